import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { finder } from '../../src/search/find.ts';
import { englishWords } from '../../src/library/english-words.ts';
import { searchOf } from './search.ts';
import { sites } from './site.ts';

/** Bytes, after brotli 11: the program of the search and all it knows. */
const budget = 34 * 1024;

const { queries } = parse(readFileSync('tests/browser/search-questions.yaml', 'utf8')) as {
	queries: { query: string }[];
};

test.each(sites)('the search in $folder weighs at most 34 KB', ({ folder }) => {
	const bytes = brotliCompressSync(readFileSync(join(folder, 'search/search.js'))).length;
	console.log(`search.js in ${folder}: ${String(bytes)} bytes after brotli`);
	expect(bytes).toBeLessThanOrEqual(budget);
});

describe('the words of the search', () => {
	const { pages, find } = searchOf(sites[0]!);
	const first = (query: string, n: number) =>
		find(query)
			.hits.slice(0, n)
			.map(({ page }) => page.at);

	test('every page of the menu can be found by its title', () => {
		const lost = pages.filter(({ at, title }) => !first(title, 3).includes(at));
		expect(lost.map(({ at }) => at)).toEqual([]);
	});

	test('every page is reached by something people ask', () => {
		const asked = [
			...queries.map(({ query }) => query),
			...pages.flatMap(({ asked: questions, leads }) => [...questions, ...leads]),
		];
		const reached = new Set(asked.flatMap((query) => first(query, 3)));
		const unreached = pages.filter(({ at }) => !reached.has(at)).map(({ at }) => at);
		expect(unreached, 'Add what people type for these to content/search/synonyms.yaml.').toEqual(
			[],
		);
	});

	test('every synonym leads to its page', () => {
		const leading = new Map<string, string[]>();
		for (const { at, leads } of pages)
			for (const words of leads) leading.set(words, [...(leading.get(words) ?? []), at]);
		const nowhere = [...leading]
			.filter(([words, to]) => !first(words, 6).some((at) => to.includes(at)))
			.map(
				([words, to]) =>
					`"${words}" should lead to ${to.join(' or ')} and finds ${first(words, 3).join(', ') || 'nothing'}`,
			);
		expect(nowhere, 'Mend or remove these in content/search/synonyms.yaml.').toEqual([]);
	});

	test('everyday questions find their page, a third of which nobody tuned to', () => {
		const { pages: listed } = JSON.parse(
			readFileSync(join(sites[0]!.folder, 'api/v1/pages.json'), 'utf8'),
		) as { pages: { path: string; topics: string[] }[] };
		const topicsOf = new Map(
			listed.map(({ path, topics }) => [path.replace(/^\/|\/$/g, ''), topics]),
		);
		const everyday = parse(readFileSync('tests/unit/search/everyday.yaml', 'utf8')) as Record<
			'seen' | 'kept',
			Record<string, string[]>
		>;
		for (const list of ['seen', 'kept'] as const) {
			const asked = Object.entries(everyday[list]).flatMap(([topic, questions]) =>
				questions.map((query) => ({ topic, query })),
			);
			const right = asked.filter(({ topic, query }) =>
				first(query, 3).some((at) => topicsOf.get(at)?.includes(topic)),
			);
			console.log(
				`everyday questions (${list}): ${String(right.length)} of ${String(asked.length)}`,
			);
			expect(right.length / asked.length).toBeGreaterThanOrEqual(0.75);
		}
	});

	test('a page without words of its own would be noticed', () => {
		expect(first('qqqqzzzz', 3)).toEqual([]);
	});
});

/** Words drawn by a fixed seed. */
function drawn(words: string[], count: number): string[] {
	let seed = 20_261_125;
	const some = new Set<string>();
	while (some.size < count) {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		some.add(words[Math.floor((seed / 2 ** 32) * words.length)]!);
	}
	return [...some];
}

describe('what was meant', () => {
	const { data, pages, find } = searchOf(sites[0]!);
	const putRight = (word: string, by = find) => by(word).meant !== undefined;

	test('is asked of none of 2,000 words of English, alone or with "not"', async () => {
		const words = drawn(await englishWords(), 2000);
		expect(words.filter((word) => putRight(word) || putRight(`i am not ${word}`))).toEqual([]);
		const deaf = finder({ ...data, pages, english: { gaps: '', places: 0 } });
		expect(words.filter((word) => putRight(word, deaf)).length).toBeGreaterThan(10);
	});

	test.each([
		'i am unsafe',
		'worthless',
		'hopeless',
		'homeless',
		'guilty',
		'panic attack',
		'i couldnt sleep',
		'i darent say it',
		'they mustnt know',
		'they wont listen',
		'unloved and unwanted',
		'he is cruel and i am helpless',
	])('is not asked of "%s"', (words) => {
		expect(find(words).meant).toBeUndefined();
	});

	test('is found for misspellings', () => {
		const slips = Object.entries(misspelt);
		const missed = slips.filter(
			([slip, word]) => !find(slip).hits.some((hit) => hit.page.at === find(word).hits[0]?.page.at),
		);
		console.log(
			`misspellings found: ${String(slips.length - missed.length)} of ${String(slips.length)} (missed: ${missed.map(([slip]) => slip).join(', ')})`,
		);
		expect(missed.length / slips.length).toBeLessThanOrEqual(0.08);
	});
});

/** Misspellings as people type them, and the words. */
const misspelt = {
	therepist: 'therapist',
	theropy: 'therapy',
	councelling: 'counselling',
	counciling: 'counselling',
	greif: 'grief',
	greef: 'grief',
	bereavment: 'bereavement',
	berevement: 'bereavement',
	depresion: 'depression',
	deppression: 'depression',
	depressoin: 'depression',
	anxeity: 'anxiety',
	aniexty: 'anxiety',
	lonley: 'lonely',
	lonelyness: 'loneliness',
	arguements: 'arguments',
	argueing: 'arguing',
	retierment: 'retirement',
	redundency: 'redundancy',
	pregnent: 'pregnant',
	medicaton: 'medication',
	medecine: 'medicine',
	antidepresants: 'antidepressants',
	sertralin: 'sertraline',
	tabelts: 'tablets',
	apointment: 'appointment',
	appoinment: 'appointment',
	sesions: 'sessions',
	refferal: 'referral',
	referal: 'referral',
	questionaire: 'questionnaire',
	confidental: 'confidential',
	privite: 'private',
	complane: 'complain',
	intrepreter: 'interpreter',
	interperter: 'interpreter',
	langauges: 'languages',
	leaflit: 'leaflet',
	adolesent: 'adolescent',
	teenger: 'teenager',
	interpersonel: 'interpersonal',
	psycotherapy: 'psychotherapy',
	phsycotherapy: 'psychotherapy',
	effectivness: 'effectiveness',
	evidance: 'evidence',
	relaps: 'relapse',
	homwork: 'homework',
	telphone: 'telephone',
	privcy: 'privacy',
	accesibility: 'accessibility',
};
