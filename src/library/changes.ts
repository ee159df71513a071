import type { CollectionEntry } from 'astro:content';
import { shelf } from './shelf.ts';

export type Change = CollectionEntry<'changes'>;

/** What changed for readers, newest first. */
export async function changesNewestFirst(): Promise<Change[]> {
	return [...(await shelf('changes')).values()].sort((a, b) => b.data.on.localeCompare(a.data.on));
}
