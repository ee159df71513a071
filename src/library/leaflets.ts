import { type CollectionEntry, render } from 'astro:content';
import { isMadeHere } from '../edition/formats-made.ts';
import { type Format, formatOf, isNamedOnPaper, leafletGroups } from '../schemas/leaflet.ts';
import { organisation } from './organisation.ts';
import { isHidden, pageNamed, withBase } from './pages.ts';
import { reading, type Reading } from './reading.ts';
import { whoChecked } from './review.ts';
import { shelf, take } from './shelf.ts';
import { byId } from '../schemas/shared.ts';

export { formatOf };

export type Leaflet = CollectionEntry<'leaflets'>;
export type PastVersion = CollectionEntry<'pastVersions'>['data']['versions'][number];

/** Every leaflet of this edition, by code: not those that the organisation leaves out, nor one made from a page that it hides. */
export async function leafletsInOrder(): Promise<Leaflet[]> {
	const { leavesOut } = organisation();
	return [...(await shelf('leaflets')).values()]
		.filter(({ id }) => !leavesOut.includes(id))
		.filter(({ data }) => !data.pages.some(({ page }) => isHidden(page)))
		.sort((a, b) => byId(a.data.code, b.data.code));
}

/** Every leaflet of this edition by what it is for: to read, to use, for choosing. A group without leaflets is left out. */
export async function leafletsByGroup() {
	const leaflets = await leafletsInOrder();
	return leafletGroups
		.map((group) => ({ group, leaflets: leaflets.filter(({ data }) => data.group === group) }))
		.filter((part) => part.leaflets.length > 0);
}

/** The pages a leaflet is made from. */
export const pagesIn = ({ data, filePath, id }: Leaflet) =>
	Promise.all(
		data.pages.map(async ({ page, parts }) => ({
			page: await pageNamed(page, filePath ?? id),
			parts,
		})),
	);

/** The pages a leaflet is made from, each with its words waiting for a vocabulary. */
export const pagesOf = async (leaflet: Leaflet) =>
	Promise.all(
		(await pagesIn(leaflet)).map(async (part) => ({
			...part,
			Content: (await render(part.page)).Content,
		})),
	);

/** What a leaflet rests on: all that its pages rest on. */
export async function readingOf(leaflet: Leaflet): Promise<Reading> {
	const pages = await pagesIn(leaflet);
	const readings = await Promise.all(pages.map(async ({ page }) => reading(page)));
	const references = new Map(
		readings.flatMap((r) => r.references.map((reference) => [reference.claim.id, reference])),
	);
	const terms = new Map(readings.flatMap((r) => r.terms.map((term) => [term.id, term])));
	return {
		file: leaflet.filePath ?? leaflet.id,
		references: [...references.values()],
		terms: [...terms.values()],
		paragraphs: new Set(readings.flatMap((r) => [...r.paragraphs])),
		checked: whoChecked(pages.map(({ page }) => page.data.review)),
		isTakenAway: false,
		liesAcross: false,
		hasSearchField: false,
		canLeave: false,
		isFirstUse: () => true,
	};
}

/** Every version that was ever given out and is not current, the newest first. */
export async function pastVersions(): Promise<PastVersion[]> {
	const { data } = await take(
		'pastVersions',
		'past-versions',
		'the paper checker',
		'file of past versions',
		'content/leaflets/',
	);
	return [...data.versions].sort((a, b) => b.version - a.version);
}

/** The formats of a leaflet that this build makes. */
export const formatsMade = ({ data }: Leaflet): Format[] =>
	[...data.formats, ...data.alsoAs].filter(isMadeHere);

/** Those of them that paper names, for whoever needs another than the one in their hand. */
export const formatsOnPaper = (leaflet: Leaflet) => formatsMade(leaflet).filter(isNamedOnPaper);

/** The file of a leaflet in a format, as a path in the built site without a slash in front. */
export const fileOf = (leaflet: string, format: Format): string =>
	`leaflets/${leaflet}/${leaflet}${formatOf(format).ending}`;

/** What a version is called in its printed address: ipt-01-v1. */
export const versionName = (code: string, version: number): string => `${code}-v${version}`;

/**
 * A whole address of this edition, for paper: https://example.org/leaflets/ipt-01-v1/ from /leaflets/ipt-01-v1/.
 * Undefined for an edition without an address, which prints none.
 */
export function wholeAddress(path: string): string | undefined {
	const { site } = organisation();
	return site && new URL(withBase(path), site).href;
}

/** An address as it is printed: without https:// and the slash at its end. */
export const printedAddress = (href: string): string =>
	href.replace(/^https?:\/\//, '').replace(/\/$/, '');
