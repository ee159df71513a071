// The picture language of the site: people, and what is between them. A filled warm dot with a pale ring is you, an open dot
// someone in your life, a dashed one someone who has died or gone; a line is a tie, a big circle a life somebody is in.
// Each stands on paper as it is, in the colour of the text; on the site src/styles/people.css gives it its colours.
import { at } from './drawing.ts';

type Point = readonly [x: number, y: number];

const circle = (look: string, [x, y]: Point, r: number): string =>
	`<circle ${look} cx="${at(x)}" cy="${at(y)}" r="${at(r)}"/>`;

/** You: a filled dot in a pale ring, which is there on the site alone. */
export const you = (place: Point, r = 9): string =>
	circle('class="halo" stroke="none"', place, r * 1.9) +
	circle('class="you" fill="currentColor" stroke="none"', place, r);

/** Someone in your life. */
export const person = (place: Point, r = 8): string => circle('class="them"', place, r);

/** Someone who has died, or gone. */
export const gone = (place: Point, r = 8): string => circle('stroke-dasharray="3 4"', place, r);

/** Ties between people, each from one point to another. */
export const ties = (...ends: (readonly [Point, Point])[]): string =>
	path(ends.map(([from, to]) => `M${point(from)}L${point(to)}`).join(''));

/** A tie that is weak or lost. */
export const weakTie = (from: Point, to: Point): string =>
	path(`M${point(from)}L${point(to)}`, ' stroke-dasharray="2 7"');

/** A tie in trouble, drawn level from its left end. */
export const troubledTie = (from: Point, width: number): string => {
	const flat = width / 5;
	const tooth = width / 7;
	return path(
		`M${point(from)}h${at(flat)}l${at(tooth)}-12 ${at(tooth)} 24 ${at(tooth)}-12h${at(width - flat - 3 * tooth)}`,
	);
};

/** A life somebody is in: a home, work, a country. One that was left is dotted. */
export const life = (centre: Point, r: number, isLeft = false): string =>
	circle(isLeft ? 'stroke-dasharray="1 6"' : 'class="life"', centre, r);

/** An arrow along a curve, for somebody who goes from one place to another. */
export const way = ([x, y]: Point, [toX, toY]: Point): string => {
	const top = Math.min(y, toY) - 22;
	const across = (toX - x) / 3;
	return path(
		`M${at(x)} ${at(y)}C${at(x + across)} ${at(top)} ${at(toX - across)} ${at(top)} ${at(toX)} ${at(toY)}m-1-11 1 11-11-3`,
	);
};

/** A line of any shape. */
export const path = (d: string, more = ''): string => `<path d="${d}"${more}/>`;

const point = ([x, y]: Point): string => `${at(x)} ${at(y)}`;

/** A drawing that only decorates: nobody who listens meets it. `name` is its class. */
export const decoration = (name: string, width: number, height: number, inside: string): string =>
	`<svg class="${name}" aria-hidden="true" viewBox="0 0 ${width} ${height}" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round">${inside}</svg>`;
