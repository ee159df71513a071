import { z } from 'astro/zod';
import { sentenceWithNumbers } from './numbers.ts';
import { day, id, sentence } from './shared.ts';

/** How sure we are, in the order of trust. */
export const statuses = ['verified', 'second-hand', 'computed', 'unverified'] as const;

/** How somebody read the text that supports a claim. */
export const readings = ['text', 'copy', 'abstract', 'summary', 'data', 'not-read'] as const;

/** One number with its interval, as a row of a forest plot. Effects are standardised mean differences unless `measure` says otherwise. */
export const estimate = z
	.strictObject({
		label: z.string().max(80).describe('What is compared, in plain words.'),
		against: z.enum([
			'any-control',
			'usual-care',
			'waiting-list',
			'other-control',
			'primary-care',
			'other-therapies',
			'supportive-therapy',
			'medication',
			'best-trials',
			'perinatal',
			'older-adults',
			'young-people',
			'relapse',
			'other',
		]),
		study: sentence.describe('The review or trial the figure comes from.'),
		measure: z.enum(['g', 'd', 'smd', 'or', 'rr', 'hr', 'percent', 'points']),
		value: z.number(),
		low: z
			.number()
			.optional()
			.describe('Lower end of the 95 % interval; left out when it was not seen.'),
		high: z
			.number()
			.optional()
			.describe('Upper end of the 95 % interval; left out when it was not seen.'),
		trials: z.int().positive().optional(),
		people: z.int().positive().optional(),
		favours: z
			.enum(['ipt', 'other', 'combined', 'twice-weekly'])
			.describe('Which side a value above the line of no effect (0, or 1 for ratios) favours.'),
	})
	.refine(({ low, value, high }) => (low ?? value) <= value && value <= (high ?? value), {
		error: '"low" at most "value", and "value" at most "high": otherwise the interval is false',
	});

/** True when an estimate can stand on the common scale of the forest plot: a standardised difference in which a value above nought favours IPT. */
export function isOnCommonScale({ measure, favours, against }: z.infer<typeof estimate>): boolean {
	return (
		['g', 'd', 'smd'].includes(measure) &&
		favours === 'ipt' &&
		against !== 'other' &&
		against !== 'relapse'
	);
}

/** One thing this site says, who says so, where, and when somebody looked. */
export const claim = z
	.strictObject({
		says: sentenceWithNumbers.describe(
			'The statement for clients, in our own words, complete in itself.',
		),
		saysToProfessionals: sentenceWithNumbers
			.optional()
			.describe('The same with numbers and recommendation numbers.'),
		status: z.enum(statuses),
		sources: z
			.array(
				z.strictObject({
					source: id.describe('A file in content/sources/.'),
					place: sentence.describe('Where in the source: a recommendation, a chapter, "Abstract".'),
					read: z.enum(readings),
				}),
			)
			.min(1, { error: 'needs at least one source: nothing is said here without one' }),
		nation: z.enum(['england', 'scotland', 'wales', 'northern-ireland', 'uk', 'international']),
		checked: day.describe('The day somebody last compared the claim with its source.'),
		history: z
			.boolean()
			.default(false)
			.describe('True when the claim is about the past, so that it may rest on a replaced source.'),
		method: sentence.optional().describe('How a computed figure was worked out.'),
		estimate: z.array(estimate).optional(),
		inHundred: z
			.strictObject({
				withIpt: z.int().min(0).max(100),
				without: z.int().min(0).max(100),
			})
			.optional()
			.describe('People in every 100 who got clearly better, for the picture of people.'),
		toCheck: z
			.strictObject({
				priority: z.int().min(1).describe('1 is most urgent.'),
				question: sentence.describe('What a person must look for.'),
				address: z.url().optional().describe('The official page to open.'),
			})
			.optional(),
	})
	.refine((c) => c.status !== 'computed' || c.method, {
		path: ['method'],
		error: 'a computed claim must show how it was worked out',
	})
	.refine((c) => c.status !== 'unverified' || c.toCheck, {
		path: ['toCheck'],
		error: 'an unverified claim must say what a person has to check, and where',
	});
