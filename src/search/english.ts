import { packGaps, placeOf, unpackGaps } from './gaps.ts';

/** Words of English that look like misspellings of ours: a set of hashes, one for all forms of a word. */
export interface EnglishWords {
	gaps: string;
	/** How many places the hashes are spread over. */
	places: number;
}

/** Of words that are in no dictionary, one in this many is taken for English, and its misspelling is not put right. */
const oneIn = 24;

/** A word without the commonest endings. The stems of the search go further, and would take misspellings for English. */
const plainForm = (word: string): string => word.replace(/(?:ings?|e[ds]|s|ly)$/, '');

export function packEnglish(words: Iterable<string>): EnglishWords {
	const stems = new Set([...words].map(plainForm));
	const places = stems.size * oneIn;
	const numbers = new Set([...stems].map((root) => placeOf(root, places)));
	return { gaps: packGaps([...numbers].sort((a, b) => a - b)), places };
}

/** Makes the test for English words; it knows only those that could be taken for misspellings of the site's words. */
export function english({ gaps, places }: EnglishWords): (word: string) => boolean {
	const numbers = new Set(unpackGaps(gaps));
	return (word) => numbers.has(placeOf(plainForm(word), places || 1));
}
