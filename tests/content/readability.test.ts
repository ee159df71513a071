import { expect, test } from 'vitest';
import { countWords, paragraphsOfPage, sentencesOf } from '../../src/rules/prose.ts';
import { readingAge } from '../../src/rules/reading-age.ts';
import { readContent } from '../../src/rules/read-content.ts';

const { pages, claims } = readContent();

const rows = [...pages.values()]
	.filter(({ data }) => !data.offMenu)
	.map((page) => {
		const sentences = paragraphsOfPage(page, claims).flatMap(({ text }) => sentencesOf(text));
		const long = sentences.filter((sentence) => countWords(sentence) > 20).length;
		return {
			page: page.id,
			audience: page.data.audience,
			words: countWords(sentences.join(' ')),
			'reading age': Number(readingAge(sentences).toFixed(1)),
			'short sentences (%)': Math.round(100 * (1 - long / sentences.length)),
		};
	})
	.sort((a, b) => b['reading age'] - a['reading age']);

test('how hard each page is to read (printed, not judged)', () => {
	console.table(rows);
	expect(rows.length).toBeGreaterThan(60);
});

test('the formula tells an easy text from a hard one', () => {
	const easy = readingAge(['You meet a therapist.', 'You talk about your week.']);
	const hard = readingAge([
		'Interpersonal psychotherapy conceptualises depressive symptomatology within contemporaneous relational circumstances.',
	]);
	expect(hard).toBeGreaterThan(easy + 5);
});
