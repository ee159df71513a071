import { z } from 'astro/zod';
import { id, sentence } from './shared.ts';

/** The organisation an edition of the site is built for. */
export const organisation = z.strictObject({
	name: sentence.describe('Name of the publisher, as readers should see it.'),
	siteTitle: sentence.describe('Name of the site, at the top of each page.'),
	site: z.url().describe('Where the site will stand, for example https://example.org'),
	base: z
		.string()
		.regex(/^\/([a-z0-9-]+\/)*$/, { error: 'must begin and end with a slash' })
		.default('/'),
	repository: z.url().describe('Where the files are kept; each page links to its own file there.'),
	branch: z.string().default('main'),
	contact: z.url().describe('Where a reader can report a problem.'),
	id: id.optional(),
});
