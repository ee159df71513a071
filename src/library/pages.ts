import type { CollectionEntry } from 'astro:content';
import { readNavigation } from '../edition/read-edition.ts';
import type { NeverHidden } from '../schemas/never-hidden.ts';
import { organisation } from './organisation.ts';
import { once, shelf, take } from './shelf.ts';

// The one place that knows which pages there are, and which of them this edition shows.

export type Page = CollectionEntry<'docs'>;

/** Every page in content/pages/ by id, those that the organisation hides too: to ask whether a page exists. */
export const allPages = () => shelf('docs');

/** True when the organisation leaves a page out of its site: then it has no address, and nothing leads to it. */
export const isHidden = (id: string): boolean => organisation().hides.includes(id);

/**
 * A page, shown or not.
 * @throws when there is no such page in content/pages/.
 */
export const pageNamed = (id: string, askedIn: string) =>
	take('docs', id, askedIn, 'page', 'content/pages/');

/**
 * A page, or undefined when the organisation hides it: then whatever led to it is left out.
 * @throws when there is no such page in content/pages/ at all.
 */
export async function pageIfShown(id: string, askedIn: string): Promise<Page | undefined> {
	const page = await pageNamed(id, askedIn);
	return isHidden(id) ? undefined : page;
}

/** True for a link an author wrote to a page that the organisation hides: `/phases/#middle`. */
export function leadsNowhere(href: string): boolean {
	const id = /^\/([^#?]*?)\/?(?:[#?]|$)/.exec(href)?.[1];
	return id !== undefined && isHidden(id);
}

/**
 * The site address of a page, with the base path: `/` for index, `/phases/beginning/` for phases/beginning.
 * Takes a page that somebody has looked up, or the name of one that no edition hides; so the code can lead nowhere else.
 */
export function addressOf(page: NeverHidden | Pick<Page, 'id'>): string {
	const id = typeof page === 'string' ? page : page.id;
	return withBase(id === 'index' ? '/' : `/${id}/`);
}

/** A site address with the base path in front, so that the site can stand anywhere on a host. */
export function withBase(address: string): string {
	return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}

/** The menu of this edition. */
export const menu = () => once('menu', () => Promise.resolve(readNavigation(organisation().hides)));

/** Every page this edition shows, in the order of the menu, with the group it stands in; pages off the menu come last, without one. */
export async function pagesInOrder(): Promise<{ page: Page; group: string | undefined }[]> {
	const placed = (await menu()).groups.flatMap(({ label, pages: ids, below }) =>
		[...ids, ...below].map((id) => ({ id, group: label })),
	);
	const rest = [...(await allPages()).keys()].filter(
		(id) => !isHidden(id) && !placed.some((place) => place.id === id),
	);
	return Promise.all(
		[...placed, ...rest.map((id) => ({ id, group: undefined }))].map(async ({ id, group }) => ({
			page: await pageNamed(id, 'content/navigation.yaml'),
			group,
		})),
	);
}
