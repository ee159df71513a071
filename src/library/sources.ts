import { type SourceList, sourceLists } from '../schemas/source.ts';
import type { Claim, Source } from './reading.ts';
import { claimsCitedBy } from './reading.ts';
import { type Page, pagesInOrder } from './pages.ts';
import { once, shelf } from './shelf.ts';
import { byId } from '../schemas/shared.ts';

export { type SourceList, sourceLists };

type Details = Source['data'];

const isBefore = (letter: string, { by }: Details) => by.localeCompare(letter, 'en-GB') < 0;

/**
 * What stands in each list of sources; a source stands in the first that takes it. Each list is light enough for a poor line,
 * so long ones are parted by name, and the guideline that most of this guide rests on has a list to itself.
 */
const takes: Record<SourceList, (source: Details) => boolean> = {
	ng222: ({ code }) => code === 'NG222',
	guidelines: ({ kind }) => kind === 'guideline',
	standards: ({ kind }) => kind === 'standard',
	reviews: ({ kind }) => kind === 'review',
	studies: (source) => source.kind === 'study' && isBefore('M', source),
	'studies-m-to-z': ({ kind }) => kind === 'study',
	'data-and-books': ({ kind }) => kind === 'data' || kind === 'book',
	services: (source) => source.kind === 'service' && isBefore('I', source),
	'services-i-to-m': (source) => source.kind === 'service' && isBefore('N', source),
	'services-n-to-z': ({ kind }) => kind === 'service',
	news: ({ kind }) => kind === 'news',
};

/** A source with each statement that rests on it, the place in the source, and the pages that say it. */
export interface SourceUse {
	source: Source;
	list: SourceList;
	statements: {
		claim: Claim;
		/** Where in the source, and how we read it; a claim may rest on several places. */
		places: { place: string; read: Claim['data']['sources'][number]['read'] }[];
		pages: Page[];
	}[];
}

/** The list in which a source stands. */
export function listOf({ data }: Source): SourceList {
	return sourceLists.find((list) => takes[list](data))!;
}

/** Every source that a page of the site rests on, by publisher and year, with what rests on it. */
export const sourcesInUse = (): Promise<SourceUse[]> => once('sources in use', findSourcesInUse);

async function findSourcesInUse(): Promise<SourceUse[]> {
	const claims = await shelf('claims');
	const pagesOf = new Map<string, Page[]>();
	for (const { page } of await pagesInOrder()) {
		for (const id of await claimsCitedBy(page)) pagesOf.set(id, [...(pagesOf.get(id) ?? []), page]);
	}
	const uses = [...(await shelf('sources')).values()].map((source) => ({
		source,
		list: listOf(source),
		statements: [...claims.values()].flatMap((claim) => {
			const places = claim.data.sources.filter((named) => named.source === source.id);
			const pages = pagesOf.get(claim.id) ?? [];
			return places.length > 0 && pages.length > 0 ? [{ claim, places, pages }] : [];
		}),
	}));
	return uses
		.filter(({ statements }) => statements.length > 0)
		.sort(
			(a, b) =>
				a.source.data.by.localeCompare(b.source.data.by, 'en-GB') ||
				(a.source.data.year ?? 0) - (b.source.data.year ?? 0) ||
				byId(a.source.id, b.source.id),
		);
}

/** Where a reader can open the source: its DOI, else PubMed, else the publisher's page; undefined when only a copy was seen. */
export function addressOfSource({ data }: Source): string | undefined {
	if (data.doi) return `https://doi.org/${data.doi}`;
	if (data.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${data.pmid}/`;
	return data.address;
}

/**
 * A source as its field names it: a paper by authors and year, a guideline by its body, year and code.
 * The full record stands in the lists of sources.
 */
export function nameOfSource({ data: { by, year, code, journal } }: Source): string {
	const authors = by.split(', ');
	const who = journal && authors.length > 2 ? `${authors[0] ?? by} and others` : by;
	return [who, year, code].filter(Boolean).join(', ');
}

/** True when the name alone does not tell a source from the others: one body runs many services, one author writes twice a year. */
export function needsTitle(source: Source, others: Source[]): boolean {
	const { code, journal, year } = source.data;
	const isShared = others.some(
		(other) => other.id !== source.id && nameOfSource(other) === nameOfSource(source),
	);
	return isShared || !(code ?? (journal && year));
}
