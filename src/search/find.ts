import { anchorOf } from '../strings/anchor-of.ts';
import type { SearchIndex, SearchPage } from './search-data.ts';
import { english } from './english.ts';
import { type Guess, guesses, halvesOf } from './spelling.ts';
import { isStop, queryWords, stem, wordsOf } from './words.ts';

/** A page that answers, and the deepest part of it that does. */
export interface Hit {
	page: SearchPage;
	/** Fragment and heading of the part that fits best. */
	part?: { fragment: string; heading: string } | undefined;
	/** The words that led here although the page may not say them: synonyms and questions. */
	through?: string | undefined;
	score: number;
}

export interface Findings {
	hits: Hit[];
	/** The query with its misspellings put right, when there are any. */
	meant?: string | undefined;
	/** Stems that count as matched, for marking. */
	stems: Set<string>;
}

/** How much a match in a field counts. */
const weights = { title: 5, lead: 5, asked: 4, part: 2.6, about: 1.6, term: 0.9 };

/** A question's small words count this much of a telling word. */
const stopWeight = 0.2;

/** A query that is, word for word, what a page says or is asked counts this much more. */
const sameSaying = 1.5;

/** A word that nothing on the site comes near still asks for something. */
const unknownWeight = 1.5;

type Field = keyof typeof weights;

interface Saying {
	field: Field;
	text: string;
	stems: string[];
	total: number;
	part?: number;
}

interface Shelf {
	page: SearchPage;
	sayings: Saying[];
	/** The best field each stem stands in. */
	fields: Map<string, number>;
}

/** A word of the query: what it may stand for, each with how sure we are. */
interface Slot {
	word: string;
	stop: boolean;
	weight: number;
	means: Map<string, number>;
	corrected?: string | undefined;
}

/** Makes the search out of its index. It is a pure function of the query. */
export function finder(index: SearchIndex): (query: string) => Findings {
	const vocabulary = new Map<string, string>();
	const stemsIn = (text: string) =>
		wordsOf(text).map((word) => {
			let root = vocabulary.get(word);
			if (root === undefined) vocabulary.set(word, (root = stem(word)));
			return root;
		});
	const stops = new Set<string>();
	const shelves = index.pages.map((page) => shelve(page, stemsIn));
	const spread = new Map<string, number>();
	for (const { fields } of shelves)
		for (const root of fields.keys()) spread.set(root, (spread.get(root) ?? 0) + 1);
	for (const word of vocabulary.keys()) if (isStop(word)) stops.add(stem(word));
	const weigh = (root: string) =>
		stops.has(root)
			? stopWeight
			: Math.max(2 * stopWeight, Math.log(1 + shelves.length / ((spread.get(root) ?? 0) + 0.5)));
	for (const { sayings } of shelves)
		for (const saying of sayings) saying.total = sum(saying.stems.map(weigh));
	const alike = alikeIn(index.alike.map((group) => group.map(stemsIn)));
	const spellings = new Map(Object.entries(index.spellings));
	for (const right of spellings.values()) stemsIn(right);
	const roots = new Set(vocabulary.values());
	const guessesFor = guesser(vocabulary, english(index.english));

	return (query) => {
		const words = respelt(queryWords(query), spellings);
		const slots = words.map(({ word, was }, i) =>
			slotFor(word, was, i === words.length - 1, { vocabulary, roots, weigh, alike, guessesFor }),
		);
		for (const { at, length, means } of alike.sayings(slots.map(({ word }) => stem(word)))) {
			for (const slot of slots.slice(at, at + length))
				for (const root of means) raise(slot.means, root, 0.8);
		}
		const telling = slots.filter(({ stop }) => !stop);
		const hits = shelves
			.map((shelf) => score(shelf, slots, telling, weigh))
			.filter((hit) => hit.score > 0)
			.sort((a, b) => b.score - a.score);
		const best = hits[0]?.score ?? 0;
		// A phrase that would be put right in part only is left as it is.
		const isPutRight =
			slots.some((slot) => slot.corrected) && telling.every(({ means }) => means.size > 0);
		return {
			hits: hits.filter((hit) => hit.score > best * 0.22).slice(0, 10),
			meant: isPutRight ? slots.map((s) => s.corrected ?? s.word).join(' ') : undefined,
			stems: new Set(telling.flatMap(({ means }) => [...means.keys()])),
		};
	};
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

function raise(map: Map<string, number>, key: string, value: number): void {
	if ((map.get(key) ?? 0) < value) map.set(key, value);
}

/** A page with its words as stems. */
function shelve(page: SearchPage, stemsIn: (text: string) => string[]): Shelf {
	const saying = (field: Field, text: string, part?: number): Saying => ({
		field,
		text,
		stems: stemsIn(text),
		total: 0,
		...(part === undefined ? {} : { part }),
	});
	const sayings = [
		saying('title', page.title),
		...page.leads.map((text) => saying('lead', text)),
		...page.asked.map((text) => saying('asked', text)),
		...page.parts.map(([text], part) => saying('part', text, part)),
		saying('about', page.about),
	];
	const fields = new Map<string, number>();
	for (const { field, stems } of sayings)
		for (const root of stems) raise(fields, root, weights[field]);
	for (const root of stemsIn(page.terms)) raise(fields, root, weights.term);
	return { page, sayings, fields };
}

/** What a group of words that mean the same adds to a query: by single word, and by saying of several words. */
function alikeIn(groups: string[][][]) {
	const single = new Map<string, Set<string>>();
	const long: { stems: string[]; means: string[] }[] = [];
	for (const group of groups) {
		const means = group.filter(({ length }) => length === 1).map(([root]) => root!);
		for (const stems of group) {
			if (stems.length > 1) long.push({ stems, means });
			else single.set(stems[0]!, new Set([...(single.get(stems[0]!) ?? []), ...means]));
		}
	}
	return {
		of: (root: string) => single.get(root) ?? [],
		sayings: (stems: string[]) =>
			long.flatMap(({ stems: wanted, means }) =>
				stems.flatMap((_, at) =>
					wanted.every((root, i) => stems[at + i] === root)
						? [{ at, length: wanted.length, means }]
						: [],
				),
			),
	};
}

/** The query's words with the listed misspellings put right; two words for one where the list says so. */
function respelt(words: string[], spellings: Map<string, string>): { word: string; was: string }[] {
	return words.flatMap((was) =>
		(spellings.has(was) ? wordsOf(spellings.get(was)!) : [was]).map((word) => ({ word, was })),
	);
}

interface Knowledge {
	vocabulary: Map<string, string>;
	roots: Set<string>;
	weigh: (root: string) => number;
	alike: ReturnType<typeof alikeIn>;
	guessesFor: (word: string) => Guess[];
}

/** What one word of the query may stand for: itself, its stem's kin, words alike, the word it begins, the word it misspells. */
function slotFor(
	word: string,
	was: string,
	isLast: boolean,
	{ vocabulary, roots, weigh, alike, guessesFor }: Knowledge,
): Slot {
	const means = new Map<string, number>();
	const root = stem(word);
	const stop = isStop(word);
	let corrected = was === word ? undefined : word;
	if (roots.has(root)) means.set(root, 1);
	if (!stop && (isLast || !means.size) && word.length > 2) {
		for (const [longer, its] of vocabulary)
			if (longer.startsWith(word)) raise(means, its, roots.has(root) ? 0.5 : 0.8);
	}
	if (!means.size && !stop) {
		const found = guessesFor(word);
		for (const guess of found)
			raise(means, vocabulary.get(guess.word) ?? stem(guess.word), guess.quality);
		const both = found.map((guess) => guess.word);
		corrected = both.join('') === word ? both.join(' ') : (both[0] ?? corrected);
	}
	for (const [its, sure] of [...means])
		for (const other of alike.of(its)) raise(means, other, sure * 0.85);
	const guessed = [...means].map(([its, sure]) => weigh(its) * sure);
	const weight = stop
		? stopWeight
		: roots.has(root)
			? weigh(root)
			: Math.max(means.size ? 0 : unknownWeight, ...guessed);
	return { word, stop, weight, means, corrected };
}

/**
 * Near words, or the two known words that were written as one; nothing for a word of English, which is what it is.
 * What was found is remembered, because each key asks for all words of the query again.
 */
function guesser(vocabulary: Map<string, string>, isEnglish: (word: string) => boolean) {
	const found = new Map<string, Guess[]>();
	return (word: string): Guess[] => {
		let those = found.get(word);
		if (!those) {
			those = isEnglish(word) ? [] : guesses(word, vocabulary.keys());
			if (!those.length && !isEnglish(word))
				those = halvesOf(word, (half) => vocabulary.has(half)).map((half) => ({
					word: half,
					quality: 0.8,
				}));
			found.set(word, those);
		}
		return those;
	};
}

/** How well a page answers: its best saying, a little of the next ones, and its single words. */
function score(
	{ page, sayings, fields }: Shelf,
	slots: Slot[],
	telling: Slot[],
	weigh: (root: string) => number,
): Hit {
	const asked = sum(slots.map(({ weight }) => weight));
	const scored = sayings
		.map((saying) => ({ saying, ...fit(saying, slots, telling.length > 0, asked, weigh) }))
		.filter(({ value }) => value > 0)
		.sort((a, b) => b.value - a.value);
	const [first, second, third] = scored;
	let single = 0;
	let covered = 0;
	for (const { means, weight } of telling) {
		let best = 0;
		for (const [root, sure] of means)
			best = Math.max(best, (fields.get(root) ?? 0) * sure * Math.min(weight, weigh(root)));
		single += best;
		if (best > 0) covered += weight;
	}
	const wanted = sum(telling.map(({ weight }) => weight));
	const part = scored.find(({ saying, share }) => saying.part !== undefined && share > 0.45);
	return {
		page,
		part: part && partOf(page, part.saying.part!),
		through:
			first && (first.saying.field === 'lead' || first.saying.field === 'asked')
				? first.saying.text
				: undefined,
		score:
			((first?.value ?? 0) +
				0.2 * ((second?.value ?? 0) + (third?.value ?? 0)) +
				0.5 * single * (wanted ? covered / wanted : 0)) *
			(page.group === undefined ? 0.6 : 1),
	};
}

/** How well one saying fits the query: what they share, as a share of both. */
function fit(
	saying: Saying,
	slots: Slot[],
	needsTelling: boolean,
	asked: number,
	weigh: (root: string) => number,
): { value: number; share: number } {
	const met = new Map<string, number>();
	let shared = 0;
	let told = false;
	for (const { means, weight, stop } of slots) {
		let best = 0;
		for (const root of saying.stems) {
			const sure = means.get(root);
			if (sure === undefined) continue;
			best = Math.max(best, Math.min(weight, weigh(root)) * sure);
			raise(met, root, sure);
		}
		shared += best;
		if (best > 0 && !stop) told = true;
	}
	if (!shared || (needsTelling && !told)) return { value: 0, share: 0 };
	const said = sum(saying.stems.map((root) => weigh(root) * (met.get(root) ?? 0)));
	const share = shared / asked;
	const whole = said / saying.total;
	const isSame = share > 0.97 && whole > 0.97;
	return {
		value: weights[saying.field] * shared * share * Math.sqrt(whole) * (isSame ? sameSaying : 1),
		share,
	};
}

function partOf(page: SearchPage, index: number): Hit['part'] {
	const [heading, fragment] = page.parts[index]!;
	return { heading, fragment: (fragment ?? '*').replace('*', anchorOf(heading)) };
}
