import type { Course } from '../schemas/course.ts';
import { at, type Drawing, svg, text } from './drawing.ts';

/** The three parts of a course, as numbered sessions: for 16, beginning 1 to 4, middle 5 to 12, ending 13 to 16. */
export function partsOf({ beginning, middle, sessions }: Course) {
	return [
		{ name: 'beginning', from: 1, to: beginning },
		{ name: 'middle', from: beginning + 1, to: beginning + middle },
		{ name: 'ending', from: beginning + middle + 1, to: sessions },
	] as const;
}

/** A bar a course, in three parts, with the numbers of the sessions. */
export function courseOfSessions(courses: Course[]): Drawing {
	const longest = Math.max(...courses.map(({ sessions }) => sessions));
	const unit = 316 / longest;
	const bars = courses.map((course, row) => {
		const top = 34 + row * 82;
		const parts = partsOf(course).map(({ from, to }, i) => {
			const x = 2 + (from - 1) * unit;
			const width = (to - from + 1) * unit;
			return (
				`<rect x="${at(x)}" y="${top}" width="${at(width)}" height="34"${i === 1 ? ' stroke-dasharray="5 3"' : ''}/>` +
				text(
					[from === to ? `${from}` : `${from}-${to}`],
					Math.round(x + width / 2),
					top + 23,
					'middle',
				)
			);
		});
		return text([`${course.sessions} sessions`], 2, top - 10) + parts.join('');
	});
	const inWords = courses.map((course) => {
		const [beginning, middle, ending] = partsOf(course);
		return (
			`A course of ${course.sessions} sessions: beginning, sessions ${beginning.from} to ${beginning.to}; ` +
			`middle, ${middle.from} to ${middle.to}; ending, ${ending.from} to ${ending.to}.`
		);
	});
	return {
		title: 'One way to share out a course',
		svg: svg(
			`Bars for courses of ${courses.map((c) => c.sessions).join(', ')} sessions, each in three parts: beginning, middle and ending.`,
			320,
			20 + courses.length * 82,
			bars.join(''),
		),
		inWords: [...inWords, 'Services share out sessions in different ways. Ask yours.'],
	};
}
