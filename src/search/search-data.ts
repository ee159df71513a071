import type { Crisis } from '../schemas/search.ts';
import type { DangerModel } from './danger-score.ts';
import type { EnglishWords } from './english.ts';

/** A part of a page: its heading, and its fragment where that is not simply the heading's own; a star in it stands for that. */
export type SearchPart = [heading: string, fragment?: string];

/** What the search knows of a page. */
export interface SearchPage {
	/** Address without the base path and its slashes: `phases/beginning`; empty for the home page. */
	at: string;
	title: string;
	about: string;
	/** The part of the menu it stands in; absent for pages off the menu. */
	group?: string | undefined;
	parts: SearchPart[];
	/** Questions it answers, from content/questions. */
	asked: string[];
	/** What people type for it, from content/search/synonyms.yaml, and glossary names. */
	leads: string[];
	/** Words that tell it from other pages, most telling first. */
	terms: string;
}

/** What the search finds pages with. */
export interface SearchIndex {
	pages: SearchPage[];
	/** Words that mean the same. */
	alike: string[][];
	/** Misspelling to word. */
	spellings: Record<string, string>;
	/** Words that are never put right. */
	english: EnglishWords;
}

/** A way to get help, as the urgent-help box prints it. */
export interface HelpRoute {
	/** Number or address, in a few words. */
	label: string;
	how: string;
	href?: string | undefined;
	/** Printed before the rest where the route serves one nation only. */
	nation?: string | undefined;
	/** True when nobody needs to speak or hear. */
	voiceless: boolean;
	/** True for the routes shown only where someone hurts, threatens or controls another. */
	abuse: boolean;
}

/** What stands in the list of all pages on the search page, and so need not be sent twice. */
export type ListedPage = Pick<SearchPage, 'at' | 'title' | 'about' | 'group'>;

/** Everything that the search brings with it into the browser. */
export interface SearchData {
	pages: Omit<SearchPage, 'title' | 'about' | 'group'>[];
	alike: string[][];
	spellings: Record<string, string>;
	english: EnglishWords;
	crisis: Crisis;
	model: DangerModel;
	help: { heading: string; routes: HelpRoute[] };
	/** Words of the interface by key, without `results.`. */
	words: Record<string, string>;
}
