import { expect, test } from 'vitest';
import { claim } from '../../src/schemas/claim.ts';
import { page } from '../../src/schemas/page.ts';
import { reviewList } from '../../src/rules/review-list.ts';

/** A shelf of made-up records. */
const shelf = <Data>(records: Record<string, Data>) =>
	new Map(
		Object.entries(records).map(([id, data]) => [
			id,
			{ id, file: id, data, words: '', facts: '', lineOf: () => 1 },
		]),
	);

const says = (
	status: 'verified' | 'second-hand' | 'unverified',
	checked: string,
	priority?: number,
) =>
	claim.parse({
		says: 'A made-up statement.',
		status,
		sources: [{ source: 'made-up', place: 'Page 1', read: 'copy' }],
		nation: 'uk',
		checked,
		...(priority && {
			toCheck: { priority, question: 'Does it say so?', address: 'https://www.example.org/' },
		}),
	});
const written = (by: unknown, due: string) =>
	page.parse({
		title: 'A made-up page',
		description: 'A page that exists only to try the list of what a person must look at.',
		audience: 'client',
		topics: [],
		review: { by, written: '2026-11-22', due },
	});

const content = {
	claims: shelf({
		settled: says('verified', '2026-10-01'),
		later: says('unverified', '2026-11-22', 2),
		'urgent-heard-of': says('second-hand', '2026-11-22', 1),
		urgent: says('unverified', '2026-11-22', 1),
	}),
	pages: shelf({
		read: written([{ role: 'Psychiatrist', on: '2026-12-01' }], '2027-06-01'),
		unread: written('none yet', '2027-05-22'),
	}),
};

test('what guidance decides comes first, then what nobody has checked, with the address to open', () => {
	const { claims } = reviewList(content, '2026-11-22');
	expect(claims.map(({ file }) => file)).toEqual(['urgent', 'urgent-heard-of', 'later']);
	expect(claims[0]?.address).toBe('https://www.example.org/');
});

test('pages and claims grow old with the day given, and only with it', () => {
	const old = (on: string) => reviewList(content, on).old.map(({ file }) => file);
	expect(old('2026-11-22')).toEqual([]);
	expect(old('2027-10-01')).toEqual(['settled']);
	expect(old('2027-11-22').length).toBe(4);
	const pages = (on: string) =>
		reviewList(content, on).pages.map(({ file, isOverdue }) => [file, isOverdue]);
	expect(pages('2026-11-22')).toEqual([['unread', false]]);
	expect(pages('2027-05-23')).toEqual([['unread', true]]);
	expect(pages('2028-01-01')).toEqual([
		['unread', true],
		['read', true],
	]);
});
