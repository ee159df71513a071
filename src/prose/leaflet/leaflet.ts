import { wholeAddress } from '../../library/leaflets.ts';
import { listingsOnPaper } from '../../schemas/vocabulary.ts';
import { mediumOf } from '../vocabulary.ts';

/** How a leaflet says each word of the vocabulary. Its addresses are whole: paper leaves the site. */
export const leaflet = mediumOf(
	'leaflet',
	import.meta.glob('./*.astro', { eager: true }),
	import.meta.glob('./listings/*.astro', { eager: true }),
	listingsOnPaper,
	{ addressOf: wholeAddress, isPaper: true },
);
