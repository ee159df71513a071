import { lookIn } from '../check.ts';

const small = { width: 320, height: 256 };
/** 400 % zoom of a 1280 × 1024 screen, alone and with bigger words and wider spacing. */
const zoomed = [
	small,
	{ ...small, text: 200 },
	{ ...small, spacing: true },
	{ ...small, text: 200, spacing: true },
];

/** WCAG 1.4.10. Only a data table in a named box that takes the focus may scroll sideways. */
export const reflow = lookIn('scrolls sideways at 320 pixels', zoomed, () => {
	const { all, where } = window.audit;
	const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
	const boxes = all('body *').filter(
		(element) => scrolls(element) && element.scrollWidth > element.clientWidth + 1,
	);
	const badBoxes = boxes
		.filter((box) => !(box.tabIndex === 0 && box.ariaLabel && box.querySelector(':scope > table')))
		.map((box) => `${where(box)} is a box that scrolls sideways`);
	if (document.documentElement.scrollWidth <= innerWidth) return badBoxes;
	const wide = all('body *').filter(
		(element) =>
			element.getBoundingClientRect().right + scrollX > innerWidth + 1 &&
			!boxes.some((box) => box !== element && box.contains(element)),
	);
	const causes = wide.filter((element) => !wide.some((other) => other.parentElement === element));
	return [...badBoxes, ...causes.map((element) => `${where(element)} is wider than 320 pixels`)];
});

/** At 400 % zoom what stays in place may take a quarter of the screen. */
export const sticking = lookIn(
	'stays in place over more than a quarter of a small screen',
	[small],
	() => {
		const { all, where } = window.audit;
		const fixed = all('body *').filter((element) =>
			/fixed|sticky/.test(getComputedStyle(element).position),
		);
		const height = fixed.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
		return height > innerHeight / 4 ? fixed.map(where) : [];
	},
);
