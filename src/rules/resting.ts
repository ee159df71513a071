import { citedOnPage } from './cited-on-page.ts';
import type { Content, Shelf } from './read-content.ts';
import { type Page, pagesOf } from './rule.ts';

type Leaflet = Shelf<'leaflets'> extends Map<string, infer Value> ? Value : never;

/** The pages that say some claims, and the leaflets made from those pages. */
export interface Resting {
	pages: Page[];
	leaflets: Leaflet[];
}

/** Answers what rests on claims: everything that must be read again when what they say may no longer be true. */
export function whatRests(content: Content): (claims: Iterable<string>) => Resting {
	const cited = pagesOf(content).map((page) => ({ page, claims: citedOnPage(content, page) }));
	return (claims) => {
		const asked = [...claims];
		const pages = cited.flatMap(({ page, claims: its }) =>
			asked.some((claim) => its.has(claim)) ? [page] : [],
		);
		const leaflets = [...content.leaflets.values()].filter(({ data }) =>
			data.pages.some(({ page }) => pages.some(({ id }) => id === page)),
		);
		return { pages, leaflets };
	};
}
