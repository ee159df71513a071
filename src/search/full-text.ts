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

/**
 * The words that a word may be a form of, itself first: noted is a form of note, and never of not, whose form would be notted. The
 * stems of the search go further: to them station and states are one word.
 */
export function basesOf(word: string): string[] {
	const [, root = '', ending = ''] =
		/^(.{3,}(?=ed$|ing$)|.+?(?=ies$|ied$)|.{2,}[^s](?=s$))(.*)$/.exec(word) ?? [];
	if (ending === 's') return [word, root, root.replace(/([osxz]|[cs]h)e$/, '$1')];
	if (/^i[ed]/.test(ending)) return [word, `${root}y`, `${root}ie`];
	if (!/[aeiouy]/.test(root)) return [word];
	if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(root)) return [word, `${root}e`];
	return [word, root, `${root}e`, root.replace(/([^aeiofsz])\1$/, '$1')];
}

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
	const forms = wanted.map(basesOf);
	const found: PagefindPage[] = [];
	for (let at = 0; found.length < most && at < results.length; at += most) {
		const some = results.slice(at, at + most).map((result) => result.data());
		// Pagefind falls back to the beginnings of words: cannabis finds every page that says "can".
		const holding = (await Promise.all(some)).filter(({ content, meta }) => {
			const held = new Set(wordsOf(`${meta.title ?? ''} ${content}`).flatMap(basesOf));
			return forms[isOfAll ? 'every' : 'some']((bases) => bases.some((base) => held.has(base)));
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
