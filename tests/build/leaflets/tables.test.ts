// A table's name, its heading row and its first row stand on one side of paper, whichever way the table is said.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { formats } from '../../../src/schemas/leaflet.ts';
import { sites } from '../site.ts';
import { readPdf } from './read-pdf.ts';
import { runTogether } from './words.ts';

interface TableOfPage {
	heading: string;
	caption: string;
	header: string[];
	first: string[];
}

const paper = [formats['clear-print'], formats['large-print'], formats['giant-print']];

/** The tables of a leaflet's page, their words run together, with the heading above where it stands right above. */
function tablesOf(html: string): TableOfPage[] {
	const cells = (row: ReturnType<typeof parse> | null) =>
		row!.querySelectorAll('th, td').map((cell) => runTogether(cell.text));
	return parse(html)
		.querySelectorAll('article.leaflet table')
		.map((table) => {
			const before = table.previousElementSibling;
			return {
				heading: before && /^H\d$/.test(before.tagName) ? runTogether(before.text) : '',
				caption: runTogether(table.querySelector('caption')!.text),
				header: cells(table.querySelector('thead tr')),
				first: cells(table.querySelector('tbody tr')),
			};
		});
}

/** The names of tables that no side holds together with what begins them, as a table or as a list that names its columns. */
function parted(tables: TableOfPage[], sides: string[]): string[] {
	const pages = sides.map(runTogether);
	return tables
		.filter(({ heading, caption, header, first }) => {
			const [head = '', next = ''] = header;
			const said = `${head}${head.endsWith('?') ? '' : ':'}${first[0]}${next}`;
			return ![`${caption}${header.join('')}${first.join('')}`, `${caption}:${said}`].some(
				(begins) => pages.some((page) => page.includes(heading + begins)),
			);
		})
		.map(({ caption }) => caption);
}

test.each(sites)(
	'no table in $folder begins on one side and goes on, without a row, on the next',
	async ({ folder }) => {
		const files = globSync('leaflets/*/*-clear-print.pdf', { cwd: folder }).sort();
		const faults: string[] = [];
		let seen = 0;
		for (const leaflet of files.map(dirname)) {
			const tables = tablesOf(readFileSync(join(folder, leaflet, 'index.html'), 'utf8'));
			if (tables.length === 0) continue;
			for (const { ending } of paper) {
				const file = join(folder, leaflet, basename(leaflet) + ending);
				const { wordsOfPages } = await readPdf(readFileSync(file));
				faults.push(...parted(tables, wordsOfPages).map((caption) => `${file}: ${caption}`));
				seen += tables.length;
			}
		}
		expect(seen).toBeGreaterThan(15);
		expect(faults).toEqual([]);
	},
);

test('a name left at the foot of a side is noticed, and so is a heading row without a row', () => {
	const html = `<article class="leaflet"><h2>Why</h2><table><caption>Side by side</caption><thead><tr><th>Question</th><th>IPT</th></tr></thead><tbody><tr><th>How long?</th><td>16 weeks</td></tr></tbody></table></article>`;
	const tables = tablesOf(html);
	const noticed = (...sides: string[]) => parted(tables, sides);
	expect(noticed('Why Side by side Question IPT How long? 16 weeks')).toEqual([]);
	expect(noticed('Why Side by side: Question: How long? IPT: 16 weeks')).toEqual([]);
	expect(noticed('Why Side by side', 'Question IPT How long? 16 weeks')).toEqual(['Sidebyside']);
	expect(noticed('Why', 'Side by side Question IPT How long? 16 weeks')).toEqual(['Sidebyside']);
	expect(noticed('Why Side by side Question IPT', 'How long? 16 weeks')).toEqual(['Sidebyside']);
	expect(noticed('Why Side by side:', 'Question: How long? IPT: 16 weeks')).toEqual(['Sidebyside']);
});
