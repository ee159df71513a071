/**
 * Says that something asked for does not exist: what, who asked, what comes nearest and where such things live.
 * @returns never; always throws.
 */
export function missing(
	kind: string,
	wanted: string,
	known: Iterable<string>,
	askedIn: string,
	home: string,
): never {
	const guess = nearest(wanted, known);
	throw new Error(
		`${askedIn}: there is no ${kind} "${wanted}".` +
			(guess ? ` Did you mean "${guess}"?` : '') +
			` Each ${kind} is a file in ${home}; write the file's name without its ending.`,
	);
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
