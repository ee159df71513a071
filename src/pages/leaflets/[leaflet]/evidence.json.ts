import type { APIRoute, GetStaticPaths } from 'astro';
import { evidenceOf } from '../../../library/evidence-sheet.ts';
import { type Leaflet, leafletsInOrder } from '../../../library/leaflets.ts';
import { api } from '../../../schemas/api.ts';

export const getStaticPaths = (async () =>
	(await leafletsInOrder()).map((leaflet) => ({
		params: { leaflet: leaflet.id },
		props: { leaflet },
	}))) satisfies GetStaticPaths;

/** The evidence sheet of one leaflet for machines, in the shape of /api/v1/claims.json. */
export const GET: APIRoute<{ leaflet: Leaflet }> = async ({ props }) => {
	const sheet = api.claims.parse({ version: 1, claims: await evidenceOf(props.leaflet) });
	return new Response(`${JSON.stringify(sheet, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
};
