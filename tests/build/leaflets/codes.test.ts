// The code to scan on each leaflet, as a phone meets it.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { sites } from '../site.ts';
import { has, type PageOf, scanned } from './paper.ts';
import { readPdf } from './read-pdf.ts';

const canScan = has('pdftoppm') && has('zbarimg');

test.each(sites)(
	canScan
		? 'each code in $folder is read from its page at 150 dots to the inch'
		: 'each code in $folder is drawn as its address is written, since no program is here to read it',
	async ({ folder, host, base }) => {
		const leaflets = globSync('leaflets/*/*.docx', { cwd: folder }).map(dirname).sort();
		expect(leaflets.length).toBeGreaterThan(15);
		const wanted: string[] = [];
		const pages: PageOf[] = [];
		const named: string[] = [];
		for (const leaflet of leaflets) {
			const article = parse(
				readFileSync(join(folder, leaflet, 'index.html'), 'utf8'),
			).querySelector('article.leaflet')!;
			const code = article
				.querySelectorAll('a')
				.map((link) => link.getAttribute('href')!)
				.find((href) => /\/leaflets\/ipt-\d\d-v\d+\/$/.test(href))!;
			expect(code).toMatch(new RegExp(`^${host}${base}leaflets/ipt-`));
			const squares = encode(code, { border: 4 }).data.flat().filter(Boolean).length;
			const drawn = article.querySelector('figure.qr path')!.getAttribute('d')!;
			expect(drawn.split('z').length - 1, `squares of the code of ${leaflet}`).toBe(squares);
			const pdf = join(folder, leaflet, `${basename(leaflet)}-clear-print.pdf`);
			const { alternatives, wordsOfPages } = await readPdf(readFileSync(pdf));
			const page = wordsOfPages.findIndex((words) => words.includes('still current')) + 1;
			wanted.push(code);
			pages.push({ pdf, page });
			named.push(
				...alternatives.flatMap((name) => /^QR code that opens (.*)$/.exec(name)?.[1] ?? []),
			);
		}
		expect(named).toEqual(wanted.map((code) => code.replace(/^https:\/\/|\/$/g, '')));
		if (!canScan) return;
		const work = mkdtempSync(join(tmpdir(), 'ipt-codes-'));
		try {
			expect(scanned(pages, work)).toEqual(wanted);
		} finally {
			rmSync(work, { recursive: true });
		}
	},
	600_000,
);
