import type { SitemapItem } from '@astrojs/sitemap';

/**
 * An entry of the site map that also says the language of its page, and that readers of other languages are led to it too.
 * It stands here and not in the pages, which would all grow by it. A translation adds its line here.
 */
export function withLanguages(entry: SitemapItem): SitemapItem {
	const { url } = entry;
	return {
		...entry,
		links: [
			{ lang: 'en-GB', url },
			{ lang: 'x-default', url },
		],
	};
}
