import type { APIRoute, GetStaticPaths } from 'astro';
import { answers } from '../../../library/api.ts';
import { api, type ApiName } from '../../../schemas/api.ts';

export const getStaticPaths: GetStaticPaths = () =>
	Object.keys(api).map((name) => ({ params: { name } }));

/** The content for machines. Its shape is published beside it, under schema/. */
export const GET: APIRoute = async ({ params }) => {
	const name = params['name'] as ApiName;
	const answer = api[name].parse(await answers[name]());
	return new Response(`${JSON.stringify(answer, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
};
