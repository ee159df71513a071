import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { crisis } from '../../../src/schemas/search.ts';
import { dangerIn } from '../../../src/search/crisis.ts';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const kindOf = dangerIn(crisis.parse(read('content/search/crisis.yaml')));
const phrases = read('tests/unit/search/danger.yaml') as Record<
	'danger' | 'bereaved' | 'harmless',
	string[]
>;
const { queries } = read('tests/browser/search-questions.yaml') as {
	queries: { query: string; kind: string; banner?: boolean }[];
};

describe('danger', () => {
	test('is heard in every phrase of the list', () => {
		expect(phrases.danger.filter((phrase) => !kindOf(phrase))).toEqual([]);
	});

	test('is heard, gently, in the words of those who lost someone to suicide', () => {
		expect(phrases.bereaved.filter((phrase) => kindOf(phrase) !== 'bereaved')).toEqual([]);
	});

	test('is not heard in everyday words that look like it', () => {
		const alarms = phrases.harmless.flatMap((phrase) => {
			const kind = kindOf(phrase);
			return kind ? [`${phrase} (${kind})`] : [];
		});
		expect(alarms).toEqual([]);
	});

	test('is heard in every crisis phrase people type, and in none of their other questions', () => {
		const wrong = queries.filter(
			({ query, kind }) => (kind === 'crisis') !== Boolean(kindOf(query)),
		);
		expect(wrong.map(({ query }) => query)).toEqual([]);
	});

	test('to oneself counts before anything else that is said', () => {
		expect(kindOf('my brother killed himself and i want to die')).toBe('self');
		expect(kindOf('he hits me and i want to kill myself')).toBe('self');
	});

	test('is heard at each end of a long message, among signs and in capitals', () => {
		const long = 'we talked about the weather '.repeat(900);
		expect(kindOf(`${long} I WANT TO DIE`)).toBe('self');
		expect(kindOf(`i want to die ${long}`)).toBe('self');
		expect(kindOf('<b>i want to die</b> 😢')).toBe('self');
	});

	test('is not heard in nothing, signs, or another script', () => {
		for (const text of [
			'',
			'   ',
			'?!…',
			'<>"\'',
			'😀😀',
			'مرحبا بالعالم',
			'a'.repeat(10_000),
			'*'.repeat(500),
		])
			expect(kindOf(text)).toBeUndefined();
	});
});
