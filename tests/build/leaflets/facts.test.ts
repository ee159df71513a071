import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse as parseHtml } from 'node-html-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { namedBy } from '../../../src/library/words-of-page.ts';
import { press } from '../../../src/press/press.ts';
import { leaflet as leafletSchema } from '../../../src/schemas/leaflet.ts';
import { readPdf } from './read-pdf.ts';
import { partsOfWord, runTogether, tidy, wordsOfWord } from './words.ts';

// A fact that several pages state is worded once, in content/claims/, and named on each page with <Say>.
const site = 'dist/national';
const file = (id: string) => join('leaflets', id, 'index.html');
const html = (id: string) => readFileSync(join(site, file(id)), 'utf8');
const wordingOf = (claim: string) =>
	tidy((parse(readFileSync(`content/claims/${claim}.yaml`, 'utf8')) as { says: string }).says);

/** The facts each leaflet takes from its pages, or from the parts of them that it names, by the name of their record. */
const said = globSync('content/leaflets/*.yaml')
	.filter((path) => basename(path) !== 'past-versions.yaml')
	.flatMap((path) => {
		const { pages } = leafletSchema.parse(parse(readFileSync(path, 'utf8')));
		const claims = pages.flatMap(({ page, parts }) =>
			namedBy(sourceOf(page, parts), 'Say', 'claim'),
		);
		return claims.map((claim) => ({ id: basename(path, '.yaml'), claim }));
	});

function sourceOf(page: string, parts?: string[]): string {
	const [found] = globSync([`content/pages/${page}.mdx`, `content/pages/${page}/index.mdx`]);
	const whole = readFileSync(found!, 'utf8');
	if (!parts) return whole;
	const [opening = '', ...sections] = whole.split(/^(?=## )/m);
	const named = sections.filter((section) => parts.includes(/^## (.*)/.exec(section)![1]!.trim()));
	return [parts.includes('In short') ? opening : '', ...named].join('');
}

test('each leaflet says a shared fact in the words of its record', () => {
	const missing = said.filter(
		({ id, claim }) =>
			!parseHtml(html(id))
				.querySelectorAll('[data-clinical]')
				.some((part) => tidy(part.text).includes(wordingOf(claim))),
	);
	expect(said.length).toBeGreaterThanOrEqual(10);
	expect(missing).toEqual([]);
});

test('a fact changed in its record changes every format of every leaflet that says it', async () => {
	const isPlain = (claim: string) => !/[^\w .,;:()%-]/.test(wordingOf(claim));
	const leafletsThatSay = (claim: string) =>
		globSync('leaflets/*/index.html', { cwd: site })
			.map((path) => basename(dirname(path)))
			.filter((id) => /class="leaflet"/.test(html(id)) && html(id).includes(wordingOf(claim)));
	const claims = [...new Set(said.map(({ claim }) => claim))].filter(isPlain);
	const [claim] = claims.sort((a, b) => leafletsThatSay(b).length - leafletsThatSay(a).length);
	const [before, after] = [wordingOf(claim!), 'This fact has been changed for a test.'];
	const ids = leafletsThatSay(claim!);
	expect(ids.length).toBeGreaterThan(0);
	const folder = mkdtempSync(join(tmpdir(), 'ipt-fact-'));
	try {
		for (const id of ids) {
			mkdirSync(join(folder, 'leaflets', id), { recursive: true });
			writeFileSync(join(folder, file(id)), html(id).replaceAll(before, after));
		}
		const made = await press(folder, () => undefined);
		const stale: string[] = [];
		for (const { file, format } of made) {
			const words = runTogether(await wordsOfFile(join(folder, file)));
			// A poster and a card say a part of their leaflet.
			const saysAll = !['poster', 'help-card'].includes(format);
			if ((saysAll && !words.includes(runTogether(after))) || words.includes(runTogether(before)))
				stale.push(file);
		}
		expect(stale).toEqual([]);
		expect(new Set(made.map(({ leaflet }) => leaflet))).toEqual(new Set(ids));
	} finally {
		rmSync(folder, { recursive: true });
	}
}, 120_000);

async function wordsOfFile(path: string): Promise<string> {
	const bytes = readFileSync(path);
	if (path.endsWith('.pdf')) return (await readPdf(bytes)).words;
	if (path.endsWith('.epub'))
		return parseHtml(strFromU8(unzipSync(bytes)['leaflet/leaflet.xhtml']!)).text;
	if (path.endsWith('.docx')) {
		expect(partsOfWord(bytes).has('word/document.xml')).toBe(true);
		return wordsOfWord(bytes);
	}
	return parseHtml(bytes.toString('utf8')).text;
}
