import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { courseOfSessions, partsOf, placeInCourse } from '../../src/figures/course-of-sessions.ts';
import { drawings } from '../../src/figures/drawings.ts';
import { forestPlot } from '../../src/figures/forest-plot.ts';
import { peopleInHundred } from '../../src/figures/people-in-hundred.ts';
import { mark, pictures } from '../../src/figures/pictures.ts';
import type { PlotRow } from '../../src/library/estimates.ts';
import { courses as schema } from '../../src/schemas/course.ts';
import { drawings as wordsSchema } from '../../src/schemas/drawings.ts';

const read = (name: string) => parse(readFileSync(`content/${name}.yaml`, 'utf8')) as object;
const { courses } = schema.parse(read('course-of-sessions'));
const words = wordsSchema.parse(read('drawings'));
const plotOf = (rows: PlotRow[]) => forestPlot(words['forest-plot'], rows);

describe('the course of sessions', () => {
	test('is there for 8, 12 and 16 sessions', () => {
		expect(courses.map(({ sessions }) => sessions)).toEqual([8, 12, 16]);
	});

	test.each(courses)('covers each of $sessions sessions once, in order', (course) => {
		const covered = partsOf(course).flatMap(({ from, to }) =>
			Array.from({ length: to - from + 1 }, (_, i) => from + i),
		);
		expect(covered).toEqual(Array.from({ length: course.sessions }, (_, i) => i + 1));
	});

	test('a course that does not add up is refused with the reason', () => {
		const wrong = schema.safeParse({
			courses: [{ sessions: 8, beginning: 2, middle: 4, ending: 3 }],
		});
		expect(wrong.error?.issues[0]?.message).toContain('must add up to sessions');
	});

	test('draws a dot for each session, those of the middle filled', () => {
		for (const course of courses) {
			const { all, open } = dotsIn(courseOfSessions(words['course-of-sessions'], [course]).svg);
			expect(all).toBe(course.sessions);
			expect(open).toBe(course.sessions - course.middle);
		}
	});

	test.each(courses)('a card of $sessions sessions shows where it stands', (course) => {
		const drawn = placeInCourse(course, 3, 4);
		expect(drawn.match(/class="you"/g)).toHaveLength(2);
		expect(dotsIn(drawn)).toEqual({ all: course.sessions - 2, open: course.sessions - 4 });
	});

	test('says in words every number that it draws', () => {
		const { svg, inWords } = courseOfSessions(words['course-of-sessions'], courses);
		const drawn = [...svg.matchAll(/>(\d+) sessions</g)].map(([, number]) => number);
		expect(drawn).toEqual(['8', '12', '16']);
		const said = inWords.join(' ');
		expect(drawn.filter((number) => !said.includes(`course of ${number!} sessions`))).toEqual([]);
	});
});

/** How many dots a drawing has, and how many of them are open: one where a path begins, and one after each whole gap. */
function dotsIn(svg: string): { all: number; open: number } {
	const apart = Number(/dasharray="\.1 ([\d.]+)"/.exec(svg)?.[1]) + 0.1;
	const on = (d = '') =>
		[...d.matchAll(/M[^M]*/g)].reduce((sum, [path]) => {
			const steps = [...path.matchAll(/[hv](-?[\d.]+)/g)].map(([, step]) => Math.abs(Number(step)));
			const length = steps.reduce((total, step) => total + step, 0);
			return sum + Math.floor((length + 0.01) / apart) + 1;
		}, 0);
	return {
		all: on(/<path d="([^"]*)" stroke-width="10"/.exec(svg)?.[1]),
		open: on(/<path d="([^"]*)" class="hole"/.exec(svg)?.[1]),
	};
}

test.each([
	[42, 24],
	[100, 0],
	[9, 10],
	[10, 99],
])('of 100 people each, %i and %i are filled and the rest open', (withIpt, without) => {
	const { svg } = peopleInHundred(words['people-in-hundred'], { withIpt, without });
	expect(dotsIn(svg)).toEqual({ all: 200, open: 200 - withIpt - without });
});

const data = { words, courses, inHundred: { withIpt: 42, without: 24 } };

test.each(Object.entries(drawings))(
	'the drawing %s has a name, takes the colour of the text and is said in words',
	(_, draw) => {
		const { svg, inWords, title } = draw(data);
		expect(svg).toMatch(/role="img" aria-label="[^"]{20,}"/);
		expect(svg).not.toMatch(/#[0-9a-f]{3,6}|style=|rgb/i);
		expect(inWords.join(' ').split(' ').length).toBeGreaterThanOrEqual(25);
		expect(title).not.toBe('');
	},
);

describe('the forest plot', () => {
	const row = (more: Partial<PlotRow>): PlotRow => ({
		label: 'IPT against usual care',
		against: 'usual-care',
		study: 'A review',
		measure: 'g',
		value: 0.46,
		low: 0.23,
		high: 0.7,
		trials: 20,
		people: 1980,
		favours: 'ipt',
		claim: 'e-ctl-04',
		isOwnSum: false,
		...more,
	});

	const [one] = plotOf([row({})]).rows;
	const zeroOf = (svg: string) => Number(/M([\d.]+) 0v32/.exec(svg)?.[1]);

	test('draws a square to the right of the line of no difference when IPT did better', () => {
		const square = Number(/M([\d.]+) 11h10/.exec(one!.picture)?.[1]) + 5;
		expect(square).toBeGreaterThan(zeroOf(one!.picture));
	});

	test('names the line of no difference on a scale with numbers', () => {
		const { axis } = plotOf([row({})]);
		const label = Number(/<text x="(\d+)"[^>]*>No difference</.exec(axis)?.[1]);
		expect(Math.abs(label - zeroOf(one!.picture))).toBeLessThan(1);
		for (const number of ['−0.5', '0', '0.5', '1']) expect(axis).toContain(`>${number}<`);
	});

	test('tells kinds of result apart by shape', () => {
		const pictures = [row({}), row({ isOwnSum: true }), row({ against: 'best-trials' })].map(
			(one) => plotOf([one]).rows[0]!.picture,
		);
		expect(new Set(pictures).size).toBe(3);
	});

	test('counts no votes: overlapping reviews are not added up', () => {
		const caption = (rows: PlotRow[]) => plotOf(rows).caption;
		expect(caption([row({}), row({ low: -0.1 })])).toBe(caption([row({})]));
		expect(caption([row({})])).not.toMatch(/\d/);
	});

	test.each([0.04, -0.05, -0.13])('names no winner where %f stands without its range', (value) => {
		const point = row({ value });
		delete point.low;
		delete point.high;
		expect(plotOf([point]).rows[0]!.sentence).toMatch(/^No clear difference/);
	});

	test('names no winner where the range includes no difference', () => {
		const { sentence } = plotOf([row({ value: 0.04, low: -0.14, high: 0.21 })]).rows[0]!;
		expect(sentence).not.toContain('better');
	});

	test('says in words whether the range includes no difference', () => {
		expect(one!.sentence).toContain('does not include no difference');
		const wide = plotOf([row({ value: 0.17, low: -0.15, high: 0.48 })]).rows[0]!;
		expect(wide.sentence).toContain('includes no difference');
		expect(wide.figures).toContain('−0.15 to 0.48');
	});

	test('says so when the range was not seen, and leaves the square empty', () => {
		const point = row({ value: 0.06 });
		delete point.low;
		delete point.high;
		const { figures, picture } = plotOf([point]).rows[0]!;
		expect(figures).toContain('range not seen');
		expect(picture).not.toContain('fill="currentColor"');
	});
});

/** The home page's may weigh more: it is drawn once. */
const isLight = (name: string) => name !== 'home';

test('each drawing but that of the home page has at most 900 bytes', () => {
	const { rows, axis } = plotOf([
		{
			label: 'x',
			against: 'any-control',
			study: 'x',
			measure: 'g',
			value: 0.4,
			low: 0.2,
			high: 0.6,
			favours: 'ipt',
			claim: 'x',
			isOwnSum: true,
		},
	]);
	const all = [
		...Object.entries(pictures).map(([name, draw]) => ({ name, svg: draw() })),
		...Object.entries(drawings).map(([name, draw]) => ({ name, svg: draw(data).svg })),
		...courses.map((course) => ({ name: 'card', svg: placeInCourse(course, 3, 3) })),
		{ name: 'mark', svg: mark() },
		{ name: 'axis', svg: axis },
		{ name: 'row of the plot', svg: rows[0]!.picture },
	];
	const heavy = all
		.map(({ name, svg }) => ({ name, bytes: Buffer.byteLength(svg) }))
		.filter(({ name, bytes }) => isLight(name) && bytes > 900);
	expect(all.length).toBeGreaterThan(20);
	expect(heavy).toEqual([]);
});

test.each(Object.entries(pictures))(
	'the picture %s decorates: no words, no name, no colour of its own',
	(_, draw) => {
		expect(draw()).toMatch(/^<svg class="[\w-]+" aria-hidden="true"/);
		expect(draw()).not.toMatch(/<text|aria-label|#[0-9a-f]{3}|style=/);
	},
);
