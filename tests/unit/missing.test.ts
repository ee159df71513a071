import { expect, test } from 'vitest';
import { missing, nearest } from '../../src/library/missing.ts';

test('a slip of the pen gets the word that was meant', () => {
	expect(nearest('role-transistion', ['role-dispute', 'role-transition', 'grief'])).toBe(
		'role-transition',
	);
});

test('a word like no other gets no guess', () => {
	expect(nearest('xylophone', ['grief', 'ipt'])).toBeUndefined();
});

test('the message names the file, the word, the guess and where to look', () => {
	expect(() =>
		missing('claim', 'm-th-1', ['m-th-01', 'e-ctl-01'], 'content/pages/a.mdx', 'content/claims/'),
	).toThrow(
		'content/pages/a.mdx: there is no claim "m-th-1". Did you mean "m-th-01"? Each claim is a file in content/claims/',
	);
});
