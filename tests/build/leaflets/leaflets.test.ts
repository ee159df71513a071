import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { press } from '../../../src/press/press.ts';
import { parse as parseYaml } from 'yaml';
import { formats, leaflet as leafletSchema, usualFormats } from '../../../src/schemas/leaflet.ts';
import { checkedAt } from '../reviews.ts';
import { kilobytes } from '../../../src/finish/fill-sizes.ts';
import { readPdf } from './read-pdf.ts';
import { partsOfWord, runTogether, sayingsOf, wordsOfText, wordsOfWord } from './words.ts';

const site = 'dist/national';
const ids = globSync('content/leaflets/*.yaml')
	.map((file) => basename(file, '.yaml'))
	.filter((id) => id !== 'past-versions')
	.sort();
const file = (id: string, ending: string) => join(site, 'leaflets', id, id + ending);
const text = (id: string, ending: string) => readFileSync(file(id, ending), 'utf8');
const page = (id: string) => readFileSync(join(site, 'leaflets', id, 'index.html'), 'utf8');

describe.each(ids)('the leaflet %s', (id) => {
	const says = sayingsOf(page(id), 'article.leaflet');

	test.each(['clear-print', 'large-print', 'giant-print'] as const)('as %s', async (format) => {
		const { ending, points } = formats[format];
		const bytes = readFileSync(file(id, ending));
		const pdf = await readPdf(bytes);
		expect(says.map(runTogether), 'the words of the page, in their order').toContain(
			runTogether(pdf.words.replace(pageOfWays, '')),
		);
		expect(pdf.ua, 'the mark of PDF/UA-1').toBe('1');
		expect(pdf.language).toBe('en-GB');
		expect(pdf.title).toBe(parse(page(id)).querySelector('h1')!.text);
		for (const [width, height] of pdf.pages) {
			expect(Math.min(width, height)).toBeCloseTo(595.28, 0);
			expect(Math.max(width, height)).toBeCloseTo(841.89, 0);
		}
		expect(Math.min(...pdf.sizes), 'the smallest letter').toBeGreaterThanOrEqual(points - 0.01);
		expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Link']));
		expect(pdf.alternatives.every(Boolean), 'every picture is named').toBe(true);
		const html = parse(page(id)).querySelector('article.leaflet')!;
		const labels = fieldsOf(html);
		pdf.wordsOfPages.forEach((words, i) => {
			const onPage = labels.filter(({ label }) => runTogether(words).includes(runTogether(label)));
			const lines = onPage.reduce((sum, field) => sum + field.lines, 0);
			expect(pdf.linesOfPages[i], `lines to write on stand with their labels, page ${i + 1}`).toBe(
				lines,
			);
		});
		expect(pdf.alternatives.length).toBe(html.querySelectorAll('figure').length);
		const raw = bytes.toString('latin1');
		const count = (tag: RegExp) => raw.match(tag)?.length ?? 0;
		// Each table has one row of headings of columns; every other row begins with its own heading.
		expect(count(/\/Scope \/Row\b/g), 'every row of a table has a heading').toBe(
			count(/\/S \/TR\b/g) - count(/\/S \/Table\b/g),
		);
		expect(raw, 'the letters are inside the file').toMatch(/\/FontFile[23]/);
		expect(pdf.looseAccents.every((accents) => accents === 0)).toBe(true);
		const compounds = says[0]!;
		expect(
			pdf.hyphens.filter((word) => !compounds.includes(word)),
			'words parted at the end of a line',
		).toEqual([]);
		expect(runTogether(pdf.wordsOfPages[0]!), 'urgent help is on page one').toMatch(/999.*85258/);
		expect(pdf.wordsOfPages[0], 'its title is on page one').toContain(pdf.title.split(' ')[0]);
		if (html.hasAttribute('data-brief')) return;
		const [, named] = pageOfWays.exec(pdf.words)!;
		const ways =
			pdf.wordsOfPages.findLastIndex((words) => /pleaseuseone/.test(runTogether(words))) + 1;
		expect(Number(named), 'page one names the page of every way').toBe(ways);
		if (points === 14) expect(ways, 'which is the last one').toBe(pdf.pages.length);
	});

	test('as Word has the same words, real styles, its language and named pictures', () => {
		const docx = readFileSync(file(id, '.docx'));
		expect(says).toContain(wordsOfWord(docx));
		const parts = partsOfWord(docx);
		const body = parts.get('word/document.xml')!;
		const html = parse(page(id)).querySelector('article.leaflet')!;
		const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
		expect(count(/<w:pStyle w:val="Heading1"\/>/g)).toBe(1);
		expect(count(/<w:pStyle w:val="Heading2"\/>/g)).toBe(html.querySelectorAll('h2').length);
		expect(count(/<w:tblHeader\/>/g)).toBe(html.querySelectorAll('table').length);
		expect(count(/<wp:docPr [^>]*descr="[^"]+"/g)).toBe(html.querySelectorAll('figure').length);
		expect(count(/<w:numPr>/g)).toBeGreaterThan(3);
		expect(count(/<w:pStyle w:val="WriteHere"\/>/g)).toBe(html.querySelectorAll('hr').length);
		expect(count(/<w14:checkbox>/g)).toBe(html.querySelectorAll('.ticks li').length);
		expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
	});

	test('as text, as one file and to paste has the same words', () => {
		expect(says).toContain(wordsOfText(text(id, '.txt')));
		const html = parse(page(id)).querySelector('article.leaflet')!;
		const count = (ending: string, pattern: RegExp) => text(id, ending).match(pattern)?.length ?? 0;
		for (const [ending, line, box] of [
			['.txt', /^_+$/gm, /^\[ \] /gm],
			['.html', /<hr /g, /(?<=<ul class="ticks">(?:(?!<\/ul>)[\s\S])*)<li>/g],
			['-to-paste.txt', /<hr /g, /<li>☐ /g],
		] as const) {
			expect(count(ending, line), `lines to write on in ${ending}`).toBe(
				html.querySelectorAll('hr').length,
			);
			expect(count(ending, box), `boxes to tick in ${ending}`).toBe(
				html.querySelectorAll('.ticks li').length,
			);
		}
		expect(sayingsOf(text(id, '.html'), 'main')[0]).toBe(says[0]);
		expect(sayingsOf(text(id, '-to-paste.txt'), 'div')[0]).toBe(says[0]);
	});

	test('as one file needs no network and stays below 100 KB', () => {
		expect(text(id, '.html').length).toBeLessThan(100_000);
		expect(text(id, '.html')).not.toMatch(/<script|<link|src="(?!data:)|url\(/);
	});

	test('to paste clashes with nothing', () => {
		expect(text(id, '-to-paste.txt')).not.toMatch(/<h1|<script|<style| id=| style=/);
		expect(text(id, '-to-paste.txt')).toContain('<h2>');
	});

	test('offers what exists, with its true size', () => {
		const offers = parse(page(id)).querySelectorAll('[data-size-of]');
		expect(offers.length).toBe(formatsOf(id));
		for (const offer of offers) {
			const path = join(site, offer.getAttribute('data-size-of')!);
			expect(offer.text).toBe(`(${kilobytes(readFileSync(path).length)} KB)`);
		}
	});

	test('says which copy it is, and its address answers', () => {
		const words = says[0]!;
		const [, address = ''] = /current, go to (\S+?)\.?(?:\s|$)/.exec(words)!;
		const answer = join(site, new URL(`https://${address}`).pathname, 'index.html');
		expect(readFileSync(answer, 'utf8')).toContain('is the current one');
		expect(words).toMatch(/Code IPT-\d\d, version \d+, \d+ \w+ \d{4}\./);
		const isUnchecked = checkedAt('content').get(`/leaflets/${id}/`)?.state === 'none';
		expect(words.includes('No clinician has checked this leaflet yet.')).toBe(isUnchecked);
	});
});

/** In how many formats a leaflet is made. */
const formatsOf = (id: string): number => {
	const record = leafletSchema.parse(
		parseYaml(readFileSync(join('content/leaflets', `${id}.yaml`), 'utf8')),
	);
	return usualFormats.length + record.alsoAs.length;
};

/** What only paper says: on which page every way to get help stands. */
const pageOfWays = /\(page\s+(\d+)\)/;

/** What there is to fill in: each label, and how many lines it has to write on. */
function fieldsOf(html: HTMLElement): { label: string; lines: number }[] {
	return html.querySelectorAll('hr').flatMap((rule) => {
		if (rule.previousElementSibling?.rawTagName !== 'p') return [];
		let lines = 1;
		let next = rule.nextElementSibling;
		for (; next?.rawTagName === 'hr'; next = next.nextElementSibling) lines += 1;
		return [{ label: rule.previousElementSibling.text, lines }];
	});
}

test('every file that was made is offered somewhere, with its true size', () => {
	const guide = readFileSync(join(site, 'leaflets/index.html'), 'utf8');
	const offered = [guide, ...ids.map(page)].flatMap((html) =>
		parse(html)
			.querySelectorAll('[data-size-of]')
			.map((offer) => {
				const path = offer.getAttribute('data-size-of')!;
				expect(offer.text).toBe(`(${kilobytes(readFileSync(join(site, path)).length)} KB)`);
				return path;
			}),
	);
	const made = globSync(['leaflets/*/*.*', 'formats/*.html'], { cwd: site })
		.map((path) => path.replace(/\\/g, '/'))
		.filter((path) => !/\/index\.html|\/evidence\.|\.(br|gz|zst)$/.test(path));
	expect(offered.sort()).toEqual(made.sort());
});

test('printing again gives the same bytes', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'ipt-press-'));
	try {
		for (const id of ids)
			cpSync(join(site, 'leaflets', id, 'index.html'), join(folder, 'leaflets', id, 'index.html'));
		const made = await press(folder, () => undefined);
		const different = made
			.filter(({ file: path }) => existsSync(join(folder, path)))
			.filter(
				({ file: path }) =>
					!readFileSync(join(folder, path)).equals(readFileSync(join(site, path))),
			);
		expect(different.map(({ file: path }) => path)).toEqual([]);
		expect(made.length).toBe(ids.map(formatsOf).reduce((sum, count) => sum + count, 0));
	} finally {
		rmSync(folder, { recursive: true });
	}
}, 120_000);
