import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { type Edition, readNavigation } from '../edition/read-edition.ts';

/** What we ask of Starlight: routes, menu, contents, neighbours. Its look, theme switch and search box are not used. */
export function settings(edition: Edition): StarlightUserConfig {
	return {
		title: edition.siteTitle,
		locales: { root: { label: 'English', lang: 'en-GB' } },
		...(edition.repository && {
			editLink: { baseUrl: `${edition.repository}/edit/${edition.branch}/` },
		}),
		sidebar: readNavigation(edition.hides).groups.map(({ label, pages }) => ({
			label,
			items: pages.map((slug) => ({ slug })),
		})),
		tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
		routeMiddleware: './src/starlight/route-data.ts',
		// The build makes the index itself (src/finish/index-full-text.ts).
		pagefind: false,
		expressiveCode: false,
		credits: false,
	};
}
