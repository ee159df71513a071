import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { interpreterWords } from '../../src/schemas/interpreter-words.ts';
import { sessionCards } from '../../src/schemas/session-cards.ts';

const read = (file: string) => parse(readFileSync(`content/${file}.yaml`, 'utf8')) as object;
const { sets } = sessionCards.parse(read('session-cards'));

test.each(sets)(
	'the cards for $sessions sessions cover each session once',
	({ sessions, cards }) => {
		const covered = cards.flatMap(({ from, to }) =>
			Array.from({ length: to - from + 1 }, (_, i) => from + i),
		);
		expect(covered).toEqual(Array.from({ length: sessions }, (_, i) => i + 1));
	},
);

const faultsOf = (change: (set: (typeof sets)[number]) => void) => {
	const file = structuredClone(read('session-cards')) as { sets: typeof sets };
	change(file.sets[1]!);
	return sessionCards.safeParse(file).error?.issues.map(({ message }) => message) ?? [];
};

test('a session without a card, with two, beyond the course, or with an unknown card is named', () => {
	expect(faultsOf(({ cards }) => cards.splice(3, 1))).toEqual([
		'the set for 12 sessions has no card for session 4. Add one',
	]);
	expect(faultsOf(({ cards }) => (cards[3]!.to = 5))).toEqual([
		'the set for 12 sessions has two cards for session 5. Keep one',
	]);
	expect(faultsOf(({ cards }) => (cards.at(-1)!.to = 13))).toEqual([
		'the set for 12 sessions has a card for session 13, which the course does not have',
	]);
	expect(faultsOf(({ cards }) => (cards[0]!.card = 'greeting'))).toEqual([
		'the set for 12 sessions names the card "greeting", and there is no such card',
	]);
});

test('the list for interpreters has 25 words, and another number is refused', () => {
	const file = read('interpreter-words') as { words: unknown[] };
	expect(interpreterWords.parse(file).words.length).toBe(25);
	expect(
		interpreterWords.safeParse({ words: file.words.slice(1) }).error?.issues[0]?.message,
	).toContain('must be 25 words');
});
