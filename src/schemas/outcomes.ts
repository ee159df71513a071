import { z } from 'astro/zod';
import { id, sentence } from './shared.ts';

const percent = z.number().min(0).max(100);
const phq9 = z.number().min(0).max(27);

/** The therapies of which readers are shown outcomes, in the order of the tables: IPT first, then what it stands beside. */
export const therapies = [
	'ipt',
	'cbt',
	'counselling',
	'guided-self-help',
	'psychodynamic',
] as const;

/** What a national service recorded of one therapy in one year. Shares are percentages of its courses. */
export const outcome = z
	.strictObject({
		year: z.string().regex(/^\d{4}-\d{2}$/, { error: 'must be a year of the service: 2024-25' }),
		therapy: z.enum(therapies),
		courses: z.int().positive().describe('Courses with a first and a last score.'),
		improved: percent,
		recovered: percent.describe('Of those who scored as a case at the start.'),
		reliablyRecovered: percent.describe('Of those who scored as a case at the start.'),
		worse: percent,
		unchanged: percent,
		startPhq9: phq9.describe('Mean score on the PHQ-9 at the start, 0 to 27.'),
		endPhq9: phq9.describe('Mean score on the PHQ-9 at the end, 0 to 27.'),
	})
	.refine(({ improved, worse, unchanged }) => improved + worse + unchanged <= 100.1, {
		error: '"improved", "worse" and "unchanged" must not add up to more than 100',
	});

/** Outcomes in routine care, by therapy and year. No trial: people were not put into therapies by chance. */
export const outcomes = z.strictObject({
	claim: id.describe('The claim that carries their source.'),
	names: z.record(z.enum(therapies), sentence).describe('What readers call each therapy.'),
	rows: z
		.array(outcome)
		.min(1)
		.refine(
			(rows) => new Set(rows.map(({ year, therapy }) => `${year} ${therapy}`)).size === rows.length,
			{ error: 'has a therapy twice in one year' },
		),
});

export type Outcome = z.infer<typeof outcome>;
