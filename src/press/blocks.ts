import type { Block, Heading, Inline, List, Paragraph } from './tree.ts';

// What a page is written in that we make ourselves, and do not read from a built one.

export const text = (words: string): Inline[] => [{ kind: 'text', text: words }];

export const link = (address: string, words: string): Inline => ({
	...{ kind: 'link', address, words: text(words) },
});

export const paragraph = (words: Inline[]): Paragraph => ({
	...{ kind: 'paragraph', isTitle: false, words },
});

export const heading = (level: number, words: Inline[]): Heading => ({
	...{ kind: 'heading', level, ownPage: false, words },
});

/** A list with bullets, a line for each item. */
export const list = (items: Inline[][]): List => ({
	...{ kind: 'list', ordered: false, ticks: false },
	items: items.map((words): Block[] => [paragraph(words)]),
});
