// A leaflet is handed out on paper, and each side costs money and a reader's strength. Counted in clear print, 14 points.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { leaflet as leafletSchema } from '../../../src/schemas/leaflet.ts';
import { sites } from '../site.ts';
import { readPdf } from './read-pdf.ts';

/** To read: two sheets printed on both sides. To fill in: two sides, and one of information. */
const most = { read: 4, choosing: 4, sheet: 3 };

/** Leaflets that are something else, or do not keep to it yet. */
const others: Record<string, number> = {
	'for-referrers': 2,
	'your-first-sessions': 6,
	'is-ipt-right-for-me': 6,
	// Two sides across for the grid of treatments, and the words around it.
	choosing: 6,
	'choosing-more-severe': 5,
	// A list for the interpreter's desk.
	'words-for-interpreters': 6,
	// A card for each session is handed out by itself; a cover and a last side hold them together.
	'session-cards-8': 8 + 2,
	'session-cards-12': 9 + 2,
	'session-cards-16': 10 + 2,
	// Their words are still longer than they may be.
	'ipt-and-tablets': 5,
	'young-people': 5,
	'people-map': 4,
	timeline: 4,
};

/**
 * An edition with every field of an organisation filled says more on its first and its last side, which makes one side more, and
 * two around the grid. The sheet for referrers stays one sheet.
 */
const moreFor = (folder: string, id: string) => {
	if (!folder.endsWith('full-edition') || id === 'for-referrers') return 0;
	return id === 'choosing' ? 2 : 1;
};

const isAcross = ([width, height]: [number, number]) => width > height;

test.each(sites)('no leaflet in $folder has more sides than it may', async ({ folder }) => {
	const files = globSync('leaflets/*/*-clear-print.pdf', { cwd: folder }).sort();
	expect(files.length).toBeGreaterThan(15);
	const tooLong: string[] = [];
	for (const file of files) {
		const id = basename(file, '-clear-print.pdf');
		const { group } = leafletSchema.parse(
			parse(readFileSync(`content/leaflets/${id}.yaml`, 'utf8')),
		);
		const { pages } = await readPdf(readFileSync(join(folder, file)));
		const may = (others[id] ?? most[group]) + moreFor(folder, id);
		if (pages.length > may) tooLong.push(`${id}: ${pages.length} sides, and it may have ${may}`);
		const across = pages.filter(isAcross).length;
		if (across > 2) tooLong.push(`${id}: ${across} sides across for its grid, and it may have 2`);
	}
	expect(tooLong).toEqual([]);
});

test('the grid of treatments lies across the sheet', async () => {
	const file = 'leaflets/choosing/choosing-clear-print.pdf';
	const { pages } = await readPdf(readFileSync(join(sites[0]!.folder, file)));
	expect(pages.filter(isAcross).length).toBe(2);
});
