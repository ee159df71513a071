import { packEnglish } from '../search/english.ts';
import { isStop, stem, wordsOf } from '../search/words.ts';
import type { Synonyms } from '../schemas/search.ts';
import type { SearchData, SearchPart } from '../search/search-data.ts';
import { strings } from '../strings/en.ts';
import { anchorOf } from '../strings/anchor-of.ts';
import { englishNear } from './english-words.ts';
import { headingsOf } from './headings.ts';
import { examplesOf, learntFrom } from './learn-danger.ts';
import { missing } from './missing.ts';
import { allPages, type Page, pagesInOrder } from './pages.ts';
import { termsInOrder } from './reading.ts';
import { shelf, take } from './shelf.ts';
import { aboutSite } from './site.ts';
import { urgentHelp } from './urgent-help.ts';
import { byId } from '../schemas/shared.ts';
import { textOf, treeOf } from './words-of-page.ts';

/** How many telling words of its own text a page brings to the search. */
const termsPerPage = 3;

/** Pages that answer nothing themselves. */
const leftOut = ['index', 'search', '404'];

/**
 * What the search brings into the browser: pages, words alike, words of danger, ways to get help.
 * @throws when a synonym leads to a topic or page that does not exist.
 */
export async function searchData(): Promise<SearchData> {
	const { data: crisis } = await take(
		'crisis',
		'crisis',
		'the search',
		'file of danger',
		'content/search/',
	);
	const { data } = await take(
		'synonyms',
		'synonyms',
		'the search',
		'file of synonyms',
		'content/search/',
	);
	const pages = await searchPages();
	return {
		pages,
		alike: data.alike,
		spellings: data.spellings,
		english: packEnglish(await englishNear(await wordsKnown(pages, data))),
		crisis,
		model: await learntFrom(
			[...(await shelf('dangerPhrases')).values()]
				.filter(({ data: { keptOut } }) => !keptOut)
				.flatMap(({ data: writer }) => examplesOf(writer, crisis)),
		),
		help: await help(),
		words: { ...wordsOfSearch(), 'exit.address': (await aboutSite()).quickExit.address },
	};
}

/** Every word the search will know in the browser: those of the list of all pages too, which stands on the search page. */
async function wordsKnown(
	pages: SearchData['pages'],
	{ alike, spellings }: Pick<Synonyms, 'alike' | 'spellings'>,
): Promise<Set<string>> {
	const said = [
		...(await pagesInOrder()).flatMap(({ page: { data } }) => [data.title, data.description]),
		...pages.flatMap(({ parts, asked, leads, terms }) => [
			...parts.map(([heading]) => heading),
			...asked,
			...leads,
			terms,
		]),
		...alike.flat(),
		...Object.values(spellings),
	];
	return new Set(said.flatMap(wordsOf));
}

/** Every page the search can find, with what leads to it. Apart from the rest, which takes seconds and is the same for all editions. */
export async function searchPages(): Promise<SearchData['pages']> {
	const placed = (await pagesInOrder()).filter(({ page: { id } }) => !leftOut.includes(id));
	const leads = await leadsByPage([...(await allPages()).values()]);
	const asked = await askedByPage();
	const pages = await Promise.all(
		placed.map(async ({ page }) => ({
			at: page.id,
			parts: (await headingsOf(page)).map(({ text, slug }): SearchPart =>
				slug === anchorOf(text) ? [text] : [text, slug.replace(anchorOf(text), '*')],
			),
			asked: asked.get(page.id) ?? [],
			leads: withoutRepeats(leads.get(page.id) ?? [], [
				page.data.title,
				...(asked.get(page.id) ?? []),
			]),
			terms: '',
		})),
	);
	addTerms(
		pages,
		placed.map(({ page }) => page),
	);
	return pages;
}

/** What people type, by the page it leads to, shown or not: from content/search/synonyms.yaml and the names in the glossary. */
async function leadsByPage(pages: Page[]): Promise<Map<string, string[]>> {
	const leads = new Map<string, string[]>();
	const add = (id: string, words: string[]) => leads.set(id, [...(leads.get(id) ?? []), ...words]);
	const { data } = await take(
		'synonyms',
		'synonyms',
		'the search',
		'file of synonyms',
		'content/search/',
	);
	const topics = pages.flatMap(({ data: { topics: its } }) => its);
	for (const { to, words } of data.leads) {
		const named = pages.filter(({ id }) => id === to);
		const found = named.length
			? named
			: pages.filter(({ data: { topics: its } }) => its.includes(to));
		if (found.length === 0)
			missing(
				'topic or page',
				to,
				[...topics, ...pages.map(({ id }) => id)],
				'content/search/synonyms.yaml',
				'content/pages/',
			);
		for (const { id } of found) add(id, words);
	}
	for (const {
		data: { term, otherNames, page },
	} of await termsInOrder())
		if (page) add(page, [term, ...otherNames]);
	return leads;
}

/** Leaves out what says the same, small words and endings apart, as the title, a question or a longer list already does. */
function withoutRepeats(leads: string[], said: string[]): string[] {
	const key = (text: string) => {
		const telling = wordsOf(text).filter((word) => !isStop(word));
		return telling.length > 1 ? telling.map(stem).sort().join(' ') : text.toLowerCase();
	};
	const known = new Set(said.map(key));
	return leads.filter((text) => !known.has(key(text)) && Boolean(known.add(key(text))));
}

async function askedByPage(): Promise<Map<string, string[]>> {
	const asked = new Map<string, string[]>();
	for (const { data } of (await shelf('questions')).values())
		asked.set(data.page, [...(asked.get(data.page) ?? []), data.question, ...data.alsoAsked]);
	return asked;
}

/** Adds to each page the words of its text that few other pages use and that its other fields lack. */
function addTerms(found: SearchData['pages'], pages: Page[]): void {
	const counts = pages.map(({ body }) => countWords(body ?? ''));
	const spread = new Map<string, number>();
	for (const words of counts)
		for (const root of words.keys()) spread.set(root, (spread.get(root) ?? 0) + 1);
	found.forEach((page, i) => {
		const { title, description } = pages[i]!.data;
		const said = [
			title,
			description,
			...page.parts.map(([text]) => text),
			...page.asked,
			...page.leads,
		];
		const known = new Set(wordsOf(said.join(' ')).map(stem));
		page.terms = [...counts[i]!]
			.filter(([root]) => !known.has(root))
			.map(([root, { word, times }]) => ({
				word,
				telling: Math.sqrt(times) * Math.log(pages.length / spread.get(root)!),
			}))
			.sort((a, b) => b.telling - a.telling || byId(a.word, b.word))
			.slice(0, termsPerPage)
			.map(({ word }) => word)
			.join(' ');
	});
}

/** How often each stem is used in the words of a page, with the word first used for it. */
function countWords(body: string): Map<string, { word: string; times: number }> {
	const counts = new Map<string, { word: string; times: number }>();
	for (const word of wordsOf(textOf(treeOf(body)))) {
		if (word.length < 3 || isStop(word) || /^\d/.test(word)) continue;
		const { word: first, times } = counts.get(stem(word)) ?? { word, times: 0 };
		counts.set(stem(word), { word: first, times: times + 1 });
	}
	return counts;
}

async function help(): Promise<SearchData['help']> {
	const { heading, ways } = await urgentHelp();
	return {
		heading,
		routes: ways
			.filter(({ onEveryPage, forAbuse }) => onEveryPage || forAbuse)
			.map(({ label, short, contact, how, href, where, voice, forAbuse }) => ({
				label: short ? label : contact,
				how,
				href,
				nation: where,
				voiceless: !voice,
				abuse: forAbuse,
			})),
	};
}

/** The interface words of the search, by the last part of their key. */
function wordsOfSearch(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(strings)
			.filter(([key]) =>
				/^(results\.(count|full|part|through|meant)|danger\.|exit\.link)/.test(key),
			)
			.map(([key, text]) => [key.replace(/^results\./, ''), text]),
	);
}
