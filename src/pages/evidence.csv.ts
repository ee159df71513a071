import type { APIRoute } from 'astro';
import { asCsv, evidenceSheet } from '../library/evidence-sheet.ts';

/** The evidence sheet of the whole site for a spreadsheet: one line for each statement and source. */
export const GET: APIRoute = async () =>
	new Response(asCsv(await evidenceSheet()), {
		headers: { 'Content-Type': 'text/csv; charset=utf-8' },
	});
