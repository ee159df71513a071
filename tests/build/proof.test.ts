// What the approval group of an edition is shown: beside the site, never in it.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { kilobytes } from '../../src/finish/fill-sizes.ts';
import { proofOf } from '../../src/finish/proof.ts';
import { readPdf } from './leaflets/read-pdf.ts';
import { runTogether, tidy } from './leaflets/words.ts';
import { sites } from './site.ts';

interface Listed {
	id: string;
	title: string;
	code: string;
	version: number;
	files: { format: string }[];
}

describe.each(sites)('the proof of $folder', ({ folder }) => {
	const beside = `${folder}-hosting`;
	const proof = parse(readFileSync(join(beside, 'proof.html'), 'utf8'));
	const { leaflets } = JSON.parse(readFileSync(join(folder, 'api/v1/leaflets.json'), 'utf8')) as {
		leaflets: Listed[];
	};

	test('names every leaflet with its code, version, age, words and who has checked it', () => {
		const rows = proof.querySelectorAll('tbody tr').map((row) => tidy(row.text));
		expect(rows.length).toBe(leaflets.length);
		leaflets.forEach(({ code, title, version }, i) => {
			expect(rows[i]).toContain(code.toUpperCase() + title + String(version));
			const article = parse(
				readFileSync(join(folder, 'leaflets', leaflets[i]!.id, 'index.html'), 'utf8'),
			).querySelector('article.leaflet')!;
			const isUnchecked = article.text.includes('No clinician has checked this leaflet yet.');
			expect(rows[i]!.endsWith('Not checked')).toBe(isUnchecked);
			expect(proof.text).toContain(article.getAttribute('data-mark'));
		});
		const numbers = proof.querySelectorAll('tbody tr').map((row) =>
			row
				.querySelectorAll('td')
				.slice(2, 4)
				.map((cell) => Number(cell.text)),
		);
		for (const [age = 0, words = 0] of numbers) {
			expect(age).toBeGreaterThan(4);
			expect(age).toBeLessThan(20);
			expect(words).toBeGreaterThan(100);
		}
	});

	test('leads to every file, with its true size, and to every evidence sheet', () => {
		const links = proof.querySelectorAll('a[href^="../"]');
		const files = leaflets.reduce((sum, leaflet) => sum + leaflet.files.length, 0);
		expect(links.length).toBe(files + leaflets.length);
		for (const link of links) {
			const path = join(beside, link.getAttribute('href')!);
			expect(existsSync(path), path).toBe(true);
			if (!path.endsWith('.html') || !path.includes('evidence'))
				expect(link.parentNode!.text).toContain(`(${kilobytes(statSync(path).size)} KB)`);
		}
	});

	test('says all that the organisation has filled in, and the site does not hold it', async () => {
		const first = parse(
			readFileSync(join(folder, 'leaflets', leaflets[0]!.id, 'index.html'), 'utf8'),
		);
		const slots = first
			.querySelectorAll('article [data-slot]')
			.map((slot) => runTogether(slot.text))
			.filter(Boolean);
		expect(slots.length).toBeGreaterThan(3);
		for (const slot of slots) expect(runTogether(proof.text)).toContain(slot);
		expect(globSync('**/proof.*', { cwd: folder })).toEqual([]);
		const pdf = await readPdf(readFileSync(join(beside, 'proof.pdf')));
		expect(pdf.ua).toBe('1');
		expect(Math.min(...pdf.sizes)).toBeGreaterThanOrEqual(13.99);
		for (const { title } of leaflets) expect(runTogether(pdf.words)).toContain(runTogether(title));
	});
});

test('another edition has another proof, and the same words the same one', () => {
	const [national, own] = sites.map(({ folder }) => {
		const of = (measured: number) =>
			proofOf({
				...{ folder, site: 'site', by: 'Us', made: [] },
				measure: () => ({ words: measured, age: 9 }),
			})['proof.html'] as string;
		expect(of(500)).toBe(of(500));
		expect(of(500)).not.toBe(of(501));
		return of(500);
	});
	expect(own).toContain('0800 496 0005');
	expect(national).not.toContain('0800 496 0005');
});
