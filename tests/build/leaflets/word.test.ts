// Word files as they open. Where LibreOffice is installed, each is turned into pages and looked at; everywhere, the structure that
// cut codes to a third and broke words in narrow columns is tested.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { asPages, has, type PageOf, scanned } from './paper.ts';
import { readPdf } from './read-pdf.ts';
import { partsOfWord, wordsOfWord } from './words.ts';

const files = globSync('dist/national/leaflets/*/*.docx').sort();
const canOpen = has('soffice');
const canScan = canOpen && has('pdftoppm') && has('zbarimg');

const bodyOf = (file: string) => partsOfWord(readFileSync(file)).get('word/document.xml')!;
const stylesOf = (file: string) => partsOfWord(readFileSync(file)).get('word/styles.xml')!;
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

/** Words of a page that stand nowhere in the file: parts of words that a line's end has broken. */
function broken(page: string, words: string): string[] {
	// An address may be parted after a stroke or a slash.
	const pieces = new Set(words.split(/\s+|(?<=[-/])/).concat(words.split(/\s+/)));
	const joined = words.replace(/\s+/g, '');
	return page
		.split(/\s+|(?<=[-/])/)
		.filter(
			(word) => /^\p{L}{3,}[.,:;?]*$/u.test(word) && !pieces.has(word) && joined.includes(word),
		)
		.filter(
			(word) =>
				![...pieces].some((piece) => piece.endsWith(`/${word}`) || piece.endsWith(`-${word}`)),
		);
}

test.each(files)('%s holds its pictures, its columns and its heading rows', (file) => {
	const body = bodyOf(file);
	const styles = stylesOf(file);
	// A line of a fixed height cuts what is higher than it: only lines to write on, which hold nothing, have one.
	const fixed = all(
		styles,
		/<w:style [^>]*w:styleId="(\w+)"(?:(?!<\/w:style>).)*w:lineRule="exact"/g,
	);
	expect(fixed.map(([, id]) => id)).toEqual(['WriteHere']);
	expect(all(styles, /<w:spacing [^>]*w:line="\d+"(?![^>]*w:lineRule)[^>]*>/g)).toEqual([]);
	expect(all(body, /<w:spacing [^>]*w:lineRule="exact"/g)).toEqual([]);
	for (const [table] of all(body, /<w:tbl>.*?<\/w:tbl>/gs)) {
		expect(table).toContain('<w:tblLayout w:type="fixed"/>');
		expect(all(table, /<w:tblHeader\/>/g).length).toBe(1);
		const columns = all(table, /<w:gridCol w:w="(\d+)"/g).map(([, width]) => Number(width));
		for (const [row] of all(table, /<w:tr>.*?<\/w:tr>/gs)) {
			const cells = all(row, /<w:tc>.*?<\/w:tc>/gs).map(([cell]) => parse(cell).text);
			cells.forEach((cell, i) => {
				const longest = Math.max(...cell.split(/\s+/).map((word) => word.length));
				// About 0.6 of the letter size for each bold letter, and what stands beside the words.
				expect(columns[i]! / 20, `the column of "${cell}"`).toBeGreaterThan(
					longest * 0.6 * 14 + 10,
				);
			});
		}
	}
});

test('the grid of treatments lies across the sheet', () => {
	const body = bodyOf('dist/national/leaflets/choosing/choosing.docx');
	const sections = all(body, /<w:pgSz [^>]*>/g).map(([size]) => size.includes('landscape'));
	expect(sections).toEqual([false, true, false]);
});

test('the cover and its boxes take their colours from the theme', () => {
	const file = 'dist/national/leaflets/grief/grief.docx';
	const theme = partsOfWord(readFileSync(file)).get('word/theme/theme1.xml')!;
	const [, accent] = /<a:accent1><a:srgbClr val="(\w+)"/.exec(theme)!;
	expect(stylesOf(file)).toContain(`<w:color w:val="${accent}" w:themeColor="accent1"/>`);
	const [, band] = /<a:lt2><a:srgbClr val="(\w+)"/.exec(theme)!;
	expect(stylesOf(file)).toContain(`w:fill="${band}" w:themeFill="background2"`);
});

test(
	canOpen
		? `Word files as LibreOffice shows them: no word broken${canScan ? ', every code read' : ''}`
		: 'Word files: LibreOffice is not here, so each code is as high as it is wide in the file',
	async () => {
		if (!canOpen) {
			for (const file of files) {
				const sizes = all(
					bodyOf(file),
					/<wp:extent cx="(\d+)" cy="(\d+)"\/>(?:(?!<wp:extent).)*?descr="QR/gs,
				);
				expect(sizes.length, file).toBe(1);
				expect(sizes[0]![1], file).toBe(sizes[0]![2]);
			}
			return;
		}
		const folder = mkdtempSync(join(tmpdir(), 'ipt-word-'));
		try {
			const pages = asPages(files, folder);
			const faults: string[] = [];
			const wanted: string[] = [];
			const codes: PageOf[] = [];
			for (const [i, pdf] of pages.entries()) {
				const file = files[i]!;
				const { words, wordsOfPages } = await readPdf(readFileSync(pdf));
				faults.push(
					...broken(words, wordsOfWord(readFileSync(file))).map((word) => `${file}: ${word}`),
				);
				const html = parse(readFileSync(join(dirname(file), 'index.html'), 'utf8'));
				const address = html.querySelector('article.leaflet figure.qr')!.previousElementSibling!;
				wanted.push(address.querySelector('a')!.getAttribute('href')!);
				// The code stands below its address, or on the page after it.
				const said = wordsOfPages.findIndex((page) => page.includes('still current')) + 1;
				codes.push({ pdf, page: said }, { pdf, page: Math.min(said + 1, wordsOfPages.length) });
			}
			expect(faults).toEqual([]);
			// A code on a last page was looked at twice.
			if (canScan) expect([...new Set(scanned(codes, folder))]).toEqual(wanted);
		} finally {
			rmSync(folder, { recursive: true });
		}
	},
	600_000,
);

test('a word broken in a narrow column is noticed, and an address parted at a stroke is not', () => {
	const words = 'Interpersonal psychotherapy is at www.ipt-guide.test/is-it/for-me today.';
	expect(
		broken('Interpersonal psychothera\npy is at www.ipt-\nguide.test/is-\nit/for-me today.', words),
	).toEqual(['psychothera']);
});
