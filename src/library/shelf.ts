import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { byId } from '../schemas/shared.ts';
import { missing } from './missing.ts';
import { organisation } from './organisation.ts';

const shelves = new Map<CollectionKey, Promise<Map<string, unknown>>>();

/** All entries of a collection by id. Read once per build; in development an edit starts a new reading. */
export async function shelf<Key extends CollectionKey>(
	key: Key,
): Promise<Map<string, CollectionEntry<Key>>> {
	if (import.meta.env.DEV) return read(key);
	let found = shelves.get(key);
	if (!found) shelves.set(key, (found = read(key)));
	return found as Promise<Map<string, CollectionEntry<Key>>>;
}

async function read<Key extends CollectionKey>(
	key: Key,
): Promise<Map<string, CollectionEntry<Key>>> {
	const entries: CollectionEntry<Key>[] = await getCollection(key);
	// They come as their files were read, which no two builds do in the same order.
	const inOrder = entries.sort((a, b) => byId(a.id, b.id));
	return new Map(inOrder.map((entry) => [entry.id, entry]));
}

/**
 * One entry.
 * @throws with the nearest match, the asking file and the folder to look in when there is none.
 */
export async function take<Key extends CollectionKey>(
	key: Key,
	id: string,
	askedIn: string,
	kind: string,
	home: string,
): Promise<CollectionEntry<Key>> {
	const entries = await shelf(key);
	return entries.get(id) ?? missing(kind, id, entries.keys(), askedIn, home);
}

const made = new Map<string, Promise<unknown>>();

/** What many pages ask for, worked out once in a build for the pages that the edition shows; in development each time anew. */
export function once<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
	if (import.meta.env.DEV) return make();
	const key = [name, ...organisation().hides].join(' ');
	let known = made.get(key);
	if (!known) made.set(key, (known = make()));
	return known as Promise<Made>;
}
