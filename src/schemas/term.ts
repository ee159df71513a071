import { z } from 'astro/zod';
import { id, pageId, sentence } from './shared.ts';

/** One word that a reader may meet, explained where it stands and in the glossary. */
export const term = z.strictObject({
	term: sentence.describe('The word as printed.'),
	meaning: sentence.describe('One or two plain sentences.'),
	isNot: sentence.optional().describe('What the word is often mistaken for.'),
	otherNames: z
		.array(z.string())
		.describe('Other names and spellings people meet; also used by the search.'),
	claims: z.array(id).describe('Claims that the meaning rests on.'),
	page: pageId.optional().describe('The page that says more.'),
});
