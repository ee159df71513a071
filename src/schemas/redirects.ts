import { z } from 'astro/zod';
import { day } from './shared.ts';

const address = z.string().regex(/^\/([a-z0-9-]+\/)+$/, {
	error: 'must begin and end with a slash, for example /old-page/',
});

const destination = z.string().regex(/^\/([a-z0-9-]+\/)+(#[a-z0-9-]+)?$/, {
	error:
		'must begin and end with a slash, for example /new-page/, or lead to a place: /new-page/#place',
});

/** Addresses that pages used to have, and where those pages are now: links in leaflets and letters must go on working. */
export const redirects = z.strictObject({
	moved: z
		.array(
			z.strictObject({
				from: address.describe('The old address, from the root of the site.'),
				to: destination.describe(
					'The address of the page today, and after # the heading under which the words stand now.',
				),
				on: day.describe('The day it moved.'),
			}),
		)
		.refine((moved) => new Set(moved.map(({ from }) => from)).size === moved.length, {
			error: 'names an old address twice',
		}),
});

/** An old address and where its page went, both from the root of the site without the base path: /old-page/. */
export type Redirect = z.infer<typeof redirects>['moved'][number];
