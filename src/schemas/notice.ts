import { z } from 'astro/zod';
import { neverHidden } from './never-hidden.ts';
import { id, sentence } from './shared.ts';

/** A safety note that several pages carry, worded once. */
export const notice = z
	.strictObject({
		title: sentence,
		text: sentence.describe('Plain words; blank lines part paragraphs.'),
		claims: z.array(id).default([]),
		page: z
			.enum(neverHidden)
			.optional()
			.describe(
				'Where it leads. Only a page that no edition hides: the words of a leaflet are the same in all of them.',
			),
		pageLabel: sentence.optional(),
	})
	.refine((n) => Boolean(n.page) === Boolean(n.pageLabel), {
		path: ['pageLabel'],
		error: 'page and pageLabel go together',
	});
