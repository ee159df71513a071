import { render } from 'astro:content';
import type { Page } from './pages.ts';
import { termsInOrder } from './reading.ts';
import { namedBy } from './words-of-page.ts';

/** A heading a link can lead to, and its fragment. */
export interface Heading {
	text: string;
	slug: string;
}

/** The headings of a page that a search may lead to: its own, and those of the words it lists. */
export async function headingsOf(page: Page): Promise<Heading[]> {
	const { headings } = await render(page);
	return [...headings.filter(({ depth }) => depth === 2), ...(await listedOn(page))];
}

async function listedOn({ body = '' }: Page): Promise<Heading[]> {
	if (namedBy(body, 'Listing', 'of').includes('glossary'))
		return (await termsInOrder()).map(({ id, data }) => ({ text: data.term, slug: `term-${id}` }));
	return [];
}
