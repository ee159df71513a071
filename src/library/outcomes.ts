import { type Outcome, therapies } from '../schemas/outcomes.ts';
import { byId } from '../schemas/shared.ts';
import type { outcomeLists } from '../schemas/vocabulary.ts';
import { take } from './shelf.ts';

/** Outcomes in routine care, ready for a table: each row with the therapy's name, and the claim that carries the source. */
export interface OutcomeTable {
	claim: string;
	newest: string;
	rows: (Outcome & { name: string })[];
}

export type OutcomeList = (typeof outcomeLists)[number];

const shown: Record<OutcomeList, (row: Outcome, newest: string) => boolean> = {
	newest: ({ year }, newest) => year === newest,
	years: ({ therapy }) => ['ipt', 'cbt', 'counselling'].includes(therapy),
};

/** The rows of one table, therapy by therapy with IPT first, and the years in order. */
export async function outcomesOf(list: OutcomeList, askedIn: string): Promise<OutcomeTable> {
	const { data } = await take('outcomes', 'outcomes', askedIn, 'file of outcomes', 'content/');
	const newest = data.rows
		.map(({ year }) => year)
		.sort(byId)
		.at(-1)!;
	const rows = data.rows
		.filter((row) => shown[list](row, newest))
		.sort(
			(a, b) => therapies.indexOf(a.therapy) - therapies.indexOf(b.therapy) || byId(a.year, b.year),
		)
		.map((row) => ({ ...row, name: data.names[row.therapy] }));
	return { claim: data.claim, newest, rows };
}
