import { faultAt, pagesOf, type Rule } from './rule.ts';

export const menu: Rule = {
	says: 'every page stands once in the menu, or below a part of it',
	check: ({ navigation, ...content }) => {
		if (!navigation) return [];
		const placed = navigation.data.groups.flatMap((group, g) =>
			(['pages', 'below'] as const).flatMap((list) =>
				group[list].map((id, i) => ({ id, path: ['groups', g, list, i] })),
			),
		);
		const twice = placed
			.filter(({ id }, i) => placed.findIndex((other) => other.id === id) < i)
			.map(({ id, path }) =>
				faultAt(navigation, path, {
					found: `the page "${id}" a second time`,
					remedy: 'Keep one of the two lines',
				}),
			);
		const missing = pagesOf({ navigation, ...content })
			.filter(({ id, data }) => !data.offMenu && id !== 'index')
			.filter(({ id }) => !placed.some((place) => place.id === id))
			.map((page) =>
				faultAt(page, ['title'], {
					found: 'a page that is not in the menu',
					remedy: `Add "${page.id}" to a group of content/navigation.yaml`,
				}),
			);
		return [...twice, ...missing];
	},
};
