import type { DangerKind } from '../schemas/search.ts';
import { letterOf, numberOf, packGaps, placeOf, unpackGaps } from './gaps.ts';
import { plain } from './words.ts';

/**
 * A linear model of danger: each trait of a text has a place, and each place a weight.
 * It is learnt from the phrases of content/search/danger/ (src/library/learn-danger.ts); most places weigh nothing.
 */
export interface DangerModel {
	/** Places that have a weight. */
	gaps: string;
	/** The weights in the order of their places, one letter each: `Q` stands for 0. */
	weights: string;
	/** Weight of every text. */
	bias: number;
}

/** How many places there are. */
export const places = 65_536;

/** The weights in the file are whole numbers; this many make 1. */
export const unit = 2;

/** The letter of a weight is that of this number more. */
const zero = 16;

/** No passage is judged in one piece that has more words; longer texts are judged passage by passage. */
const longestPassage = 28;

/** Words at each end of a long text that are judged. The rules read all of it. */
const endOfText = 140;

/** Writes weights, most of them 0, as short text. */
export function packWeights(weights: ArrayLike<number>, bias: number): DangerModel {
	const all = Array.from(weights);
	return {
		gaps: packGaps(all.map((weight, place) => (weight ? place : -1)).filter((place) => place >= 0)),
		weights: all.map((weight) => (weight ? letterOf(zero + weight) : '')).join(''),
		bias,
	};
}

function unpackWeights({ gaps, weights }: DangerModel): Int8Array {
	const unpacked = new Int8Array(places);
	unpackGaps(gaps).forEach((place, i) => (unpacked[place] = numberOf(weights[i]!) - zero));
	return unpacked;
}

/** The place of a trait. */
export const placeOfTrait = (trait: string): number => placeOf(trait, places);

/**
 * What the model looks at in a text: its words, words side by side, runs of three to five letters, beginnings of words
 * that stand near each other, the editors' sets they belong to, and the kind of danger the rules found.
 */
export function traitsOf(
	words: string[],
	setsOf: (word: string) => string[],
	byRule: DangerKind | undefined,
): Set<string> {
	const traits = new Set<string>();
	const edged = ['^', ...words, '$'];
	for (let i = 0; i + 1 < edged.length; i++) traits.add(`${edged[i]!} ${edged[i + 1]!}`);
	const sets = words.map(setsOf);
	words.forEach((word, i) => {
		traits.add(word);
		const letters = `<${word}>`;
		for (let length = 3; length <= 5; length++)
			for (let from = 0; from + length <= letters.length; from++)
				traits.add(`#${letters.slice(from, from + length)}`);
		for (const set of sets[i]!) traits.add(`{${set}}`);
		for (let next = i + 1; next <= i + 3 && next < words.length; next++) {
			traits.add(`${word.slice(0, 4)}~${words[next]!.slice(0, 4)}`);
			for (const set of sets[i]!) for (const other of sets[next]!) traits.add(`{${set}}{${other}}`);
		}
	});
	if (byRule) {
		traits.add('a rule');
		traits.add(`rule ${byRule}`);
	}
	return traits;
}

/** How much each trait of a text says: a long text has more of them, and is no surer for that. */
export const shareOf = (traits: Set<string>): number => 1 / Math.sqrt(traits.size || 1);

/** The words of a text as the model reads them. */
export const wordsRead = (text: string): string[] => plain(text).match(/[a-z0-9]+/g) ?? [];

/** Which sets of content/search/crisis.yaml a word belongs to. */
export function setsIn(sets: Record<string, string[]>): (word: string) => string[] {
	const found = new Map<string, string[]>();
	for (const name of Object.keys(sets))
		for (const word of sets[name]!) found.set(word, [...(found.get(word) ?? []), name]);
	return (word) => found.get(word) ?? [];
}

/** What one trait of a text added to its score. */
export interface Reason {
	trait: string;
	weight: number;
}

/**
 * Makes the judge of danger out of the model: how much in a text speaks for it, above 0, or against it, below.
 * `reasons` says why. Of a long text the passage that speaks loudest counts.
 */
export function scorer(model: DangerModel, sets: Record<string, string[]>) {
	const weights = unpackWeights(model);
	const setsOf = setsIn(sets);
	const reasonsOf = (words: string[], byRule: DangerKind | undefined): Reason[] => {
		const traits = traitsOf(words, setsOf, byRule);
		const each = shareOf(traits) / unit;
		return [...traits]
			.map((trait) => ({ trait, weight: weights[placeOfTrait(trait)]! * each }))
			.filter(({ weight }) => weight !== 0);
	};
	const sum = (reasons: Reason[]) =>
		reasons.reduce((total, { weight }) => total + weight, model.bias);
	return {
		score: (text: string, byRule: DangerKind | undefined): number =>
			Math.max(...passagesOf(wordsRead(text)).map((words) => sum(reasonsOf(words, byRule)))),
		reasons: (text: string, byRule: DangerKind | undefined): Reason[] =>
			reasonsOf(wordsRead(text), byRule).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
	};
}

/** A text in pieces as long as those the model learnt from, each half over the one before. */
function passagesOf(words: string[]): string[][] {
	if (words.length <= longestPassage) return [words];
	const read =
		words.length <= 2 * endOfText
			? words
			: [...words.slice(0, endOfText), ...words.slice(-endOfText)];
	const passages: string[][] = [];
	for (let from = 0; from + longestPassage / 2 < read.length; from += longestPassage / 2)
		passages.push(read.slice(from, from + longestPassage));
	return passages;
}
