import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { IterableHunspellReader } from 'hunspell-reader';
import { halvesOf, isMisspelling, lettersApart, sound } from '../search/spelling.ts';
import { isStop, plain, stem } from '../search/words.ts';
import { remembered } from './remembered.ts';

const here = 'src/library/english-words.ts';

/** Words that take "n't"; the dictionary lacks some of those that follow. */
const verbs =
	'are ca could dare did do does had has have is might must need ought sha should used was were wo would';

/** Every word of the British English dictionary (SCOWL), in lower case, without apostrophes. */
export const englishWords = (): Promise<string[]> => remembered(here, 'every word', readDictionary);

async function readDictionary(): Promise<string[]> {
	const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'));
	const reader = await IterableHunspellReader.createFromFiles(
		join(folder, 'index.aff'),
		join(folder, 'index.dic'),
	);
	const words = new Set(verbs.split(' ').map((verb) => `${verb}nt`));
	for (const word of reader.seqWords()) words.add(plain(word));
	return [...words].filter((word) => /^[a-z]+$/.test(word)).sort();
}

/**
 * The words of English that the search could take for a misspelling of a word of ours, or for two of ours in one.
 * Only these need to go to the reader, for the search to leave them alone.
 * @param ours every word the search knows.
 */
export const englishNear = (ours: Set<string>): Promise<string[]> =>
	remembered(here, [...ours].sort(), () => lookFor(ours));

async function lookFor(ours: Set<string>): Promise<string[]> {
	const roots = new Set([...ours].map(stem));
	const near = new Map<string, string[]>();
	const add = (key: string, word: string) => near.set(key, [...(near.get(key) ?? []), word]);
	for (const word of ours) {
		if (word.length < 4 || /\d/.test(word)) continue;
		add(`sounds ${sound(word)}`, word);
		for (const rest of without(word, word.length > 6 ? 2 : 1)) add(rest, word);
	}
	return (await englishWords()).filter((word) => {
		if (word.length < 4 || word.length > 24 || isStop(word) || roots.has(stem(word))) return false;
		if (halvesOf(word, (half) => ours.has(half)).length > 0) return true;
		const isNear = (known: string) => isMisspelling(word, known, lettersApart(word, known, 2));
		if ((near.get(`sounds ${sound(word)}`) ?? []).some(isNear)) return true;
		// Two letters apart only long words can be taken for each other, unless they sound alike.
		for (const rest of without(word, word.length > 8 ? 2 : 1))
			if ((near.get(rest) ?? []).some(isNear)) return true;
		return false;
	});
}

/** A word with none to `most` of its letters left out, in every way: near words have one of these in common. */
function without(word: string, most: number): Set<string> {
	const all = new Set([word]);
	let last = [word];
	for (let left = 0; left < most; left++) {
		const shorter = last.flatMap((text) =>
			Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1)),
		);
		last = shorter.filter((text) => !all.has(text));
		for (const text of last) all.add(text);
	}
	return all;
}
