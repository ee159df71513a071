import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { courseOfSessions, partsOf } from '../../src/figures/course-of-sessions.ts';
import { drawings } from '../../src/figures/drawings.ts';
import { forestPlot } from '../../src/figures/forest-plot.ts';
import type { PlotRow } from '../../src/library/estimates.ts';
import { courses as schema } from '../../src/schemas/course.ts';

const { courses } = schema.parse(parse(readFileSync('content/course-of-sessions.yaml', 'utf8')));

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

	test('says in words every number that it draws', () => {
		const { svg, inWords } = courseOfSessions(courses);
		const drawn = [...svg.matchAll(/>(\d+)(?:-(\d+))?</g)].flatMap(([, from, to]) =>
			[from, to].filter(Boolean),
		);
		const said = inWords.join(' ');
		expect(drawn.filter((number) => !new RegExp(`\\b${number ?? ''}\\b`).test(said))).toEqual([]);
	});
});

const data = { courses, inHundred: { withIpt: 42, without: 24 } };

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
		...more,
	});

	test('draws a square to the right of the dashed line when IPT did better', () => {
		const { svg } = forestPlot([row({})]);
		const zero = Number(/<path d="M([\d.]+) /.exec(svg)?.[1]);
		const square = Number(/<rect x="([\d.]+)"/.exec(svg)?.[1]) + 5;
		expect(square).toBeGreaterThan(zero);
	});

	test('says in words whether the range includes no difference', () => {
		expect(forestPlot([row({})]).sentences[0]).toContain('does not include no difference');
		expect(forestPlot([row({ value: 0.17, low: -0.15, high: 0.48 })]).sentences[0]).toContain(
			'includes no difference',
		);
	});

	test('says so when the range was not seen, and leaves the square empty', () => {
		const point = row({ value: 0.06 });
		delete point.low;
		delete point.high;
		const plot = forestPlot([point]);
		expect(plot.figures[0]).toContain('range not seen');
		expect(plot.svg).toMatch(/<rect[^>]*fill="none"/);
	});
});
