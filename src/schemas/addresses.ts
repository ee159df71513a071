import { z } from 'astro/zod';

const address = z.string().regex(/^\/([a-z0-9-]+\/)*$/, {
	error: 'must begin and end with a slash, for example /waiting/',
});

/** Every address that a page or a leaflet has ever had: content/addresses.yaml. None of them may lead nowhere. */
export const addresses = z.strictObject({
	published: z
		.array(address)
		.min(1)
		.refine((all) => new Set(all).size === all.length, { error: 'names an address twice' })
		.describe('From the root of the site; what is added is never taken away.'),
});
