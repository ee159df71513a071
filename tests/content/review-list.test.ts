import { expect, test } from 'vitest';
import { readContent } from '../../src/rules/read-content.ts';
import { reviewList } from './review-list.ts';

const content = readContent();

test('what guidance decides comes first, with the address to open', () => {
	const { claims } = reviewList(content, '2026-11-22');
	expect(claims[0]?.priority).toBe(1);
	expect(claims[0]?.address).toMatch(/^https:\/\/www\.nice\.org\.uk\/guidance\/ng222/);
	expect(claims.map(({ priority }) => priority)).toEqual(
		claims.map(({ priority }) => priority).sort((a, b) => a - b),
	);
});

test('every claim that is not verified against current text and could be is on the list', () => {
	const { claims } = reviewList(content, '2026-11-22');
	const unverified = [...content.claims.values()].filter(
		({ data }) => data.status === 'unverified',
	);
	expect(unverified.length).toBeGreaterThan(0);
	expect(unverified.filter(({ file }) => !claims.some((claim) => claim.file === file))).toEqual([]);
});

test('pages and claims grow old with the day given, and only with it', () => {
	expect(reviewList(content, '2026-11-22').old).toEqual([]);
	expect(reviewList(content, '2028-01-01').old.length).toBe(content.claims.size);
	expect(reviewList(content, '2028-01-01').pages.every(({ isOverdue }) => isOverdue)).toBe(true);
});
