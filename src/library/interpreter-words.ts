import type { CollectionEntry } from 'astro:content';
import { take } from './shelf.ts';

export type InterpreterWord = CollectionEntry<'interpreterWords'>['data']['words'][number];

/** The words of IPT for people who interpret or translate, in the order of the file. */
export async function interpreterWords(): Promise<InterpreterWord[]> {
	const { data } = await take(
		'interpreterWords',
		'interpreter-words',
		'content/interpreter-words.yaml',
		'file of words',
		'content/',
	);
	return data.words;
}
