import { lookIn } from '../check.ts';

/** WCAG 1.3.2: what stands later in the page does not stand earlier on the screen. */
export const readingOrder = lookIn(
	'the order on the screen is not the order of the page',
	[{}, { width: 320, height: 640 }],
	() => {
		const { all, isShown, where } = window.audit;
		return all('body, body *:not(svg, svg *)').flatMap((parent) => {
			const children = [...parent.children].filter(
				(child) => isShown(child) && !/absolute|fixed/.test(getComputedStyle(child).position),
			);
			if (getComputedStyle(parent).display.startsWith('inline')) return [];
			return children.slice(1).flatMap((later, i) => {
				const a = children[i]!.getBoundingClientRect();
				const b = later.getBoundingClientRect();
				if (getComputedStyle(later).display === 'inline') return [];
				const isAbove = b.bottom <= a.top + 1 && b.left < a.right - 1;
				const isBefore = b.right <= a.left + 1 && b.top < a.bottom && b.bottom > a.top;
				return isAbove || isBefore ? [`${where(later)} stands before ${where(children[i]!)}`] : [];
			});
		});
	},
);

/** Tables: a caption, headings with a scope, no empty cell, and no table for looks. */
export const tables = lookIn('a table lacks caption, headings or words', [{}], () => {
	const { where } = window.audit;
	return [...document.querySelectorAll('table')].flatMap((table) => [
		...(table.caption?.textContent.trim() ? [] : [`${where(table)} has no caption`]),
		...(table.querySelector('th') ? [] : [`${where(table)} has no headings`]),
		...[...table.querySelectorAll('th:not([scope])')].map((th) => `${where(th)} has no scope`),
		...[...table.querySelectorAll('th, td')]
			.filter((cell) => !cell.textContent.trim() && !cell.querySelector('img, svg'))
			.map(() => `${where(table)} has an empty cell`),
	]);
});

/** WCAG 1.4.1: nothing is told by colour alone. */
export const colourOnly = lookIn('something is told by colour alone', [{}], () => {
	const { all, where } = window.audit;
	const looks = (element: Element) => {
		const style = getComputedStyle(element);
		return [
			style.fontWeight,
			style.fontStyle,
			style.fontSize,
			style.fontFamily,
			style.textDecorationLine,
			style.borderBottomStyle,
			style.backgroundImage,
			style.display,
		].join();
	};
	const differs = (one: Element, other: Element) =>
		getComputedStyle(one).color !== getComputedStyle(other).color ||
		getComputedStyle(one).backgroundColor !== getComputedStyle(other).backgroundColor;
	const inText = all(
		'article span, article b, article i, article em, article strong, article a, main span, main a',
	).filter((element) => {
		const parent = element.parentElement!;
		const display = getComputedStyle(element).display;
		const sharesWords = [...parent.childNodes].some(
			(node) => node.nodeType === 3 && (node as Text).data.trim().length > 1,
		);
		return (
			display === 'inline' &&
			sharesWords &&
			getComputedStyle(element).color !== getComputedStyle(parent).color &&
			looks(element).replace(/[^,]*$/, '') === looks(parent).replace(/[^,]*$/, '')
		);
	});
	const inRows = all('li + li, td + td, dd + dd').filter((element) => {
		const before = element.previousElementSibling!;
		return differs(element, before) && looks(element) === looks(before);
	});
	return [...new Set([...inText, ...inRows])].map(where);
});

/** Words for what is not words, and no words where a finger cannot come. */
export const names = lookIn('a name is missing or means nothing', [{}], () => {
	const { where } = window.audit;
	const of = <E extends HTMLElement>(selector: string) => [
		...document.querySelectorAll<E>(selector),
	];
	return [
		...of<HTMLImageElement>('img')
			.filter(({ alt }) => /\.(png|jpe?g|svg|gif|webp)$|^(img|dsc)[_-]?\d/i.test(alt.trim()))
			.map((image) => `${where(image)} has a file name for its words`),
		...of<HTMLImageElement>('img')
			.filter(({ alt }) => alt.length > 150)
			.map((image) => `${where(image)} says more than a listener can hold`),
		...of('body [title]:not(iframe)').map(
			(element) => `${where(element)} hides words in a title that touch and keyboard cannot reach`,
		),
		...of<HTMLInputElement>('input[placeholder], textarea[placeholder]')
			.filter(
				(field) =>
					!field.labels?.length && !field.ariaLabel && !field.getAttribute('aria-labelledby'),
			)
			.map((field) => `${where(field)} has only a placeholder for a name`),
		...of('[onclick]:not(a, button, input, summary, label)').map(
			(element) => `${where(element)} can be clicked but is no control`,
		),
	];
});
