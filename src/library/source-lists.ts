import { type z } from 'astro/zod';
import { type source } from '../schemas/source.ts';

type Details = z.infer<typeof source>;

const isBefore = (letter: string, { by }: Details) => by.localeCompare(letter, 'en-GB') < 0;

/**
 * The lists of sources, and what stands in each; a source stands in the first that takes it. The id is the last part of the
 * list's address. Each list is light enough for a poor line, so long ones are parted by name, and the guideline that most of
 * this guide rests on has a list to itself.
 */
export const sourceLists = {
	ng222: ({ code }) => code === 'NG222',
	guidelines: ({ kind }) => kind === 'guideline',
	standards: ({ kind }) => kind === 'standard',
	reviews: ({ kind }) => kind === 'review',
	studies: (source) => source.kind === 'study' && isBefore('M', source),
	'studies-m-to-z': ({ kind }) => kind === 'study',
	'data-and-books': ({ kind }) => kind === 'data' || kind === 'book',
	services: (source) => source.kind === 'service' && isBefore('N', source),
	'services-n-to-z': ({ kind }) => kind === 'service',
	news: ({ kind }) => kind === 'news',
} as const satisfies { [list: string]: (source: Details) => boolean };

export type SourceList = keyof typeof sourceLists;
