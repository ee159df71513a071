import { z } from 'astro/zod';
import { id, sentence } from './shared.ts';

/** Words of IPT for people who interpret or translate. */
export const interpreterWords = z.strictObject({
	words: z
		.array(
			z.strictObject({
				term: sentence,
				meaning: sentence.describe('One plain sentence.'),
				isNot: sentence.describe('What it is often taken for.'),
				example: sentence.describe('A sentence a therapist might say, made up here.'),
				doNotTranslateAs: sentence.describe('Words that would mislead, and why where it helps.'),
				claims: z.array(id).default([]).describe('What a clinical meaning rests on.'),
			}),
		)
		.length(25, { error: 'must be 25 words: the page and the leaflet say so' })
		.refine((words) => new Set(words.map(({ term }) => term)).size === words.length, {
			error: 'has a word twice',
		}),
});
