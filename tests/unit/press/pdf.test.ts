import { expect, test } from 'vitest';
import { asPdf } from '../../../src/press/pdf.ts';
import { nameRows } from '../../../src/press/name-rows.ts';
import { unprintable } from '../../../src/schemas/letters.ts';
import { escapeHtml } from '../../../src/strings/escape-html.ts';
import { readLeaflet } from '../../../src/press/read-leaflet.ts';
import { readPdf } from '../../build/leaflets/read-pdf.ts';

const pdf = async (inside: string, points: number) => {
	const html = `<article class="leaflet" lang="en-GB" data-id="x" data-date="2026-11-22" data-by="Us" data-footer="X" data-footer-page="{page} of {pages}" data-paste-level="2" data-files="text=x.txt"><h1>Title</h1>${inside}</article>`;
	return readPdf(asPdf(readLeaflet(html, 'x.html')!, points, '.'));
};
const drawing = (width: number) =>
	`<figure><svg viewBox="0 0 ${width} 50" aria-label="Bars"><text x="0" y="20" font-size="16">Bar</text></svg><figcaption><p>Two bars.</p></figcaption></figure>`;

test('lines to write on stand with their label wherever the page ends', async () => {
	const ends = new Set<number>();
	for (let before = 16; before < 30; before++) {
		const { wordsOfPages, linesOfPages } = await pdf(
			`${'<p>Words.</p>'.repeat(before)}<p>My plan</p><hr><hr><hr>`,
			14,
		);
		const page = wordsOfPages.findIndex((words) => words.includes('My plan'));
		expect(linesOfPages[page], `after ${before} paragraphs`).toBe(3);
		ends.add(page);
	}
	expect(ends, 'the label was met on both pages').toEqual(new Set([0, 1]));
});

test('a drawing that would need smaller letters is left to its words', async () => {
	const [fits, tooWide] = [await pdf(drawing(300), 24), await pdf(drawing(600), 24)];
	expect(fits.alternatives).toEqual(['Bars']);
	expect(tooWide.alternatives).toEqual([]);
	expect(tooWide.words).toContain('Two bars.');
	expect(Math.min(...tooWide.sizes)).toBeGreaterThanOrEqual(23.99);
});

const everyCode = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
const letters = everyCode.filter((letter) => letter.trim() && !unprintable(letter));

test.each([14, 24])(
	'every letter that may reach paper is one glyph of its own at %i points',
	async (points) => {
		expect(letters).toEqual(expect.arrayContaining(Array.from('ŴŵŶŷẀẁẂẃẄẅỲỳ')));
		const words = escapeHtml(letters.join(' '));
		const { words: read, looseAccents } = await pdf(`<p>${words}</p><h2>${words}</h2>`, points);
		expect(read.split(/\s+/)).toEqual(['Title', ...letters, ...letters, '']);
		expect(looseAccents).toEqual(looseAccents.map(() => 0));
	},
);

test('an accent over a letter that does not have one is noticed', async () => {
	expect((await pdf('<p>q\u0302</p>', 14)).looseAccents).toEqual([1]);
});

const table =
	'<h2>Which?</h2><table><caption>Side by side</caption><thead><tr><th scope="col">Question</th><th scope="col">IPT</th></tr></thead><tbody><tr><th scope="row">How long?</th><td>About 16 weeks, an hour each</td></tr><tr><th scope="row">Homework?</th><td>No</td></tr></tbody></table>';

test('each row of a table has its heading, as each column has', async () => {
	const { headings } = await pdf(table, 14);
	expect(headings).toEqual(['Column', 'Column', 'Row', 'Row']);
});

test('rows that cannot be given headings stop the build', () => {
	const tags = (cell: string) =>
		Buffer.from(`/S /Table\n/S /TR\n/S /TH\n/S /TR\n/S /TD ${cell}\n`, 'latin1');
	const cell = '/P 4 0 R /A [<< /O /Table /Headers [(U1x0y0)] >>]';
	expect(nameRows(tags(cell)).toString()).toContain(
		'/S /TH /P 4 0 R /A [<< /O /Table /Scope /Row ',
	);
	expect(nameRows(tags(cell)).length).toBe(tags(cell).length);
	expect(() => nameRows(tags('/P 4 0 R'))).toThrow('1 rows in its tables, and 0 of them');
});

test('a table stays with its name and its heading, wherever the page ends', async () => {
	const begins = 'Which?SidebysideQuestionIPTHowlong?';
	for (const [points, most] of [
		[14, 36],
		[24, 18],
	] as const) {
		const ends = new Set<number>();
		for (let before = most - 16; before < most; before++) {
			const { wordsOfPages } = await pdf('<p>Words.</p>'.repeat(before) + table, points);
			const page = wordsOfPages.findIndex((words) => words.replace(/\s/g, '').includes(begins));
			expect(page, `after ${before} paragraphs at ${points} points`).toBeGreaterThanOrEqual(0);
			ends.add(page);
		}
		expect(ends, 'the table was met on both pages').toEqual(new Set([0, 1]));
	}
});

test('a phone number is not parted at the end of a line', async () => {
	const lengths = Array.from({ length: 40 }, (_, letters) => letters + 1);
	const { words } = await pdf(
		lengths.map((letters) => `<p>Call, ${'x'.repeat(letters)} 0800 496 0005 now</p>`).join(''),
		24,
	);
	expect(words.match(/0800[ \u00A0]496[ \u00A0]0005/g)?.length).toBe(lengths.length);
});
