import type { Content, Entry } from './content.ts';
import type { page } from '../../src/schemas/page.ts';
import type { z } from 'astro/zod';
import { paragraphsOf as readParagraphs } from '../../src/library/words-of-page.ts';

export type Page = Entry<z.infer<typeof page>>;

/** The paragraphs and list items of a page as a reader meets them, with the words of the claims it says. */
export function paragraphsOf({ body }: Page, claims: Content['claims']): string[] {
	const say = (id: string) => claims.get(id)?.data.says ?? '';
	return readParagraphs(body, say).map(({ text }) => text);
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: string): string[] {
	return [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()).filter(Boolean);
}

export const wordsIn = (text: string): number =>
	text.split(/\s+/).filter((word) => /\w/.test(word)).length;
