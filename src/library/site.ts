import type { CollectionEntry } from 'astro:content';
import { take } from './shelf.ts';

/** Facts about the guide as a whole: where the quick exit leads, and which formats are still to come. */
export const aboutSite = async (): Promise<CollectionEntry<'site'>['data']> =>
	(await take('site', 'site', 'every page', 'file about the guide', 'content/')).data;
