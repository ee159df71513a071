import { z } from 'astro/zod';
import { day, id, sentence } from './shared.ts';

/**
 * What the watch can find, most important first: the order of every report. src/watch/README.md says what to do with each.
 */
export const findingKinds = [
	'number-gone',
	'number-unwatched',
	'retracted',
	'replaced',
	'moved-away',
	'passage-changed',
	'newer-edition',
	'date-changed',
	'corrected',
	'gone',
	'moved',
	'title-changed',
	'could-not-tell',
	'words-changed',
	'first-look',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** A year, a month or a day, as far as a page says it: 2022, 2022-06 or 2022-06-29. */
const dateSeen = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Sixteen digits that change when words change, and from which no word can be read back. */
const fingerprint = z.string().regex(/^[0-9a-f]{16}$/);

/** What a page says about itself. Fingerprints stand for its words, which are never kept. */
export const facts = z.strictObject({
	title: sentence.optional(),
	updated: dateSeen.optional().describe('The day that the page gives as its last change.'),
	edition: sentence.optional().describe('Its code, or the newest publication that it lists.'),
	notices: z
		.array(z.strictObject({ kind: z.enum(['replaced', 'retracted', 'corrected']), says: sentence }))
		.default([])
		.describe('What it says of being replaced, retracted or corrected.'),
	words: fingerprint.optional().describe('Of all its words, without menus and frames.'),
	passages: z
		.record(sentence, z.union([fingerprint, z.literal('none')]))
		.default({})
		.describe('Of each place that claims cite; "none" where no passage could be singled out.'),
	numbers: z
		.record(id, z.boolean())
		.default({})
		.describe('Whether each number of help that we give from this page stands on it.'),
});

export type Facts = z.infer<typeof facts>;

/** What lets us ask whether a page has changed without having it sent again. */
const stamps = {
	etag: z.string().optional(),
	lastModified: z.string().optional(),
};

/** A page as a person has read it and taken it as known. */
const knownPage = z.strictObject({
	address: z.url(),
	on: day.describe('The day on which the watch saw it so.'),
	final: z.url().optional().describe('Where its address led, when that was somewhere else.'),
	...stamps,
	facts,
});

export type KnownPage = z.infer<typeof knownPage>;

/** The names of what the watch looks at: a source, and what of it. */
const lookedAt = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9-]+)?$/);

/** What the watch saw and what is known: content/watch.yaml. `npm run watch` writes it, and nobody else. */
export const watchRecord = z.strictObject({
	last: z
		.strictObject({
			on: day,
			looked: z.int().min(1).describe('How many pages were looked at.'),
			found: z.array(
				z.strictObject({
					kind: z.enum(findingKinds),
					sources: z.array(id).describe('What rests on the page; empty for a link.'),
					address: z.url().optional(),
				}),
			),
		})
		.optional()
		.describe('The last look at everything; left out until there was one.'),
	known: z.record(lookedAt, knownPage).default({}),
});

export type WatchRecord = z.infer<typeof watchRecord>;

/** What one look at a page gave: a line of the file that a stopped run goes on from. */
export const look = z.strictObject({
	id: lookedAt,
	address: z.url(),
	seen: z.discriminatedUnion('kind', [
		z.strictObject({
			kind: z.literal('facts'),
			facts,
			final: z.url().optional(),
			isMoved: z.boolean().describe('True when the old address says that it has moved for good.'),
			...stamps,
		}),
		z.strictObject({ kind: z.literal('unchanged') }),
		z.strictObject({ kind: z.literal('gone'), why: sentence }),
		z.strictObject({ kind: z.literal('unknown'), why: sentence }),
	]),
});

export type Look = z.infer<typeof look>;
export type Seen = Look['seen'];

const named = z.strictObject({ id: z.string(), file: z.string(), title: sentence });

/** One thing for a person to look at. */
const finding = z.strictObject({
	kind: z.enum(findingKinds),
	target: lookedAt,
	address: z.url().optional().describe('The page to open; left out where none is known.'),
	says: sentence.describe('What was found, as a sentence.'),
	sources: z.array(named),
	claims: z.array(named),
	pages: z.array(named),
	leaflets: z.array(named),
});

export type Finding = z.infer<typeof finding>;

/** The report of a run as data: `npm run watch -- --format json`. A field may be added; none is renamed within a version. */
export const watchReport = z.strictObject({
	version: z.literal(1),
	on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
	looked: z.int(),
	asKnown: z.int().describe('Pages that are as a person last took them as known.'),
	findings: z.array(finding),
});

export type WatchReport = z.infer<typeof watchReport>;
