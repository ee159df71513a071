import { addressOf, menu, type Page, pageNamed } from './pages.ts';

/** A page as the menu names it. */
export interface PageLink {
	href: string;
	label: string;
	isHere: boolean;
}

/** A page with a line in the menu and, where one of them is being read, those whose addresses continue its own: /focus-areas/grief/. */
export interface PartPage extends PageLink {
	below: PageLink[];
}

/** A part of the site, as the menu shows it. */
export interface Part {
	label: string;
	isHere: boolean;
	pages: PartPage[];
}

/**
 * The parts of the site in the order of the menu, as seen from a page; from one that is in none, such as a leaflet, without an id.
 * A page without a line, such as a sheet, stands in its part while it is read.
 */
export async function partsSeenFrom(here?: Page['id']): Promise<Part[]> {
	const linkTo = async (id: string): Promise<PageLink> => {
		const page = await pageNamed(id, 'content/navigation.yaml');
		return { href: addressOf(page), label: page.data.title, isHere: page.id === here };
	};
	const groups = (await menu()).groups;
	return Promise.all(
		groups.map(async ({ label, pages: ids, below }) => {
			const isIn = (id: string, page: string) => page === id || page.startsWith(`${id}/`);
			const lines = below.includes(here ?? '') && !ids.some((id) => isIn(id, here!)) ? [here!] : [];
			const pages = await Promise.all(
				[...ids, ...lines].map(async (id) => {
					const isOpen = here !== undefined && isIn(id, here);
					const under = isOpen ? below.filter((page) => page !== id && isIn(id, page)) : [];
					return { ...(await linkTo(id)), below: await Promise.all(under.map(linkTo)) };
				}),
			);
			return { label, isHere: [...ids, ...below].includes(here ?? ''), pages };
		}),
	);
}
