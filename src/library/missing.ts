import { ContentFault } from '../schemas/content-fault.ts';

/**
 * Says that something asked for does not exist: what, who asked, what comes nearest and where such things live.
 * Names of claims are codes, each one letter from another clinical statement, so that none is guessed.
 * @param home the folder in which each is a file, with a slash at its end, or the file in which they all stand
 * @returns never; always throws a ContentFault.
 */
export function missing(
	kind: string,
	wanted: string,
	known: Iterable<string>,
	askedIn: string,
	home: string,
): never {
	const guess = kind === 'claim' ? undefined : nearest(wanted, known);
	throw new ContentFault({
		file: askedIn,
		found: `"${wanted}", and there is no ${kind} of that name`,
		wanted: guess && `perhaps "${guess}"`,
		remedy: home.endsWith('/')
			? `Each ${kind} is a file in ${home}; write the file's name without its ending`
			: `Each ${kind} stands in ${home}; write its name as it stands there`,
	});
}

/** The known word with the fewest letters to change, or undefined when nothing comes near. */
export function nearest(wanted: string, known: Iterable<string>): string | undefined {
	let best: { word: string; distance: number } | undefined;
	for (const word of known) {
		const distance = lettersApart(wanted, word);
		if (!best || distance < best.distance) best = { word, distance };
	}
	return best && best.distance <= Math.max(2, wanted.length / 2) ? best.word : undefined;
}

/** Levenshtein distance: letters to add, drop or swap to get from one word to the other. */
function lettersApart(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other ? 0 : 1)));
		}
		row = next;
	}
	return row[b.length]!;
}
