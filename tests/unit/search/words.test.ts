import { expect, test } from 'vitest';
import { guesses, lettersApart, sound } from '../../../src/search/spelling.ts';
import { queryWords, stem, wordsOf } from '../../../src/search/words.ts';

test.each([
	['arguing', 'argument', 'argue', 'argued'],
	['depression', 'depressed', 'depressing'],
	['refer', 'referral', 'referred', 'referring'],
	['bereaved', 'bereavement'],
	['session', 'sessions'],
	['therapy', 'therapies'],
])('%s has the same stem as its kin', (...words) => {
	expect(new Set(words.map(stem)).size).toBe(1);
});

test('codes are one word, however they are written', () => {
	expect(wordsOf('PHQ-9 and phq 9 and PHQ9')).toEqual(['phq9', 'and', 'phq9', 'and', 'phq9']);
	expect(wordsOf('IPT-A, I-CBT')).toEqual(['ipta', 'icbt']);
});

test('apostrophes, accents and case do not matter', () => {
	expect(wordsOf('I CAN’T café')).toEqual(wordsOf("i can't cafe"));
});

test('words in a script we do not write in lead to the page on languages', () => {
	expect(queryWords('اردو')).toEqual(['languages']);
	expect(queryWords('😢')).toEqual([]);
});

test('an age leads to what concerns it', () => {
	expect(queryWords("I'm 84")).toContain('older');
	expect(queryWords('my daughter is 15')).toContain('teenager');
	expect(queryWords('im 40')).toEqual(['im', '40']);
	expect(queryWords('phq 9 score 15')).not.toContain('teenager');
});

test('letters added, dropped, changed or swapped count one each', () => {
	expect(lettersApart('greif', 'grief', 2)).toBe(1);
	expect(lettersApart('depresion', 'depression', 2)).toBe(1);
	expect(lettersApart('therepy', 'therapy', 2)).toBe(1);
	expect(lettersApart('cat', 'elephant', 2)).toBe(3);
});

test.each([
	['phsycotherapy', 'psychotherapy'],
	['grieff', 'grief'],
	['berevement', 'bereavement'],
	['refferal', 'referral'],
	['confidental', 'confidential'],
	['adolesent', 'adolescent'],
])('%s is taken for %s', (wrong, right) => {
	const known = [
		'psychotherapy',
		'grief',
		'great',
		'bereavement',
		'referral',
		'confidential',
		'adolescent',
		'group',
	];
	expect(guesses(wrong, known)[0]?.word).toBe(right);
});

test('short words and codes are never guessed at', () => {
	expect(guesses('die', ['diet', 'dit'])).toEqual([]);
	expect(guesses('ng221', ['ng222'])).toEqual([]);
});

test('words that sound alike are heard alike', () => {
	expect(sound('phsycology')).toBe(sound('psychology'));
});
