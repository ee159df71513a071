import { expect, test } from 'vitest';
import type { Page } from '../../src/library/pages.ts';
import { isOverdue, whoChecked } from '../../src/library/review.ts';

type Review = Page['data']['review'];

const review = (by: Review['by'], written = '2026-11-22'): Review => ({
	by,
	written,
	due: '2027-05-22',
});
const doctor = { role: 'Psychiatrist', on: '2027-01-10' };
const therapist = { role: 'IPT therapist', name: 'A. N. Example', on: '2027-01-08' };

test('words that nobody has read are unchecked', () => {
	expect(whoChecked([review('none yet')])).toEqual({ state: 'none' });
	expect(whoChecked([])).toEqual({ state: 'none' });
});

test('reviewers stand in the order of their days', () => {
	expect(whoChecked([review([doctor, therapist])])).toEqual({
		state: 'checked',
		by: [therapist, doctor],
	});
});

test('a review older than the words has fallen away', () => {
	expect(whoChecked([review([doctor], '2027-02-01')])).toEqual({
		state: 'outdated',
		on: '2027-01-10',
	});
	expect(whoChecked([review([doctor, therapist], '2027-01-09')])).toEqual({
		state: 'checked',
		by: [doctor],
	});
});

test('words of several pages are checked when all of them are, and each reviewer is named once', () => {
	expect(whoChecked([review([doctor]), review('none yet')])).toEqual({ state: 'none' });
	expect(whoChecked([review([doctor]), review([doctor], '2027-02-01')])).toEqual({
		state: 'outdated',
		on: '2027-01-10',
	});
	expect(whoChecked([review([doctor]), review([doctor, therapist])])).toEqual({
		state: 'checked',
		by: [therapist, doctor],
	});
});

test('a page is overdue once its day has passed', () => {
	expect(isOverdue(review('none yet'), '2027-05-22')).toBe(false);
	expect(isOverdue(review('none yet'), '2027-05-23')).toBe(true);
});
