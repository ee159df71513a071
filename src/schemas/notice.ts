import { z } from 'astro/zod';
import { id, pageId, sentence } from './shared.ts';

/** A safety note that several pages carry, worded once. */
export const notice = z
	.strictObject({
		title: sentence,
		text: sentence.describe('Plain words; blank lines part paragraphs.'),
		claims: z.array(id).default([]),
		page: pageId.optional(),
		pageLabel: sentence.optional(),
	})
	.refine((n) => Boolean(n.page) === Boolean(n.pageLabel), {
		path: ['pageLabel'],
		error: 'page and pageLabel go together',
	});
