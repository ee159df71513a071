import type { Claim, Source } from './reading.ts';
import { claimsCitedBy } from './reading.ts';
import { type Page, pagesInOrder } from './pages.ts';
import { shelf } from './shelf.ts';
import { type SourceList, sourceLists } from './source-lists.ts';

export { type SourceList, sourceLists };

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
	const [list] = Object.entries(sourceLists).find(([, takes]) => takes(data))!;
	return list as SourceList;
}

/** Every source that a page of the site rests on, by publisher and year, with what rests on it. */
export async function sourcesInUse(): Promise<SourceUse[]> {
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
				a.source.id.localeCompare(b.source.id),
		);
}
