import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Reading age by the Flesch–Kincaid formula: school grade and five years. A formula knows nothing of meaning; it only says where to look. */
export function readingAge(sentences: string[]): number {
	const words = sentences.flatMap((sentence) =>
		sentence.split(/\s+/).filter((word) => /\w/.test(word)),
	);
	const grade = fleschKincaid({
		sentence: sentences.length,
		word: words.length,
		syllable: words.reduce((sum, word) => sum + syllable(word), 0),
	});
	return grade + 5;
}
