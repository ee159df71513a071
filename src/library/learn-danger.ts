import type { Crisis, DangerPhrases, TypedKind } from '../schemas/search.ts';
import { dangerIn } from '../search/crisis.ts';
import {
	type DangerModel,
	packWeights,
	placeOfTrait,
	places,
	setsIn,
	shareOf,
	traitsOf,
	unit,
	wordsRead,
} from '../search/danger-score.ts';
import { remembered } from './remembered.ts';

/** How many places keep a weight: more would be heard a little better, and weigh more. */
const kept = 4_000;

/** No weight is greater, in units. */
const greatest = 10;

/** How much a phrase counts against the wish for small weights. */
const strictness = 2;

/** How much a phrase of each list counts. Gentle phrases sound like danger, and are not: they count less. */
const counts = { danger: 1, ordinary: 1, gentle: 0.7 };

/** A phrase as the learner sees it. */
export interface Example {
	text: string;
	/** Places of its traits. */
	traits: readonly number[];
	/** How much each of its traits says: less where there are many. */
	each: number;
	/** 1 for danger, -1 for none. */
	side: 1 | -1;
	counts: number;
}

type Person = DangerPhrases['people'][number];

/** The phrases of a person in one of their lists; those of danger with their kind, where the writer says it. */
export function phrasesOf(
	person: Person,
	list: 'danger' | 'ordinary' | 'gentle',
): { text: string; kind?: TypedKind }[] {
	const said = person[list];
	if (Array.isArray(said)) return said.map((text) => ({ text }));
	return (Object.entries(said) as [TypedKind, string[]][]).flatMap(([kind, texts]) =>
		texts.map((text) => ({ text, kind })),
	);
}

/** Reads the phrases of a writer. */
export function examplesOf(writer: DangerPhrases, rules: Crisis): Example[] {
	const kindOf = dangerIn(rules);
	const setsOf = setsIn(rules.sets);
	const sides = { danger: 1, ordinary: -1, gentle: -1 } as const;
	return writer.people.flatMap((person) =>
		(['danger', 'ordinary', 'gentle'] as const).flatMap((list) =>
			phrasesOf(person, list).map(({ text }) => {
				const traits = traitsOf(wordsRead(text), setsOf, kindOf(text));
				return {
					text,
					traits: [...new Set([...traits].map(placeOfTrait))],
					each: shareOf(traits),
					side: sides[list],
					counts: strictness * counts[list] * writer.counts,
				};
			}),
		),
	);
}

/** What danger sounds like, as `learnDanger` learns it, or as it did the last time from the same phrases. */
export const learntFrom = (examples: Example[]): Promise<DangerModel> =>
	remembered('src/library/learn-danger.ts', examples, () => learnDanger(examples));

/**
 * Learns what danger sounds like from phrases of many writers: a linear model by squared hinge loss (dual coordinate
 * descent), with most weights taken out and the rest rounded. It uses only sums, products and quotients in a fixed order,
 * so the same phrases give the same model on every machine, whatever order they come in.
 */
export function learnDanger(unsorted: Example[]): DangerModel {
	const examples = unsorted.toSorted((a, b) =>
		a.text < b.text ? -1 : a.text > b.text ? 1 : a.side - b.side || a.counts - b.counts,
	);
	const all = fit(examples, 12);
	const least = Float64Array.from(all.weights, Math.abs).sort().at(-kept)!;
	const telling = examples.map((example) => ({
		...example,
		traits: example.traits.filter((place) => Math.abs(all.weights[place]!) >= least),
	}));
	const { weights, bias } = fit(telling, 20);
	const round = (weight: number) => Math.round(weight * unit) + 0;
	return packWeights(
		Array.from(weights, (weight) => Math.max(-greatest, Math.min(greatest, round(weight)))),
		Math.round(bias * 100) / 100,
	);
}

/** Weights that part the examples, by as many rounds over them in an order that is mixed the same way each time. */
function fit(examples: Example[], rounds: number): { weights: Float64Array; bias: number } {
	const weights = new Float64Array(places);
	const pull = new Float64Array(examples.length);
	const order = examples.map((_, i) => i);
	// Side by side in memory: read some hundred million times.
	const starts = [0];
	for (const { traits } of examples) starts.push(starts.at(-1)! + traits.length);
	const traits = Int32Array.from(examples.flatMap((example) => example.traits));
	let bias = 0;
	let seed = 12_345;
	for (let round = 0; round < rounds; round++) {
		for (let i = order.length - 1; i > 0; i--) {
			seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
			const j = Math.floor((seed / 2 ** 32) * (i + 1));
			[order[i], order[j]] = [order[j]!, order[i]!];
		}
		for (const i of order) {
			const { each, side, counts: matters } = examples[i]!;
			const start = starts[i]!;
			const end = starts[i + 1]!;
			let sum = 0;
			for (let at = start; at < end; at++) sum += weights[traits[at]!]!;
			const score = bias + sum * each;
			const give = 1 / (2 * matters);
			const slope = side * score - 1 + give * pull[i]!;
			const next = Math.max(0, pull[i]! - slope / ((end - start) * each * each + 1 + give));
			const step = (next - pull[i]!) * side;
			if (step === 0) continue;
			pull[i] = next;
			for (let at = start; at < end; at++) weights[traits[at]!]! += step * each;
			bias += step;
		}
	}
	return { weights, bias };
}
