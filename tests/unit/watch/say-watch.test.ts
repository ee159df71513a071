import { expect, test } from 'vitest';
import { sayWatch, sayWatchOf } from '../../../src/library/say-watch.ts';
import { watchRecord } from '../../../src/schemas/watch.ts';

const { last } = watchRecord.parse({
	last: {
		...{ on: '2026-12-01', looked: 306 },
		found: [
			{ kind: 'passage-changed', sources: ['a'], address: 'https://a.example/' },
			{ kind: 'first-look', sources: ['a'], address: 'https://a.example/' },
			{ kind: 'could-not-tell', sources: ['b', 'c'], address: 'https://b.example/' },
			{ kind: 'could-not-tell', sources: ['d'] },
			{ kind: 'first-look', sources: [], address: 'https://link.example/' },
		],
	},
});
const names = (...ids: string[]) => new Map(ids.map((id) => [id, `Source ${id}`]));

test('before the first look, nothing is said to have been looked at', () => {
	for (const said of [sayWatch(undefined), sayWatchOf(undefined, names('a'))])
		expect(said).toBe(
			'The watch has not looked yet. It is a program that asks our sources whether they have changed.',
		);
});

test('readers are told the day, and each page once, under what weighs most', () => {
	expect(sayWatch(last)).toBe(
		'The watch is a program that asks our sources whether they have changed. It last looked on 1 December 2026, at 306 pages. A person must look at 1 of them, which may have changed. It could not tell of 2. It saw 1 for the first time.',
	);
});

test('a sheet names the sources that it rests on, and no others', () => {
	const said = sayWatchOf(last, names('a', 'c', 'z'));
	expect(said).toContain('a person must look: Source a. It could not tell of these: Source c.');
	expect(said).not.toMatch(/Source [bdz]|first time/);
	expect(sayWatchOf(last, names('z'))).toContain('It found nothing for a person to look at.');
});
