import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { choices } from '../../src/schemas/choices.ts';

const read = () => parse(readFileSync('content/choices.yaml', 'utf8')) as Record<string, unknown>;
const grid = choices.parse(read());
const listed = (list: 'less-severe' | 'more-severe') => grid.orders[list];

describe('the choice grid', () => {
	test('has all 11 treatments of the list for less severe depression, in its order', () => {
		expect(listed('less-severe')).toEqual([
			'guided-self-help',
			'group-cbt',
			'group-ba',
			'cbt',
			'behavioural-activation',
			'exercise',
			'mindfulness',
			'ipt',
			'tablets',
			'counselling',
			'stpp',
		]);
	});

	test('has all 10 treatments of the list for more severe depression, in its order', () => {
		expect(listed('more-severe')).toEqual([
			'cbt-and-tablets',
			'cbt',
			'behavioural-activation',
			'tablets',
			'problem-solving',
			'counselling',
			'stpp',
			'ipt',
			'guided-self-help',
			'exercise',
		]);
	});

	test('an order that leaves a treatment out, or names one twice, is refused', () => {
		const file = structuredClone(read()) as { orders: Record<string, string[]> };
		file.orders['more-severe']!.splice(0, 2, 'cbt', 'cbt');
		expect(choices.safeParse(file).error?.issues[0]?.message).toBe(
			'"more-severe" must name each treatment of that list once: cbt-and-tablets, cbt',
		);
	});

	test('asks what patients ask', () => {
		const asked = grid.questions.map(({ question }) => question).join(' ');
		for (const word of ['talk about', 'How long', 'group', 'good to know', 'side effects'])
			expect(asked).toContain(word);
	});

	test('answers every question, and asks nobody else', () => {
		const cells = [...grid.treatments, ...grid.kinds].flatMap(({ answers }) =>
			Object.values(answers),
		);
		expect(cells.filter(({ ask }) => ask)).toEqual([]);
	});

	const broken = (cell: object | undefined) => {
		const file = structuredClone(read()) as { treatments: { answers: Record<string, unknown> }[] };
		file.treatments[0]!.answers['how-long'] = cell;
		return (
			choices
				.safeParse(file)
				.error?.issues.map(({ message }) => message)
				.join('\n') ?? ''
		);
	};
	const name = 'the cell "Guided self-help" × "How long does it take?"';

	test.each([
		['words without a source', { words: 'Six weeks.' }, 'needs a source'],
		[
			'more than 25 words',
			{ words: 'very '.repeat(26).trim(), ask: 'your service' },
			'has 26 words; cut it to 25',
		],
		[
			'more than 25 words in one list',
			{
				words: 'Six weeks.',
				inList: { 'more-severe': 'very '.repeat(26).trim() },
				ask: 'your service',
			},
			'has 26 words; cut it to 25',
		],
		['claims without words', { claims: ['m-ph-05'] }, 'has no words'],
	])('a cell with %s is refused by name', (_, cell, message) => {
		expect(broken(cell)).toBe(
			`${name} ${message}${message === 'needs a source' ? ': name a claim, or say that it is not checked with "ask: your service"' : ''}`,
		);
	});

	test('a missing cell is refused by name', () => {
		const file = structuredClone(read()) as { treatments: { answers: Record<string, unknown> }[] };
		delete file.treatments[0]!.answers['how-long'];
		expect(choices.safeParse(file).error?.issues[0]?.message).toContain(`${name} is missing`);
	});
});
