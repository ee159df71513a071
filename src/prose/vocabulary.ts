import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/**
 * The closed list of words an author may use in content/, beside plain Markdown.
 * Every medium realises all of them (`satisfies Vocabulary`), so a missing word is a type error there
 * and a word that is not listed stops the build by name. A new word needs a line in decision 0004.
 */
export const words = [
	'Cite',
	'Say',
	'Term',
	'InShort',
	'NextStep',
	'Notice',
	'Story',
	'DoList',
	'DontList',
	'Table',
	'Passage',
	'Card',
	'Sheet',
	'WriteHere',
	'TickHere',
	'Diagram',
	'Doors',
	'Listing',
] as const;

export type Word = (typeof words)[number];

/** One medium's way of saying each word. */
export type Vocabulary = Record<Word, AstroComponentFactory>;
