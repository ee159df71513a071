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

const told = (kind: string, wanted: string, known: string[], home: string) => {
	try {
		return missing(kind, wanted, known, 'content/pages/a.mdx', home);
	} catch (fault) {
		return (fault as Error).message;
	}
};

test('the message names the file, the word, the guess and where to look', () => {
	const message = told('page', 'grieff', ['grief', 'ipt'], 'content/pages/');
	expect(message).toContain('content/pages/a.mdx\n');
	expect(message).toContain('"grieff", and there is no page of that name');
	expect(message).toContain('perhaps "grief"');
	expect(message).toContain('Each page is a file in content/pages/');
});

test('no claim is guessed: its neighbour says something else', () => {
	const message = told('claim', 'm-th-1', ['m-th-01', 'e-ctl-01'], 'content/claims/');
	expect(message).not.toContain('m-th-01');
});

test('what is no file of its own is not called one', () => {
	expect(told('pair', 'a', ['b-c'], 'content/choices.yaml')).toContain(
		'Each pair stands in content/choices.yaml',
	);
});
