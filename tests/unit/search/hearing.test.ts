import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { learnDanger, learntFrom, phrasesOf } from '../../../src/library/learn-danger.ts';
import { type Heard, hearing } from '../../../src/search/hearing.ts';
import { learntWithout, rules, writers } from './writers.ts';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const { hear, judge } = hearing(rules, await learntFrom(learntWithout()));

type Hear = (text: string) => Heard | undefined;
const isBox = (heard: Heard | undefined) => heard?.form === 'box';
const isAnswered = (heard: Heard | undefined) => heard !== undefined;
const share = (texts: string[], is: (heard: Heard | undefined) => boolean, by: Hear = hear) =>
	(100 * texts.filter((text) => is(by(text))).length) / texts.length;
const percent = (value: number) =>
	(Number.isNaN(value) ? 'none' : `${value.toFixed(1)} %`).padStart(7);

/** Questions about the site that the model never learns from. */
function everydayQuestions(): string[] {
	const { queries } = read('tests/browser/search-questions.yaml') as {
		queries: { query: string; kind: string }[];
	};
	const { seen, kept } = read('tests/unit/search/everyday.yaml') as Record<
		'seen' | 'kept',
		Record<string, string[]>
	>;
	const learnt = new Set(learntWithout().map(({ text }) => text.toLowerCase()));
	const all = [
		...queries.filter(({ kind }) => kind !== 'crisis').map(({ query }) => query),
		...[seen, kept].flatMap((list) => Object.values(list).flat()),
		...(read('tests/unit/search/questions-not-learnt.yaml') as string[]),
	];
	return [...new Set(all)].filter((query) => !learnt.has(query.toLowerCase()));
}

describe('danger heard from writers nobody learnt from', () => {
	const lists = ['danger', 'ordinary', 'gentle'] as const;
	/** `n`, `ad` and `questions` write the plainest words and questions about the site: their work is to teach, not to check. */
	const checked = writers.filter(
		({ name, keptOut }) => !keptOut && !/^(n|ad|questions)$/.test(name),
	);
	const rows = checked.map(({ name, people }) => {
		const { hear: by } = hearing(rules, learnDanger(learntWithout(name)));
		const heard = Object.fromEntries(
			lists.map((list) => [
				list,
				people.flatMap((person) => phrasesOf(person, list)).map(({ text }) => by(text)),
			]),
		) as Record<(typeof lists)[number], (Heard | undefined)[]>;
		return { name, ...heard };
	});
	const of = (list: (typeof lists)[number], is: typeof isBox, some = rows) => {
		const heard = some.flatMap((row) => row[list]);
		return (100 * heard.filter(is).length) / heard.length;
	};

	test('each left out in turn', () => {
		const line = (name: string, some: typeof rows) =>
			`  ${name.padEnd(10)} danger: box or line ${percent(of('danger', isAnswered, some))}, box ${percent(of('danger', isBox, some))}   ordinary: ${percent(of('ordinary', isAnswered, some))}, ${percent(of('ordinary', isBox, some))}   gentle, box ${percent(of('gentle', isBox, some))}`;
		console.log('\nDanger heard, each writer left out of the learning in turn');
		for (const row of rows) console.log(line(row.name, [row]));
		console.log(line('all', rows));
		expect(of('danger', isAnswered)).toBeGreaterThanOrEqual(89);
		expect(of('ordinary', isAnswered)).toBeLessThanOrEqual(10);
		expect(of('danger', isBox)).toBeGreaterThanOrEqual(75);
		expect(of('ordinary', isBox)).toBeLessThanOrEqual(4);
		expect(of('gentle', isBox)).toBeLessThanOrEqual(13);
	});

	test('some kept out for good', () => {
		for (const { name, people } of writers.filter(({ keptOut }) => keptOut)) {
			const texts = (list: (typeof lists)[number]) =>
				people.flatMap((person) => phrasesOf(person, list).map(({ text }) => text));
			const answered = share(texts('danger'), isAnswered);
			const alarmed = share(texts('ordinary'), isAnswered);
			console.log(
				`  ${name.padEnd(10)} danger: box or line ${percent(answered)}, box ${percent(share(texts('danger'), isBox))}   ordinary: ${percent(alarmed)}, ${percent(share(texts('ordinary'), isBox))}`,
			);
			expect(answered).toBeGreaterThanOrEqual(87);
			expect(alarmed).toBeLessThanOrEqual(6);
		}
	});
});

test('everyday questions are not met with alarm', () => {
	const questions = everydayQuestions();
	const loud = questions.filter((text) => isBox(hear(text)));
	const quiet = questions.filter((text) => hear(text)?.form === 'line');
	console.log(
		`  ${String(questions.length)} everyday questions not learnt from: line ${percent((100 * quiet.length) / questions.length)} (${quiet.join(', ')}), box ${percent((100 * loud.length) / questions.length)} (${loud.join(', ')})`,
	);
	expect(questions.length).toBeGreaterThanOrEqual(300);
	expect(quiet.length / questions.length).toBeLessThanOrEqual(0.03);
	expect(loud.length / questions.length).toBeLessThanOrEqual(0.011);
});

test('plain danger gets the box', () => {
	const { danger } = read('tests/unit/search/danger.yaml') as { danger: string[] };
	expect(danger.filter((text) => !isBox(hear(text)))).toEqual([]);
});

test('the first words fit who is in danger, as far as a rule says it', () => {
	const kinds = {
		'i took too many tablets': 'taken',
		'my son swallowed a load of pills': 'taken',
		'i want to kill myself': 'self',
		'my friend wants to die': 'someone',
		'my husband wants to kill himself': 'someone',
		'my friend died and i want to die': 'self',
		'my husband hits me': 'abuse',
	};
	for (const [text, kind] of Object.entries(kinds))
		expect(hear(text), text).toEqual({ form: 'box', kind });
});

test('the same phrases in another order give the same model', () => {
	const some = learntWithout().filter((_, i) => i % 9 === 0);
	expect(learnDanger(some.toReversed())).toEqual(learnDanger(some));
});

test('what is remembered is what would be learnt', async () => {
	const some = learntWithout().filter((_, i) => i % 9 === 1);
	for (const phrases of [some, some.slice(1)])
		for (let time = 0; time < 2; time++)
			expect(await learntFrom(phrases)).toEqual(learnDanger(phrases));
});

test('what is learnt can be seen', () => {
	const { reasons, score } = judge('there is no point in me being here');
	expect(score).toBeGreaterThan(0);
	expect(reasons.some(({ trait, weight }) => trait.includes('poin') && weight > 0)).toBe(true);
});

test('words that make no sense, very long ones and nothing are judged too', () => {
	for (const text of ['', '  ', '\ud83d', 'x'.repeat(20_000), 'ﷺ'.repeat(500), '__proto__'])
		expect(hear(text)).toBeUndefined();
	expect(
		hear(`${'we talked about the garden and the weather '.repeat(500)} i want to die`),
	).toEqual({
		form: 'box',
		kind: 'self',
	});
});

test('a judgement takes far less than a keystroke', () => {
	const texts = learntWithout().slice(0, 2000);
	const { hear: by } = hearing(rules, learnDanger(learntWithout().slice(0, 3000)));
	const began = performance.now();
	for (const { text } of texts) by(text);
	console.log(`  ${((performance.now() - began) / texts.length).toFixed(3)} ms a phrase`);
});
