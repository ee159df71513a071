import { z } from 'astro/zod';
import { dateText, id, sentence } from './shared.ts';

/** The lists in which sources stand, in order. Each is a page below /sources/, to which every statement leads. */
export const sourceLists = [
	'ng222',
	'guidelines',
	'standards',
	'reviews',
	'studies',
	'studies-m-to-z',
	'data-and-books',
	'services',
	'services-i-to-m',
	'services-n-to-z',
	'news',
] as const;

export type SourceList = (typeof sourceLists)[number];

/** A guideline edition, a study, a service's page: something a claim can rest on. */
export const source = z
	.strictObject({
		kind: z.enum(['guideline', 'study', 'review', 'data', 'service', 'standard', 'book', 'news']),
		by: sentence.describe(
			'Organisation or authors, as printed; our own description when authorsSeen is false.',
		),
		authorsSeen: z.boolean().default(true),
		title: sentence.describe(
			'Title exactly as published; our own description when titleSeen is false.',
		),
		titleSeen: z.boolean().default(true),
		code: z.string().optional().describe('The publisher’s own code, for example NG222.'),
		journal: z.string().optional(),
		year: z.int().min(1900).optional(),
		published: dateText.optional().describe('Day or month of publication, as far as known.'),
		updated: dateText.optional().describe('Last update that was seen.'),
		doi: z.string().startsWith('10.').optional(),
		pmid: z.string().regex(/^\d+$/).optional(),
		address: z.url().optional().describe('The body’s own page; never a copy.'),
		copyOnly: z.boolean().default(false).describe('True when we saw only somebody else’s copy.'),
		replacedBy: id
			.optional()
			.describe(
				'The source that replaced this one. Setting it stops the build wherever a claim rests on it.',
			),
	})
	.refine((s) => s.address || s.doi || s.pmid || s.copyOnly, {
		path: ['address'],
		error: 'needs an address, a DOI or a PubMed number, or copyOnly: true',
	});
