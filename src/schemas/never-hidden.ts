import { sourceLists } from './source.ts';

/**
 * The pages that the site leads to by name wherever it stands, so that no organisation can hide them: what keeps readers safe,
 * what the law asks for, what every page leads to, and the sources of every statement. The code may name no other page:
 * `addressOf` takes the name of one of these, or a page that somebody has looked up.
 */
export const neverHidden = [
	'index',
	'404',
	'urgent-help',
	'all-pages',
	'search',
	'easier-to-read',
	'glossary',
	'leaflets',
	'whats-new',
	'about-review',
	'accessibility-statement',
	'privacy',
	'organisations/reuse',
	...sourceLists.map((list) => `sources/${list}` as const),
] as const;

export type NeverHidden = (typeof neverHidden)[number];

export const isNeverHidden = (page: string): page is NeverHidden =>
	(neverHidden as readonly string[]).includes(page);
