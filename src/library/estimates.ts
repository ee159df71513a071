import { isOnCommonScale } from '../schemas/claim.ts';
import type { Claim } from './reading.ts';
import { shelf } from './shelf.ts';

type Estimate = NonNullable<Claim['data']['estimate']>[number];

/** One row of the forest plot: an estimate and the claim that carries its source. */
export type PlotRow = Estimate & { claim: string; isOwnSum: boolean };

/** Kinds of comparison in the order in which the picture shows them. */
const order: Estimate['against'][] = [
	'any-control',
	'usual-care',
	'waiting-list',
	'other-control',
	'primary-care',
	'best-trials',
	'other-therapies',
	'supportive-therapy',
	'medication',
	'perinatal',
	'older-adults',
	'young-people',
];

/** The estimates that can stand on one scale: standardised differences in which a value above nought favours IPT. */
export async function estimatesForPlot(): Promise<PlotRow[]> {
	const rows: PlotRow[] = [];
	for (const { id, data } of (await shelf('claims')).values()) {
		for (const row of data.estimate ?? []) {
			if (isOnCommonScale(row))
				rows.push({ ...row, claim: id, isOwnSum: data.status === 'computed' });
		}
	}
	return rows.sort(
		(a, b) =>
			order.indexOf(a.against) - order.indexOf(b.against) ||
			a.label.localeCompare(b.label, 'en-GB'),
	);
}
