/** Rising whole numbers as short text: the gaps between them, one letter each; `/` means 63 and that more follow. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const furthest = alphabet.length - 1;

/** The letter that stands for a whole number from 0 to 63. */
export const letterOf = (number: number): string => alphabet[number]!;

/** The number a letter stands for. */
export const numberOf = (letter: string): number => alphabet.indexOf(letter);

export function packGaps(numbers: number[]): string {
	let last = -1;
	let text = '';
	for (const number of numbers) {
		const gap = number - last - 1;
		text += letterOf(furthest).repeat(Math.floor(gap / furthest)) + letterOf(gap % furthest);
		last = number;
	}
	return text;
}

export function unpackGaps(text: string): number[] {
	const numbers: number[] = [];
	let number = -1;
	for (const letter of text) {
		const gap = numberOf(letter);
		number += gap;
		if (gap < furthest) numbers.push(++number);
	}
	return numbers;
}

/** A number from a text, evenly spread (FNV-1a), below `limit`. */
export function placeOf(text: string, limit: number): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash ^= hash >>> 15;
	return (hash >>> 0) % limit;
}
