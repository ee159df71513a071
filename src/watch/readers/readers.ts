import { readGuideline, readRecommendations, readUpdates } from './nice.ts';
import { readNhsPage, readPublications } from './nhs.ts';
import { type Reader, readLink, readPage } from './page.ts';
import { readCrossref, readLanding, readPubmed } from './study.ts';

/** Every kind of thing that the watch looks at, with what reads it. */
export const readers = {
	'nice-guideline': readGuideline,
	'nice-recommendations': readRecommendations,
	'nice-updates': readUpdates,
	'nhs-page': readNhsPage,
	'nhs-england': readPublications,
	doi: readLanding,
	crossref: readCrossref,
	pubmed: readPubmed,
	page: readPage,
	helpline: readPage,
	link: readLink,
} satisfies Record<string, Reader>;

export type Kind = keyof typeof readers;

/** The kind of a page by its address alone. */
export function kindOf(address: string): Kind {
	const { hostname, pathname } = new URL(address);
	if (/(^|\.)nice\.org\.uk$/.test(hostname)) {
		if (/^\/guidance\/[a-z]+\d+\/?$/i.test(pathname)) return 'nice-guideline';
		if (/\/chapter\/update-information\/?$/i.test(pathname)) return 'nice-updates';
		if (/\/chapter\/(?:\d+-)?recommendations\/?$/i.test(pathname)) return 'nice-recommendations';
	}
	if (hostname === 'www.nhs.uk') return 'nhs-page';
	if (hostname === 'www.england.nhs.uk' || hostname === 'digital.nhs.uk')
		return /\/(?:publications?|statistics|data-and-information)\//.test(pathname)
			? 'nhs-england'
			: 'page';
	return 'page';
}
