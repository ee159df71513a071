import type { Content, Entry } from './content.ts';
import type { page } from '../../src/schemas/page.ts';
import type { z } from 'astro/zod';

export type Page = Entry<z.infer<typeof page>>;

/** The paragraphs and list items of a page as a reader meets them: no words of the vocabulary, no Markdown, no code, no tables. */
export function paragraphsOf(page: Page, claims: Content['claims']): string[] {
	const plain = page.body
		.replace(/```[\s\S]*?```/g, '')
		.replace(/<Say claim="([^"]+)" ?\/>/g, (_, id: string) => claims.get(id)?.data.says ?? '')
		.replace(/<[^>]+>/g, '')
		.replace(/\]\([^)]*\)/g, '')
		.replace(/\[/g, '')
		.replace(/`/g, '');
	return plain
		.split(/\n\s*\n|\n(?=\s*(?:[-#|>]|\d+\.) )/)
		.map((block) =>
			block
				.replace(/\s+/g, ' ')
				.replace(/^[-#> ]+|^\d+\. /g, '')
				.trim(),
		)
		.filter((block) => block && !block.startsWith('|'));
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: string): string[] {
	return [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()).filter(Boolean);
}

export const wordsIn = (text: string): number =>
	text.split(/\s+/).filter((word) => /\w/.test(word)).length;
