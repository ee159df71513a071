import { withBase } from '../../library/pages.ts';
import { listings } from '../../schemas/vocabulary.ts';
import { mediumOf } from '../vocabulary.ts';

/** How the website says each word of the vocabulary. */
export const site = mediumOf(
	'site',
	import.meta.glob('./*.astro', { eager: true }),
	import.meta.glob('./listings/*.astro', { eager: true }),
	Object.keys(listings),
	{ addressOf: withBase, isPaper: false },
);
