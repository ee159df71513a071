import { z } from 'astro/zod';
import { id, pageId, sentence } from './shared.ts';

export const questionGroups = [
	'What IPT is',
	'What happens',
	'Does it work',
	'Getting IPT',
	'Other therapies and names',
] as const;

/** A question people really ask, its short answer, and the page that answers it in full. */
export const question = z.strictObject({
	question: sentence,
	order: z.int().positive().describe('Place in the reading order; unique.'),
	group: z.enum(questionGroups),
	answer: sentence.describe(
		'At most 40 words, complete in itself; blank lines part paragraphs. {claim-id} is replaced by what that claim says.',
	),
	claims: z.array(id),
	page: pageId,
	alsoAsked: z
		.array(z.string())
		.default([])
		.describe('The same question in other words, for the search: no reader sees them.'),
});
