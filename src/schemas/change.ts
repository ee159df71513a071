import { z } from 'astro/zod';
import { day, pageId, sentence } from './shared.ts';

/** What changed, told to readers: the changelog and the What's new page. */
export const change = z.strictObject({
	on: day,
	title: sentence,
	text: sentence.describe('What a reader can do or must know now. Blank lines part paragraphs.'),
	pages: z.array(pageId).default([]),
});
