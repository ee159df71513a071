import { z } from 'astro/zod';
import { pageId, sentence } from './shared.ts';

/** The menu, in order. */
export const navigation = z.strictObject({
	groups: z
		.array(
			z.strictObject({
				label: sentence,
				pages: z.array(pageId).min(1),
			}),
		)
		.min(1),
});
