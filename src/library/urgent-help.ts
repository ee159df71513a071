import type { CollectionEntry } from 'astro:content';
import { take } from './shelf.ts';

export type UrgentHelp = CollectionEntry<'urgentHelp'>['data'];
export type Route = UrgentHelp['routes'][number];

/** Every way to get help now, in the order of content/urgent-help.yaml. */
export async function urgentHelp(): Promise<UrgentHelp> {
	const { data } = await take(
		'urgentHelp',
		'urgent-help',
		'every page',
		'file of urgent help',
		'content/',
	);
	return data;
}
