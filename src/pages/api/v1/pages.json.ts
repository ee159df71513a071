import type { APIRoute } from 'astro';
import { addressOf, pagesInOrder } from '../../../library/pages.ts';

/** Every page of the site for machines: path, title, description, audience, topics, review. */
export const GET: APIRoute = async () => {
	const pages = (await pagesInOrder())
		.filter(({ page }) => !page.data.offMenu)
		.map(({ page: { id, data }, group }) => ({
			path: addressOf(id),
			title: data.title,
			description: data.description,
			audience: data.audience,
			group: group ?? null,
			topics: data.topics,
			review: data.review,
		}));
	return new Response(`${JSON.stringify({ version: 1, pages }, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
};
