import type { Course } from '../schemas/course.ts';
import type { DiagramWords } from '../schemas/drawings.ts';
import { fill } from '../strings/en.ts';
import { dots, run } from './dots.ts';
import { type Drawing, lettering, svg } from './drawing.ts';
import { decoration, you } from './people.ts';

/** The three parts of a course, as numbered sessions: for 16, beginning 1 to 4, middle 5 to 12, ending 13 to 16. */
export function partsOf({ beginning, middle, sessions }: Course) {
	return [
		{ name: 'beginning', from: 1, to: beginning },
		{ name: 'middle', from: beginning + 1, to: beginning + middle },
		{ name: 'ending', from: beginning + middle + 1, to: sessions },
	] as const;
}

/** What the words about a course are filled in with: its length, and the sessions of each part. */
const blanksOf = (course: Course): Record<string, string | number> => ({
	sessions: course.sessions,
	...Object.fromEntries(partsOf(course).map(({ name, from, to }) => [name, `${from} to ${to}`])),
});

/** Where the dot of a session stands: with a gap between two parts. */
const placeOf = (course: Course, session: number, apart: number): number => {
	const part = partsOf(course).findIndex(({ to }) => session <= to);
	return 8 + (session - 1 + part * 0.7) * apart;
};

/** A row a course, a dot a session, in three parts: those of the middle are filled. */
export function courseOfSessions(
	{ title, name, labels, inWords }: DiagramWords,
	courses: Course[],
): Drawing {
	const apart = 18;
	const rows = courses.map((course, row) => {
		const y = 38 + row * 58;
		const parts = partsOf(course).map(({ name, from, to }) => ({
			name,
			path: run(placeOf(course, from, apart), y, to - from + 1, apart),
		}));
		return {
			lines: labels[0]!.map((line) => fill(line, blanksOf(course))),
			x: 2,
			y: y - 18,
			parts,
		};
	});
	const parts = rows.flatMap((row) => row.parts);
	const through = (some: typeof parts) => some.map(({ path }) => path).join('');
	return {
		title,
		svg: svg(
			fill(name, { courses: courses.map(({ sessions }) => sessions).join(', ') }),
			320,
			courses.length * 58,
			lettering(rows) +
				dots(through(parts), through(parts.filter(({ name }) => name !== 'middle')), apart),
		),
		inWords: inWords.flatMap((line) =>
			line.includes('{sessions}') ? courses.map((course) => fill(line, blanksOf(course))) : line,
		),
	};
}

/** Where a card stands in its course: a dot a session, those before it filled, its own large and warm, those to come open. */
export function placeInCourse(course: Course, from: number, to: number): string {
	const apart = 20;
	const path = (first: number, last: number) =>
		partsOf(course)
			.map((part) => {
				const [since, until] = [Math.max(part.from, first), Math.min(part.to, last)];
				return run(placeOf(course, since, apart), 14, until - since + 1, apart);
			})
			.join('');
	const own = Array.from({ length: to - from + 1 }, (_, i) =>
		you([placeOf(course, from + i, apart), 14], 7),
	);
	const toCome = path(to + 1, course.sessions);
	return decoration(
		'course',
		Math.round(placeOf(course, course.sessions, apart)) + 14,
		28,
		dots(path(1, from - 1) + toCome, toCome, apart) + own.join(''),
	);
}
