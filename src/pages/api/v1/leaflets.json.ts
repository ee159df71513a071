import type { APIRoute } from 'astro';
import {
	fileOf,
	formatsMade,
	leafletsInOrder,
	versionName,
	wholeAddress,
} from '../../../library/leaflets.ts';
import { withBase } from '../../../library/pages.ts';
import { allPapers } from '../../../library/papers.ts';

/** A whole address, or the path alone for an edition without an address. */
const addressAt = (path: string) => wholeAddress(path) ?? withBase(path);

/** Every leaflet of this edition with its files, and every version ever given out with what has become of it. */
export const GET: APIRoute = async () => {
	const leaflets = (await leafletsInOrder()).map((leaflet) => {
		const { id, data } = leaflet;
		return {
			id,
			title: data.title,
			audience: data.audience,
			code: data.code,
			version: data.version,
			date: data.date,
			address: addressAt(`/leaflets/${id}/`),
			pages: data.pages.map(({ page }) => page),
			files: formatsMade(leaflet).map((format) => ({
				format,
				address: addressAt(`/${fileOf(id, format)}`),
			})),
		};
	});
	const versions = (await allPapers()).map(({ leaflet, ...paper }) => ({
		...paper,
		leaflet: leaflet ?? null,
		withdrawn: paper.withdrawn ?? null,
		address: addressAt(`/leaflets/${versionName(paper.code, paper.version)}/`),
	}));
	return new Response(`${JSON.stringify({ version: 1, leaflets, versions }, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
};
