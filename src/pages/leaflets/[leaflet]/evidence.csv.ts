import type { APIRoute, GetStaticPaths } from 'astro';
import { asCsv, evidenceOf } from '../../../library/evidence-sheet.ts';
import { type Leaflet, leafletsInOrder } from '../../../library/leaflets.ts';

export const getStaticPaths = (async () =>
	(await leafletsInOrder()).map((leaflet) => ({
		params: { leaflet: leaflet.id },
		props: { leaflet },
	}))) satisfies GetStaticPaths;

/** The evidence sheet of one leaflet for a spreadsheet. */
export const GET: APIRoute<{ leaflet: Leaflet }> = async ({ props }) =>
	new Response(asCsv(await evidenceOf(props.leaflet)), {
		headers: { 'Content-Type': 'text/csv; charset=utf-8' },
	});
