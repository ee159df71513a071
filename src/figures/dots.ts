import { at } from './drawing.ts';

/**
 * Dots as strokes of almost no length with round ends, so that a hundred people weigh little: `all` is a path that passes
 * through each, `open` one through those that are not filled. Two neighbours on a path are `apart`. An open dot has the ground in
 * its middle, which src/styles/people.css gives it; on paper that is white.
 */
export function dots(all: string, open: string, apart: number): string {
	const outer = all && `<path d="${all}" stroke-width="10"/>`;
	const hole = open && `<path d="${open}" class="hole" stroke="white" stroke-width="6.5"/>`;
	return `<g stroke-dasharray=".1 ${at(apart - 0.1)}" stroke-linecap="round">${outer}${hole}</g>`;
}

/** The path through dots in a row, or none. */
export const run = (x: number, y: number, count: number, apart: number): string =>
	count > 0 ? `M${at(x)} ${at(y)}h${at((count - 1) * apart + 1)}` : '';

/** The path through the dots from one to another, each by its number from 0, on a grid of ten a row that goes to and fro. */
export function toAndFro(x: number, y: number, from: number, to: number, apart: number): string {
	if (from > to) return '';
	const column = (i: number) => (Math.floor(i / 10) % 2 === 0 ? i % 10 : 9 - (i % 10));
	const row = (i: number) => Math.floor(i / 10);
	const forth = (i: number) => (row(i) % 2 === 0 ? 1 : -1);
	let d = `M${at(x + column(from) * apart)} ${at(y + row(from) * apart)}`;
	for (let i = from; ; i = (row(i) + 1) * 10) {
		const end = Math.min(to, row(i) * 10 + 9);
		if (end > i) d += `h${forth(i) * (end - i) * apart}`;
		if (end === to) return `${d}h${forth(i)}`;
		d += `v${apart}`;
	}
}
