import { lookIn } from '../check.ts';

/** Clear print: no italics, capitals, justified or hyphenated words, underline only for links, lines far enough apart. */
export const clearPrint = lookIn('italic, justified, capital or crowded words', [{}], () => {
	const { texts, where } = window.audit;
	const parents = new Set(texts().map(({ parent }) => parent));
	return [...parents].flatMap((element) => {
		const style = getComputedStyle(element);
		const isParagraph = element.matches('p, li, dd, td, blockquote');
		const leading = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
		return [
			...(/italic|oblique/.test(style.fontStyle) ? [`${where(element)} is italic`] : []),
			...(style.textAlign === 'justify' ? [`${where(element)} is justified`] : []),
			...(style.textTransform === 'uppercase' ? [`${where(element)} is in capitals`] : []),
			...(style.hyphens === 'auto' ? [`${where(element)} is hyphenated`] : []),
			...(isParagraph && leading < 1.5 ? [`${where(element)} has lines too close`] : []),
			...(style.textDecorationLine.includes('underline') && !element.closest('a, mark')
				? [`${where(element)} is underlined and no link`]
				: []),
		];
	});
});

/** Things to press: 44 pixels each way in navigation and controls, on a phone. */
export const targets = lookIn('too small to press', [{ width: 390, height: 844 }], () => {
	const { all, where } = window.audit;
	return all(
		'nav a, button, summary, select, input:not([type=radio], [type=checkbox]), label:has([type=radio], [type=checkbox])',
	)
		.filter((element) => {
			const { width, height } = element.getBoundingClientRect();
			return width < 43.5 || height < 43.5;
		})
		.map(where);
});

/** WCAG 1.4.11: the edge of a control stands out by 3:1 from what is round it. */
export const faintControls = lookIn(
	'the edge of a control is too faint',
	[{}, { media: { colorScheme: 'dark' } }, { media: { contrast: 'more' } }],
	() => {
		const { all, where, colour, contrast, groundOf } = window.audit;
		return all('button, input:not([type=radio], [type=checkbox]), select, textarea')
			.filter((control) => {
				const style = getComputedStyle(control);
				const round = groundOf(control.parentElement);
				const edge =
					parseFloat(style.borderTopWidth) > 0 ? contrast(colour(style.borderTopColor), round) : 1;
				return Math.max(edge, contrast(groundOf(control), round)) < 3;
			})
			.map(where);
	},
);

/** WCAG 2.3.3: nothing moves for a reader who asked for less motion. */
export const motion = lookIn(
	'something moves though less motion is asked for',
	[{ media: { reducedMotion: 'reduce' } }],
	() => {
		const { all, where } = window.audit;
		const moving = document
			.getAnimations()
			.filter(({ playState }) => playState === 'running')
			.map(({ effect }) => (effect as KeyframeEffect).target!);
		const smooth = [document.documentElement, ...all('body *')].filter(
			(element) => getComputedStyle(element).scrollBehavior === 'smooth',
		);
		return [
			...moving.map((element) => `${where(element)} moves`),
			...smooth.map((element) => `${element.localName} scrolls smoothly`),
			...all('marquee, blink').map(where),
		];
	},
);

/** WCAG 1.4.2, 1.2.2: nothing plays by itself; films have captions. */
export const media = lookIn('sound plays by itself, or a film has no captions', [{}], () => {
	const of = (selector: string) => [...document.querySelectorAll(selector)];
	return [
		...of('audio[autoplay], video[autoplay]').map(
			({ localName }) => `${localName} plays by itself`,
		),
		...of('video:not(:has(track[kind=captions]))').map(() => 'video has no captions'),
	];
});

/** On paper: at least 12 point, addresses of links in full, no menus. */
export const print = lookIn(
	'on paper: small, without addresses, or with menus',
	[{ width: 700, height: 1000, media: { media: 'print', colorScheme: 'light' } }],
	() => {
		const { texts, all, where } = window.audit;
		const sizeOf = (element: HTMLElement | SVGGraphicsElement) => {
			const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
			return parseFloat(getComputedStyle(element).fontSize) * scale;
		};
		const parents = [...new Set(texts().map(({ parent }) => parent))];
		return [
			...parents
				.filter((element) => !element.closest('sup') && sizeOf(element) < 15.9)
				.map((element) => `${where(element)} is smaller than 12 point`),
			...all('main a[href^="http"]')
				.filter(
					(link) =>
						!/attr\(href\)|http/.test(getComputedStyle(link, '::after').content) &&
						!link.innerText.includes(
							link.getAttribute('href')!.replace(/^https?:\/\/(www\.)?|\/$/g, ''),
						),
				)
				.map((link) => `${where(link)} does not print its address`),
			...all('nav, [role=search]').map((element) => `${where(element)} is printed`),
		];
	},
);
