import { type Check, lookIn, show } from '../check.ts';

const laptop = { width: 1280, height: 800 };
const phone = { width: 320, height: 640 };
/** Bigger words, wider spacing, and both, on a wide and on a narrow screen. */
const strained = [laptop, phone].flatMap((size) => [
	{ ...size, text: 200 },
	{ ...size, spacing: true },
	{ ...size, text: 200, spacing: true },
]);

/** WCAG 1.4.4 and 1.4.12: no words are cut by the box they stand in. */
export const clipped = lookIn('words are cut at 200 % or with wide spacing', strained, () => {
	const { texts, all, where } = window.audit;
	const range = document.createRange();
	const isCut = ({ node, parent }: { node: Text; parent: HTMLElement }) => {
		range.selectNodeContents(node);
		const { left, right, top, bottom } = range.getBoundingClientRect();
		for (
			let box: HTMLElement | null = parent;
			box && box !== document.body;
			box = box.parentElement
		) {
			const { overflowX, overflowY } = getComputedStyle(box);
			const edge = box.getBoundingClientRect();
			const cutsX =
				/hidden|clip/.test(overflowX) && (left < edge.left - 2 || right > edge.right + 2);
			const cutsY =
				/hidden|clip/.test(overflowY) && (top < edge.top - 2 || bottom > edge.bottom + 2);
			if (cutsX || cutsY) return true;
		}
		return false;
	};
	const small = all('button, input:not([type=radio], [type=checkbox]), select').filter(
		(control) =>
			control.scrollHeight > control.clientHeight + 2 ||
			control.clientHeight < parseFloat(getComputedStyle(control).fontSize) * 1.15,
	);
	return [
		...texts()
			.filter(isCut)
			.map(({ parent }) => `${where(parent)} is cut`),
		...small.map((control) => `${where(control)} is too small for its words`),
	];
});

/**
 * No words lie over other words. What floats, such as the way out, may: the page moves under it, and the check of what stays in place
 * holds its size. Words that a box scrolls out of sight are not seen where they are.
 */
export const overlapping = lookIn('words lie over other words', strained, () => {
	const { texts, where } = window.audit;
	const range = document.createRange();
	const blockOf = (element: HTMLElement): HTMLElement =>
		getComputedStyle(element).display.startsWith('inline') && element.parentElement
			? blockOf(element.parentElement)
			: element;
	const floats = (element: HTMLElement | null): boolean =>
		element !== null &&
		(getComputedStyle(element).position === 'fixed' || floats(element.parentElement));
	const scrolledBy = (element: HTMLElement | null): HTMLElement | null =>
		!element || /auto|scroll/.test(getComputedStyle(element).overflowX)
			? element
			: scrolledBy(element.parentElement);
	const lines = texts()
		.filter(({ parent }) => !parent.closest('svg') && !floats(parent))
		.flatMap(({ node, parent }) => {
			range.selectNodeContents(node);
			const box = scrolledBy(parent)?.getBoundingClientRect();
			const rects = [...range.getClientRects()].filter(
				({ left, right }) => !box || (left < box.right && right > box.left),
			);
			return rects.map(({ left, right, top, bottom, height }) => ({
				left: Math.max(left, box?.left ?? left) + 1,
				right: Math.min(right, box?.right ?? right) - 1,
				top: top + height * 0.2,
				bottom: bottom - height * 0.2,
				block: blockOf(parent),
			}));
		})
		.sort((a, b) => a.top - b.top);
	return lines.flatMap((line, i) => {
		const over = [];
		for (let j = i + 1; j < lines.length && lines[j]!.top < line.bottom; j += 1) {
			const other = lines[j]!;
			if (other.block !== line.block && other.left < line.right && line.left < other.right)
				over.push(`${where(line.block)} lies over ${where(other.block)}`);
		}
		return over;
	});
});

/** WCAG 1.4.4 and the reader's own text size: all words follow it. Measured as painted, so pictures with words count too. */
export const fixedSize: Check = {
	name: 'words do not grow with the reader’s text size',
	find: async (page) => {
		const heights = () => {
			const range = document.createRange();
			return window.audit.texts().map(({ node, parent }) => {
				range.selectNodeContents(node);
				return {
					height: range.getClientRects()[0]?.height ?? 0,
					where: window.audit.where(parent),
				};
			});
		};
		await show(page, { width: 1600 });
		const before = await page.evaluate(heights);
		await show(page, { width: 1600, text: 200 });
		const after = await page.evaluate(heights);
		await show(page, {});
		return before
			.filter(({ height }, i) => height > 0 && (after[i]?.height ?? 0) / height < 1.9)
			.map(({ where }) => `${where} does not grow`);
	},
};
