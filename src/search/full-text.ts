import { isStop, queryWords, wordsOf } from './words.ts';

/** A page that says the words somewhere, with the words round them. */
export interface Passage {
	url: string;
	title: string;
	excerpt: string;
}

interface Pagefind {
	search: (
		query: string,
	) => Promise<{ results: { id: string; data: () => Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
	url: string;
	meta: { title?: string };
	plain_excerpt: string;
	/** All words of the page. */
	content: string;
}

/** How many pages are shown, and looked at in one go. */
const most = 10;

/** A word without the endings of its own forms. The stems of the search go further: to them station and states are one word. */
const formOf = (word: string): string => word.replace(/^(.{3,}?)(?:e|e?s|e?d|ing)$/, '$1');

/**
 * Looks through every word of the site with Pagefind, which is fetched now and not before.
 * Pages that say all the words come first; when there are none, pages that say one of them.
 * @param isShown whether an address stands among the results already.
 */
export async function inFullText(
	query: string,
	base: string,
	isShown: (url: string) => boolean,
): Promise<Passage[]> {
	const pagefind = (await import(`${base}pagefind/pagefind.js`)) as Pagefind;
	const words = queryWords(query);
	const telling = words.filter((word) => !isStop(word));
	const wanted = telling.length ? telling : words;
	let { results } = await pagefind.search(wanted.join(' '));
	const isOfAll = results.length > 0;
	if (!isOfAll) {
		const each = await Promise.all(wanted.map((word) => pagefind.search(word)));
		const all = each.flatMap(({ results: found }) => found);
		results = [...new Map(all.map((result) => [result.id, result])).values()];
	}
	const forms = wanted.map(formOf);
	const found: PagefindPage[] = [];
	for (let at = 0; found.length < most && at < results.length; at += most) {
		const some = results.slice(at, at + most).map((result) => result.data());
		// Pagefind falls back to the beginnings of words: cannabis finds every page that says "can".
		const holding = (await Promise.all(some)).filter(({ content, meta }) => {
			const held = new Set(wordsOf(`${meta.title ?? ''} ${content}`).map(formOf));
			return forms[isOfAll ? 'every' : 'some']((form) => held.has(form));
		});
		if (!holding.length) break;
		found.push(...holding.filter(({ url }) => !isShown(url)));
	}
	return found.slice(0, most).map(({ url, meta, plain_excerpt: excerpt }) => ({
		url,
		title: meta.title ?? url,
		excerpt: new DOMParser().parseFromString(excerpt, 'text/html').body.textContent,
	}));
}
