import { z } from 'astro/zod';
import { pageId, sentence } from './shared.ts';

/** The menu, in order. */
export const navigation = z.strictObject({
	groups: z
		.array(
			z.strictObject({
				label: sentence,
				pages: z.array(pageId).min(1).describe('Pages with a line in the menu.'),
				below: z
					.array(pageId)
					.default([])
					.describe(
						'Pages of the group that have an address and no line: sheets, cards, lists of sources. Other pages lead to them.',
					),
			}),
		)
		.min(1),
});
