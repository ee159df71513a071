import type { CollectionEntry } from 'astro:content';
import { shelf } from './shelf.ts';

export type KnownProblem = CollectionEntry<'knownProblems'>;

/** Every barrier the tests find and nobody has removed yet, the gravest level first. */
export async function knownProblems(): Promise<KnownProblem[]> {
	const problems = [...(await shelf('knownProblems')).values()];
	return problems.sort((a, b) => a.data.level.length - b.data.level.length);
}
