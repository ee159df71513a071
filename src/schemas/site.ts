import { z } from 'astro/zod';
import { sentence } from './shared.ts';

/** Facts about the guide as a whole: content/site.yaml. */
export const site = z.strictObject({
	quickExit: z.strictObject({
		address: z
			.url({ protocol: /^https$/, error: 'must be an address with https://' })
			.describe('Where the quick exit leads.'),
		opens: sentence.describe('What that page is, within a sentence: "a weather page".'),
	}),
	formatsToCome: z
		.array(sentence)
		.describe('Formats that no leaflet has yet, each within a list: "audio".'),
});
