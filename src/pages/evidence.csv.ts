import type { APIRoute } from 'astro';
import { evidenceSheet } from '../library/evidence-sheet.ts';

/** The evidence sheet of the whole site for a spreadsheet: one line for each statement and source. */
export const GET: APIRoute = async () => {
	const lines = await evidenceSheet();
	const columns = Object.keys(lines[0] ?? {}) as (keyof (typeof lines)[number])[];
	const rows = [columns, ...lines.map((line) => columns.map((column) => line[column]))];
	return new Response(rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n', {
		headers: { 'Content-Type': 'text/csv; charset=utf-8' },
	});
};

/** A value as a CSV cell. A leading sign is set off with a quote, so that no spreadsheet takes it for a formula. */
function cell(value: unknown): string {
	const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
	return `"${text.replace(/^[=+\-@]/, "'$&").replace(/"/g, '""')}"`;
}
