import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'astro/zod';
import { api, type ApiName } from '../../../../schemas/api.ts';

export const getStaticPaths: GetStaticPaths = () =>
	Object.keys(api).map((name) => ({ params: { name } }));

/** The published shape (JSON Schema) of a file under /api/v1/. */
export const GET: APIRoute = ({ params }) =>
	new Response(`${JSON.stringify(z.toJSONSchema(api[params['name'] as ApiName]), null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
	});
