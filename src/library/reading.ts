import type { CollectionEntry } from 'astro:content';
import { ContentFault } from '../schemas/content-fault.ts';
import { choiceGrid, choicePair, claimsOfTable } from './choices.ts';
import { estimatesForPlot } from './estimates.ts';
import { interpreterWords } from './interpreter-words.ts';
import { missing } from './missing.ts';
import { type OutcomeList, outcomesOf } from './outcomes.ts';
import type { Page } from './pages.ts';
import { questionsByGroup } from './questions.ts';
import { type Checked, whoChecked } from './review.ts';
import { cardsFor } from './session-cards.ts';
import { shelf, take } from './shelf.ts';
import { namedBy, wordsOfPage } from './words-of-page.ts';

export type Claim = CollectionEntry<'claims'>;
export type Source = CollectionEntry<'sources'>;
export type Term = CollectionEntry<'glossary'>;

/** A claim as a page cites it: the number of its note on that page, and each source with the place in it. */
export interface Reference {
	/** Claims that rest on the same places share a note, so that a reader of the foot meets each note once. */
	number: number;
	claim: Claim;
	sources: { source: Source; place: string; read: Claim['data']['sources'][number]['read'] }[];
}

/** What one page rests on and the words it explains, in the order in which a reader meets them. */
export interface Reading {
	/** The file a message should name. */
	file: string;
	references: Reference[];
	terms: Term[];
	/** Claims whose words stand as a paragraph of their own on the page. */
	paragraphs: Set<string>;
	/** Which clinicians have checked the words. */
	checked: Checked;
	/** True when the page holds a sheet, a card or a grid to take away. */
	isTakenAway: boolean;
	/** True when it holds a grid of choices, which is printed across. */
	liesAcross: boolean;
	/** True when the page holds the field of the search itself. */
	hasSearchField: boolean;
	/** True on pages that someone may need to leave in a hurry: they say so, or they show where to get help or take private words. */
	canLeave: boolean;
	/** True the first time it is asked about a fragment: a page may use a word or a source again, but an id only once. */
	isFirstUse: (fragment: string) => boolean;
}

/**
 * What a page rests on: every claim it cites, directly, in a notice or in a list it shows.
 * @throws when a claim, source, term or notice does not exist, and when a claim rests on a replaced source without being history.
 */
export async function reading(page: Page): Promise<Reading> {
	const file = page.filePath ?? page.id;
	const source = page.body ?? '';
	const claimIds = await claimsCitedBy(page);
	const references = numbered(await Promise.all(claimIds.map((id) => citation(id, file))));
	const terms = await Promise.all(
		namedBy(source, 'Term', 'id').map((id) =>
			take('glossary', id, file, 'glossary term', 'content/glossary/'),
		),
	);
	const used = new Set<string>();
	const isFirstUse = (fragment: string) => !used.has(fragment) && Boolean(used.add(fragment));
	const words = wordsOfPage(source);
	const alone = words.filter(({ name, isAlone }) => name === 'Say' && isAlone);
	const paragraphs = new Set(alone.map(({ attributes }) => attributes.get('claim') ?? ''));
	const shown = namedBy(source, 'Listing', 'of');
	const isTakenAway =
		shown.some((list) => /^(?:choices|pair|session-cards):|^words-for-interpreters$/.test(list)) ||
		words.some(({ name }) => name === 'Sheet' || name === 'Card');
	const liesAcross = shown.some((list) => list.startsWith('choices:'));
	const hasSearchField = shown.some((list) => ['search-results', 'search-field'].includes(list));
	const canLeave =
		page.data.quickExit ||
		shown.some((list) => ['search-results', 'urgent-help'].includes(list)) ||
		words.some(({ name, attributes }) => name === 'Notice' && attributes.get('id') === 'abuse') ||
		/<(?:WriteHere|TickHere)\b/.test(page.body ?? '');
	return {
		file,
		references,
		terms,
		paragraphs,
		checked: whoChecked([page.data.review]),
		isTakenAway,
		liesAcross,
		hasSearchField,
		canLeave,
		isFirstUse,
	};
}

/** The claims a page cites, each once, in reading order. */
export async function claimsCitedBy(page: Page): Promise<string[]> {
	const file = page.filePath ?? page.id;
	const ids = new Set<string>();
	for (const { name, attributes } of wordsOfPage(page.body ?? '')) {
		const given = (attribute: string) => attributes.get(attribute) ?? '';
		if (name === 'Cite' || name === 'Say') ids.add(given('claim'));
		if (name === 'Notice') {
			const { data } = await take('notices', given('id'), file, 'notice', 'content/notices/');
			data.claims.forEach((id) => ids.add(id));
		}
		if (name === 'Listing') (await claimsOfListing(given('of'), file)).forEach((id) => ids.add(id));
	}
	return [...ids];
}

async function claimsOfListing(list: string, askedIn: string): Promise<string[]> {
	const [name = '', which = ''] = list.split(':');
	if (name === 'choices') {
		const { each, shared } = await choiceGrid(which, askedIn);
		return [each, shared].flatMap(claimsOfTable);
	}
	if (name === 'pair') return claimsOfTable(await choicePair(which, askedIn));
	if (name === 'session-cards') {
		return (await cardsFor(which, askedIn)).flatMap(({ claims }) => claims);
	}
	if (list === 'words-for-interpreters') {
		return (await interpreterWords()).flatMap(({ claims }) => claims);
	}
	if (list === 'questions') {
		return (await questionsByGroup())
			.flatMap(({ questions }) => questions)
			.flatMap(({ data }) => data.claims);
	}
	if (list === 'glossary') {
		return (await termsInOrder()).flatMap(({ data }) => data.claims);
	}
	if (list === 'urgent-help') {
		const [help] = [...(await shelf('urgentHelp')).values()];
		return help?.data.routes.map(({ claim }) => claim) ?? [];
	}
	if (name === 'outcomes') {
		return [(await outcomesOf(which as OutcomeList, askedIn)).claim];
	}
	if (list === 'forest-plot') {
		return (await estimatesForPlot()).map(({ claim }) => claim);
	}
	return [];
}

/** The glossary from A to Z, by the word as printed. */
export async function termsInOrder(): Promise<Term[]> {
	const terms = [...(await shelf('glossary')).values()];
	return terms.sort((a, b) => a.data.term.localeCompare(b.data.term, 'en-GB'));
}

type Citation = Omit<Reference, 'number'>;

function numbered(citations: Citation[]): Reference[] {
	const notes: string[] = [];
	return citations.map(({ claim, sources }) => {
		const { status, checked, method } = claim.data;
		const places = sources.map(({ source, place, read }) => [source.id, place, read]);
		const note = JSON.stringify([places, status, checked, method && claim.id]);
		if (!notes.includes(note)) notes.push(note);
		return { number: notes.indexOf(note) + 1, claim, sources };
	});
}

async function citation(id: string, file: string): Promise<Citation> {
	const claim = await take('claims', id, file, 'claim', 'content/claims/');
	const sources = await Promise.all(
		claim.data.sources.map(async ({ source: sourceId, place, read }) => {
			const source = await take(
				'sources',
				sourceId,
				claim.filePath ?? id,
				'source',
				'content/sources/',
			);
			if (source.data.replacedBy && !claim.data.history) await replaced(source, claim);
			return { source, place, read };
		}),
	);
	return { claim, sources };
}

/** Stops the build where current advice rests on a source that has been replaced, and lists every page that says it. */
async function replaced(source: Source, claim: Claim): Promise<never> {
	const newer = source.data.replacedBy ?? '';
	const sources = await shelf('sources');
	if (!sources.has(newer))
		missing('source', newer, sources.keys(), source.filePath ?? source.id, 'content/sources/');
	const resting: string[] = [];
	for (const other of (await shelf('claims')).values()) {
		if (other.data.history || !other.data.sources.some((s) => s.source === source.id)) continue;
		for (const page of (await shelf('docs')).values()) {
			if ((await claimsCitedBy(page)).includes(other.id)) {
				resting.push(`  ${page.filePath ?? page.id} says ${other.id}`);
				for (const leaflet of (await shelf('leaflets')).values()) {
					if (leaflet.data.pages.some(({ page: from }) => from === page.id)) {
						resting.push(
							`  ${leaflet.filePath ?? leaflet.id} is made from it and says ${other.id}`,
						);
					}
				}
			}
		}
	}
	throw new ContentFault({
		file: claim.filePath ?? claim.id,
		found: `rests on ${source.id}, which ${newer} has replaced.\n${resting.sort().join('\n')}`,
		remedy:
			'Read the newer source, then change each claim (says, sources, checked), or mark it "history: true" if it only tells the past',
	});
}
