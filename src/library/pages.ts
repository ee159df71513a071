import type { CollectionEntry } from 'astro:content';
import { readNavigation } from '../edition/read-edition.ts';
import { isHidden, organisation } from './organisation.ts';
import { shelf, take } from './shelf.ts';

export type Page = CollectionEntry<'docs'>;

export const pageNamed = (id: string, askedIn: string) =>
	take('docs', id, askedIn, 'page', 'content/pages/');

/**
 * A page, or undefined when the organisation hides it: then whatever led to it is left out.
 * @throws when there is no such page in content/pages/ at all.
 */
export async function pageIfShown(id: string, askedIn: string): Promise<Page | undefined> {
	return isHidden(id) ? undefined : pageNamed(id, askedIn);
}

/** The site address of a page, with the base path: `/` for index, `/phases/beginning/` for phases/beginning. */
export function addressOf(id: string): string {
	return withBase(id === 'index' ? '/' : `/${id}/`);
}

/** A site address with the base path in front, so that the site can stand anywhere on a host. */
export function withBase(address: string): string {
	return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}

/** Every page in the order of the menu, with the group it stands in; pages off the menu come last, without one. */
export async function pagesInOrder(): Promise<{ page: Page; group: string | undefined }[]> {
	const pages = await shelf('docs');
	const placed = readNavigation(organisation().hides).groups.flatMap(({ label, pages: ids }) =>
		ids.map((id) => ({ id, group: label })),
	);
	const rest = [...pages.keys()].filter((id) => !placed.some((place) => place.id === id));
	return Promise.all(
		[...placed, ...rest.map((id) => ({ id, group: undefined }))].map(async ({ id, group }) => ({
			page: await pageNamed(id, 'content/navigation.yaml'),
			group,
		})),
	);
}
