import { expect, test } from 'vitest';
import { basesOf } from '../../../src/search/full-text.ts';

const isForm = (one: string, other: string) =>
	basesOf(one).some((base) => basesOf(other).includes(base));

test.each([
	['noted', 'note'],
	['stopped', 'stop'],
	['telling', 'tell'],
	['travelling', 'travel'],
	['worries', 'worry'],
	['died', 'dies'],
	['visited', 'visit'],
	['caring', 'care'],
	['boxes', 'box'],
	['houses', 'house'],
	['agreed', 'agree'],
	['arguing', 'argued'],
])('a page that says "%s" uses the word "%s"', (said, asked) => {
	expect(isForm(said, asked)).toBe(true);
});

test.each([
	['not', 'noted'],
	['plan', 'planes'],
	['min', 'mined'],
	['care', 'cars'],
	['bar', 'bares'],
	['prime', 'prim'],
	['mood', 'moo'],
	['scale', 'scald'],
	['passed', 'pas'],
	['bring', 'breed'],
	['the', 'thing'],
	['can', 'cannabis'],
])('a page that says "%s" does not use the word "%s" for that', (said, asked) => {
	expect(isForm(said, asked)).toBe(false);
});
