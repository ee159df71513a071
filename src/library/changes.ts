import type { CollectionEntry } from 'astro:content';
import { shelf } from './shelf.ts';
import { byId } from '../schemas/shared.ts';

export type Change = CollectionEntry<'changes'>;

/** What changed for readers, newest first. */
export async function changesNewestFirst(): Promise<Change[]> {
	return [...(await shelf('changes')).values()].sort((a, b) => byId(b.data.on, a.data.on));
}
