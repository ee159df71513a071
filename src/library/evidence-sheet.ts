import { csvCell } from '../strings/csv-cell.ts';
import { type Leaflet, readingOf } from './leaflets.ts';
import { addressOf } from './pages.ts';
import type { Claim } from './reading.ts';
import { once } from './shelf.ts';
import { addressOfSource, sourcesInUse } from './sources.ts';
import { byId } from '../schemas/shared.ts';

/** One line of the evidence sheet: a statement, one source of it, where in it, when it was checked and how sure we are. */
export interface EvidenceLine {
	id: string;
	statement: string;
	statementToProfessionals: string | null;
	source: string;
	by: string;
	title: string;
	edition: string | null;
	place: string;
	read: Claim['data']['sources'][number]['read'];
	status: Claim['data']['status'];
	nation: string;
	checked: string;
	history: boolean;
	method: string | null;
	address: string | null;
	pages: string[];
}

/** Every statement with every source it rests on, in the order of claims and then of sources. */
export const evidenceSheet = (): Promise<EvidenceLine[]> => once('evidence sheet', writeSheet);

async function writeSheet(): Promise<EvidenceLine[]> {
	const lines = (await sourcesInUse()).flatMap(({ source, statements }) =>
		statements.flatMap(({ claim: { id, data }, places, pages }) =>
			places.map(({ place, read }) => ({
				id,
				statement: data.says,
				statementToProfessionals: data.saysToProfessionals ?? null,
				source: source.id,
				by: source.data.by,
				title: source.data.title,
				edition: source.data.published ?? (source.data.year ? String(source.data.year) : null),
				place,
				read,
				status: data.status,
				nation: data.nation,
				checked: data.checked,
				history: data.history,
				method: data.method ?? null,
				address: addressOfSource(source) ?? null,
				pages: pages.map((page) => addressOf(page)),
			})),
		),
	);
	return lines.sort((a, b) => byId(a.id, b.id) || byId(a.source, b.source));
}

/** The evidence sheet of one leaflet: every statement of the pages it is made from. */
export async function evidenceOf(leaflet: Leaflet): Promise<EvidenceLine[]> {
	const { references } = await readingOf(leaflet);
	const said = new Set(references.map(({ claim }) => claim.id));
	return (await evidenceSheet()).filter(({ id }) => said.has(id));
}

/** Lines of an evidence sheet as CSV: a row of names, then a row a line. */
export function asCsv(lines: EvidenceLine[]): string {
	const columns = Object.keys(lines[0] ?? {}) as (keyof EvidenceLine)[];
	const rows = [columns, ...lines.map((line) => columns.map((column) => line[column]))];
	return rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

/** The size of a sheet as a file, in whole kilobytes rounded up, for the words of a link. */
export function kilobytes(lines: EvidenceLine[]): number {
	return Math.ceil(Buffer.byteLength(asCsv(lines)) / 1000);
}
