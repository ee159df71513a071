/**
 * Letters to add, drop, change or swap with their neighbour to get from one word to the other.
 * @returns `limit + 1` as soon as it is sure to be more than `limit`.
 */
export function lettersApart(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			let cost = Math.min(
				row[j]! + 1,
				next[j - 1]! + 1,
				row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, before[j - 2]! + 1);
			next.push(cost);
			least = Math.min(least, cost);
		}
		if (least > limit) return limit + 1;
		before = row;
		row = next;
	}
	return row[b.length]!;
}

/** How a word sounds, roughly: phsycotherapy and psychotherapy give the same. */
export function sound(word: string): string {
	return word
		.replace(/^(ph?s|phs|sp?hy|sy)(?=[yich])/, 's')
		.replace(/ph/g, 'f')
		.replace(/ch|ck|q|c(?=[aourlkt])|k/g, 'k')
		.replace(/c/g, 's')
		.replace(/^(kn|gn)/, 'n')
		.replace(/^wr/, 'r')
		.replace(/[gdt]h|h/g, (pair) => (pair.length > 1 ? pair[0]! : ''))
		.replace(/z/g, 's')
		.replace(/(.)\1+/g, '$1')
		.replace(/(?!^)[aeiouy]/g, '');
}

/** A known word that a misspelt one may stand for, and how sure we are (0 to 1). */
export interface Guess {
	word: string;
	quality: number;
}

/** True when these letters apart still make one word a likely misspelling of the other. */
export function isMisspelling(wrong: string, right: string, apart: number): boolean {
	const { length } = wrong;
	if (length < 4 || apart > 2) return false;
	if (apart <= 1 && length > 4) return true;
	if (apart === 2 && length > 8 && wrong[0] === right[0]) return true;
	return length > (apart <= 1 ? 3 : 6) && sound(wrong) === sound(right);
}

/** The known words nearest to one that is not known, best first, at most four. */
export function guesses(wrong: string, known: Iterable<string>): Guess[] {
	if (wrong.length < 4 || wrong.length > 24 || /\d/.test(wrong)) return [];
	const found: Guess[] = [];
	for (const word of known) {
		if (word.length < 4 || /\d/.test(word)) continue;
		const apart = lettersApart(wrong, word, wrong.length < 7 ? 1 : 2);
		if (!isMisspelling(wrong, word, apart)) continue;
		const likeness =
			1 - apart / 6 + (sound(word) === sound(wrong) ? 0.25 : 0) + (word[0] === wrong[0] ? 0.1 : 0);
		found.push({ word, quality: likeness - Math.abs(word.length - wrong.length) / 50 });
	}
	found.sort((a, b) => b.quality - a.quality);
	const best = found[0]?.quality ?? 0;
	return found
		.filter(({ quality }) => quality > best - 0.15)
		.slice(0, 4)
		.map(({ word, quality }) => ({ word, quality: Math.min(0.9, quality * 0.85) }));
}

/** The two known words of three letters or more that were written as one. */
export function halvesOf(word: string, isKnown: (half: string) => boolean): string[] {
	for (let i = 3; i <= word.length - 3; i++) {
		const halves = [word.slice(0, i), word.slice(i)];
		if (halves.every(isKnown)) return halves;
	}
	return [];
}
