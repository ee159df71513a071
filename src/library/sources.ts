import { claimsCitedBy, type Claim, type Source } from './reading.ts';
import { type Page, pagesInOrder } from './pages.ts';
import { shelf } from './shelf.ts';

/** A source with the claims that rest on it and the pages that say them. */
export interface SourceUse {
	source: Source;
	claims: Claim[];
	pages: Page[];
}

/** Every source that a page of the site rests on, by publisher and year. */
export async function sourcesInUse(): Promise<SourceUse[]> {
	const claims = await shelf('claims');
	const uses = new Map<string, { claims: Set<Claim>; pages: Set<Page> }>();
	for (const { page } of await pagesInOrder()) {
		for (const id of await claimsCitedBy(page)) {
			const claim = claims.get(id);
			for (const { source } of claim?.data.sources ?? []) {
				const use = uses.get(source) ?? { claims: new Set(), pages: new Set() };
				if (claim) use.claims.add(claim);
				use.pages.add(page);
				uses.set(source, use);
			}
		}
	}
	return [...(await shelf('sources')).values()]
		.filter(({ id }) => uses.has(id))
		.map((source) => ({
			source,
			claims: [...(uses.get(source.id)?.claims ?? [])],
			pages: [...(uses.get(source.id)?.pages ?? [])],
		}))
		.sort(
			(a, b) =>
				a.source.data.by.localeCompare(b.source.data.by, 'en-GB') ||
				(a.source.data.year ?? 0) - (b.source.data.year ?? 0),
		);
}
