import { isStop, queryWords, stem, wordsOf } from './words.ts';

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

/** How many pages are shown. */
const most = 10;

/**
 * Looks through every word of the site with Pagefind, which is fetched now and not before.
 * Pages that say all the words come first; when there are none, pages that say one of them.
 */
export async function inFullText(query: string, base: string): Promise<Passage[]> {
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
	const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
	// Pagefind falls back to the beginnings of words: cannabis finds every page that says "can".
	const roots = wanted.map(stem);
	const holding = pages.filter(({ content, meta }) => {
		const held = new Set(wordsOf(`${meta.title ?? ''} ${content}`).map(stem));
		return roots[isOfAll ? 'every' : 'some']((root) => held.has(root));
	});
	return holding.map(({ url, meta, plain_excerpt: excerpt }) => ({
		url,
		title: meta.title ?? url,
		excerpt: new DOMParser().parseFromString(excerpt, 'text/html').body.textContent,
	}));
}
