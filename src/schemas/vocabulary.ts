import { z } from 'astro/zod';
import { id, pageId, sentence } from './shared.ts';

/** The diagrams an author may name; src/figures/drawings.ts draws each. */
export const diagrams = [
	'mood-and-relationships',
	'course-of-sessions',
	'circles-of-closeness',
	'people-in-hundred',
] as const;

/** The pictures an author may name; src/figures/pictures.ts draws each. They decorate, and say nothing that words do not. */
export const pictures = [
	'home',
	'apart',
	'grief',
	'conflict',
	'change',
	'loneliness',
	'beginning',
	'middle',
	'ending',
	'me',
	'someone-close',
	'getting',
	'having',
	'ending-well',
	'young',
	'refer',
	'leaflet',
	'words',
	'list',
] as const;

/**
 * The lists an author may name in <Listing of="…" />, each a component of src/prose/site/listings/. True for a list that comes in
 * several, of which a word after a colon names one: sources:reviews.
 */
export const listings = {
	changes: false,
	choices: true,
	'evidence-files': false,
	'forest-plot': false,
	glossary: false,
	host: true,
	'known-problems': false,
	leaflets: false,
	outcomes: true,
	pages: false,
	pair: true,
	questions: false,
	'search-field': false,
	'search-results': false,
	'session-cards': true,
	settings: false,
	'source-lists': false,
	sources: true,
	'text-message': false,
	'to-check': false,
	'urgent-help': false,
	'urgent-ways': false,
	watch: false,
	'whole-guide': false,
	words: false,
	'words-for-interpreters': false,
} as const satisfies Record<string, boolean>;

/** What <Listing of="host:…" /> can say of whoever publishes a copy. */
export const hostParts = ['covers', 'accessibility', 'privacy'] as const;

/** What <Listing of="outcomes:…" /> can show: every therapy in the newest year, or IPT beside two others in every year. */
export const outcomeLists = ['newest', 'years'] as const;

export type ListingName = keyof typeof listings;

export const isListing = (name: string): name is ListingName => Object.hasOwn(listings, name);

/** The lists that a leaflet can hold too. The others are long and change often: they stay on the web. */
export const listingsOnPaper: ListingName[] = [
	'choices',
	'pair',
	'session-cards',
	'words-for-interpreters',
];

/** What a word of the vocabulary may hold: nothing, words within a line, blocks of text, lists alone, or one table. */
export type Holds = 'nothing' | 'line' | 'blocks' | 'lists' | 'table';

/** Where a word may stand: within a line of text, on lines of its own, or both. */
export type Place = 'line' | 'block' | 'both';

interface WordShape {
	/** What stands in quotation marks, each by its name; all are needed, and no other is known. */
	attributes: z.ZodObject;
	holds: Holds;
	place: Place;
}

const word = (attributes: z.ZodRawShape, holds: Holds, place: Place = 'block'): WordShape => ({
	attributes: z.strictObject(attributes),
	holds,
	place,
});

const claim = id.describe('the name of a file in content/claims/ without its ending');
const title = sentence.describe('a title in plain words');
const label = sentence.describe('a label in plain words');

/**
 * The closed list of words an author may use in content/, beside plain Markdown: the attributes of each and what it may hold.
 * The rules check each use once, for every medium; each medium realises all of them (src/prose/vocabulary.ts).
 */
export const vocabulary = {
	Cite: word({ claim }, 'nothing', 'line'),
	Say: word({ claim }, 'nothing', 'both'),
	Number: word(
		{ of: id.describe('the name of a number in content/numbers.yaml') },
		'nothing',
		'line',
	),
	Term: word(
		{ id: id.describe('the name of a file in content/glossary/ without its ending') },
		'line',
		'line',
	),
	InShort: word({}, 'blocks'),
	NextStep: word(
		{ page: pageId.describe('the address of a page without slashes at its ends') },
		'line',
	),
	Notice: word(
		{ id: id.describe('the name of a file in content/notices/ without its ending') },
		'nothing',
	),
	Story: word({ title }, 'blocks'),
	DoList: word({}, 'lists'),
	DontList: word({}, 'lists'),
	Table: word({ caption: sentence.describe('what the table shows, in plain words') }, 'table'),
	Passage: word({ title }, 'blocks'),
	Card: word({ title }, 'blocks'),
	Sheet: word(
		{ title, sides: z.enum(['1', '2']).describe('the sides of A4 it may fill: 1 or 2') },
		'blocks',
	),
	WriteHere: word(
		{
			label,
			lines: z
				.string()
				.regex(/^([1-9]|1\d|20)$/, { error: 'lines to write on, from 1 to 20' })
				.describe('lines to write on, from 1 to 20'),
		},
		'nothing',
	),
	TickHere: word({ label }, 'nothing'),
	Diagram: word({ id: z.enum(diagrams) }, 'nothing'),
	Doors: word({}, 'lists'),
	Scenes: word({}, 'lists'),
	Facts: word({}, 'lists'),
	Fact: word(
		{ figure: sentence.describe('the number or the word that the fact begins with') },
		'nothing',
		'line',
	),
	Picture: word({ id: z.enum(pictures) }, 'nothing', 'both'),
	Listing: word(
		{
			of: sentence.describe('the name of a list, and after a colon which one: sources:reviews'),
		},
		'nothing',
	),
} as const satisfies Record<string, WordShape>;

export type WordName = keyof typeof vocabulary;

export const wordNames = Object.keys(vocabulary) as WordName[];

/** A word as an author writes it: <Card title="…"> … </Card>. */
export function asWritten(name: WordName): string {
	const { attributes, holds } = vocabulary[name];
	const given = Object.keys(attributes.shape).map((attribute) => ` ${attribute}="…"`);
	const open = `<${name}${given.join('')}`;
	return holds === 'nothing' ? `${open} />` : `${open}> … </${name}>`;
}
