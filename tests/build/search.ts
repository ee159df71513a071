import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { finder } from '../../src/search/find.ts';
import { type Packed, unpack } from '../../src/search/packed.ts';
import type { SearchData, SearchPage } from '../../src/search/search-data.ts';
import { htmlAt, type Site } from './site.ts';

/** The search as a browser would get it from a built site: its pages, its words, and the way to ask it. */
export function searchOf(site: Site) {
	const code = readFileSync(join(site.folder, 'search/search.js'), 'utf8');
	const [, packed = ''] = /JSON\.parse\(`([\s\S]*)`\)\)/.exec(code) ?? [];
	const data: SearchData = unpack(JSON.parse(packed.replace(/\\([\\`$])/g, '$1')) as Packed);
	const pages = listedPages(site).flatMap((page): SearchPage[] => {
		const known = data.pages.find(({ at }) => at === page.at);
		return known ? [{ ...known, ...page }] : [];
	});
	return { data, pages, find: finder({ ...data, pages }) };
}

function listedPages(site: Site) {
	const list = parse(htmlAt(site, `${site.base}search/`)).querySelectorAll('.page-list li');
	return list.map((item) => {
		const link = item.querySelector('a')!;
		return {
			at: link.getAttribute('href')!.slice(site.base.length).replace(/\/$/, ''),
			title: link.text.trim(),
			about: item.querySelector('span')!.text.trim(),
			group: item.parentNode!.previousElementSibling!.text.trim(),
		};
	});
}
