import type { APIRoute } from 'astro';
import { readEdition } from '../edition/read-edition.ts';
import { withBase } from '../library/pages.ts';

/** What search engines may read: everything and where the list of pages is, or nothing of a sample edition. */
export const GET: APIRoute = ({ site }) => {
	const list = site && `\n\nSitemap: ${new URL(withBase('/sitemap-index.xml'), site).href}`;
	const allowed = readEdition().sample ? 'Disallow: /' : `Allow: /${list ?? ''}`;
	return new Response(`User-agent: *\n${allowed}\n`);
};
