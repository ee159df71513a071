import { z } from 'astro/zod';
import { pageId, sentence } from './shared.ts';

/** Kinds of danger, the gravest first: it decides what the urgent-help box says when a reader's words fit several. */
export const dangerKinds = [
	'taken',
	'self',
	'others',
	'abuse',
	'someone',
	'asking',
	'bereaved',
] as const;

const word = z.string().regex(/^[a-z0-9]+$/, {
	error: 'must be one word in lower case letters and digits, without apostrophes: cant, not can’t',
});

const phrase = z.string().regex(/^(\{[a-z]+\}|[a-z0-9]+)( (\{[a-z]+\}|[a-z0-9]+))*$/, {
	error: 'must be lower case words, or names of sets in braces, with one space between: {want} die',
});

const phrases = z.array(phrase).default([]);

/** Words that mean danger, from content/search/crisis.yaml. */
export const crisis = z
	.strictObject({
		kinds: z
			.strictObject(Object.fromEntries(dangerKinds.map((kind) => [kind, sentence])))
			.transform((kinds) => kinds as Record<DangerKind, string>)
			.describe('What the urgent-help box says first, for each kind of danger.'),
		sets: z
			.record(word, z.array(word).min(1))
			.describe('Groups of words that a phrase names in braces.'),
		phrases: z.array(
			z.strictObject({
				kind: z.enum(dangerKinds),
				inOrder: phrases.describe('Words in this order, with at most two others between each.'),
				together: phrases.describe('Words side by side.'),
				anyOrder: phrases.describe('Words in any order, close together.'),
				alone: phrases.describe('Only when nothing else is typed.'),
			}),
		),
		bereaved: phrases.describe('Words of those who lost someone to suicide.'),
		harmless: phrases.describe('Everyday words, taken out before the phrases are looked for.'),
		notMisspelt: z.array(word).describe('Real words that are never taken for a misspelling.'),
	})
	.superRefine(({ sets, phrases: all, bereaved, harmless }, context) => {
		const used = all.flatMap((p) => [...p.inOrder, ...p.together, ...p.anyOrder, ...p.alone]);
		for (const text of [...used, ...bereaved, ...harmless]) {
			for (const [, name = ''] of text.matchAll(/\{([a-z]+)\}/g)) {
				if (!sets[name])
					context.addIssue(`"${text}" names the set {${name}}, which is not under "sets".`);
			}
		}
	});

const said = z.array(z.string().trim().min(1)).default([]);

/** Kinds by which a writer may sort what they write. A child in danger has no first words of its own yet. */
export const typedKinds = ['taken', 'self', 'others', 'child', 'abuse', 'someone'] as const;

/** What imagined people type, by one writer: a file of content/search/danger/. The search learns from it what danger sounds like. */
export const dangerPhrases = z.strictObject({
	keptOut: z
		.boolean()
		.default(false)
		.describe('True for a writer from whom nothing is learnt: their phrases check what was.'),
	counts: z
		.number()
		.positive()
		.default(1)
		.describe('How much their phrases count in the learning; what most people type counts more.'),
	people: z
		.array(
			z.strictObject({
				who: sentence.describe('The person who types, in one line. Made up.'),
				danger: z
					.union([said, z.partialRecord(z.enum(typedKinds), said)])
					.default([])
					.describe(
						'What they type when they or somebody else is in danger: in one list, or in one for each kind.',
					),
				ordinary: said.describe('What else they type; half of it sounds alarming and is harmless.'),
				gentle: said.describe(
					'Words of somebody bereaved by suicide, and questions of professionals and students.',
				),
			}),
		)
		.min(1),
});

/** Everyday words that lead to pages, from content/search/synonyms.yaml. */
export const synonyms = z.strictObject({
	alike: z
		.array(z.array(sentence).min(2))
		.describe('Words that mean the same to someone who searches; each group on one line.'),
	leads: z
		.array(
			z.strictObject({
				to: pageId.describe('A topic key that a page declares, or the address of a page.'),
				words: z.array(sentence).min(1).describe('Words and short phrases people type.'),
			}),
		)
		.describe('What people type, and the page it leads to.'),
	spellings: z
		.record(sentence, sentence)
		.describe('Spellings too far from the word for the search to guess, and the word.'),
});

export type DangerKind = (typeof dangerKinds)[number];
export type TypedKind = (typeof typedKinds)[number];
export type DangerPhrases = z.infer<typeof dangerPhrases>;
export type Crisis = z.infer<typeof crisis>;
export type Synonyms = z.infer<typeof synonyms>;
