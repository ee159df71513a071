import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Leaflet } from '../press/tree.ts';
import { t } from '../strings/en.ts';

/** What the site's own list of leaflets says of one (api/v1/leaflets.json). */
export interface Listed {
	id: string;
	title: string;
	code: string;
	version: number;
	/** The day of this version, 2026-11-22. */
	date: string;
}

/** The leaflets of a built site, in its order. */
export function listedIn(folder: string): Listed[] {
	const list = readFileSync(join(folder, 'api/v1/leaflets.json'), 'utf8');
	return (JSON.parse(list) as { leaflets: Listed[] }).leaflets;
}

/** The newest of their days. The clock is not asked: the same words give the same bytes. */
export const newest = (leaflets: Listed[]): string =>
	leaflets
		.map(({ date }) => date)
		.sort()
		.at(-1) ?? '';

/** A sheet about leaflets, set as they are. */
export const sheetOf = (
	id: string,
	title: string,
	leaflets: Listed[],
	own: Pick<Leaflet, 'by' | 'colours' | 'blocks'>,
): Leaflet => ({
	...{ id, title, lang: 'en-GB', date: newest(leaflets), brief: true, pasteLevel: 2 },
	footer: { name: title, page: t('leaflet.footer-page') },
	files: new Map(),
	...own,
});
