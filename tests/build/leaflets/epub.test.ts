// Each leaflet as an e-book. epubcheck, where it is installed, reads the two that hold most kinds of things; the structure of all is tested here.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { sites } from '../site.ts';
import { sayingsOf } from './words.ts';

/** Where Debian's package puts it. */
const epubcheck = '/usr/share/java/epubcheck.jar';

const booksOf = (folder: string) =>
	globSync('leaflets/*/*.epub', { cwd: folder })
		.sort()
		.map((file) => join(folder, file));

const partsOf = (book: Uint8Array) =>
	new Map(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** What makes a file no XML: reading software shows nothing of it, or an error. */
function faultsOfXml(xml: string): string[] {
	const open: string[] = [];
	const faults: string[] = [];
	const body = xml.replace(/<\?xml[^?]*\?>|<!DOCTYPE html>/g, '');
	const tag = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g;
	for (const [, closes, name, , isEmpty] of body.matchAll(tag)) {
		if (closes && open.pop() !== name) faults.push(`</${name}> closes nothing`);
		if (!closes && !isEmpty) open.push(name!);
	}
	faults.push(...open.map((name) => `<${name}> stays open`));
	const rest = body.replace(tag, '').replace(/&(?:amp|lt|gt|quot|#\d+);/g, '');
	if (/[<>&]/.test(rest))
		faults.push(`a sign that XML does not know: ${/[<>&].{0,20}/.exec(rest)?.[0] ?? ''}`);
	return faults;
}

/** What a reader's software, or what reads aloud to them, would miss in an e-book. */
function faultsOf(book: Uint8Array): string[] {
	const faults: string[] = [];
	const head = Buffer.from(book.subarray(0, 58)).toString('latin1');
	if (!head.endsWith('mimetypeapplication/epub+zip') || book[8] !== 0)
		faults.push('its type does not stand first, as it is');
	const parts = partsOf(book);
	for (const [name, text] of parts)
		if (/\.(xml|xhtml|opf)$/.test(name))
			faults.push(...faultsOfXml(text).map((fault) => `${name}: ${fault}`));
	const [, rootfile = ''] = /full-path="([^"]+)"/.exec(parts.get('META-INF/container.xml')!) ?? [];
	const opf = parts.get(rootfile) ?? '';
	const inPackage = [...opf.matchAll(/<item [^>]*href="([^"]+)"/g)].map(
		([, href]) => `${dirname(rootfile)}/${href}`,
	);
	const others = ['mimetype', 'META-INF/container.xml', rootfile];
	const inFile = [...parts.keys()].filter((name) => !others.includes(name));
	if (inFile.sort().join() !== inPackage.sort().join())
		faults.push(`it names ${inPackage.join()} and holds ${inFile.join()}`);
	for (const fact of [
		'<dc:language>en-GB<',
		'schema:accessMode">textual<',
		'schema:accessModeSufficient">textual<',
		'schema:accessibilityFeature">structuralNavigation<',
		'schema:accessibilityHazard">none<',
		'schema:accessibilitySummary">',
		'dcterms:modified">',
		'properties="nav"',
	])
		if (!opf.includes(fact)) faults.push(`it does not say ${fact}`);
	const words = parse(parts.get('leaflet/leaflet.xhtml') ?? '');
	const ids = words.querySelectorAll('[id]').map(({ id }) => id);
	if (new Set(ids).size < ids.length) faults.push('two places have one id');
	for (const link of parse(parts.get('leaflet/contents.xhtml') ?? '').querySelectorAll('nav a'))
		if (!ids.includes(link.getAttribute('href')!.split('#')[1]!))
			faults.push(`its contents lead nowhere: ${link.text}`);
	const hasPicture = words.querySelectorAll('figure').length > 0;
	if (hasPicture !== opf.includes('alternativeText')) faults.push('what it says of its pictures');
	if (words.querySelectorAll('img').some((img) => !img.getAttribute('alt')))
		faults.push('a picture without words');
	if (words.querySelectorAll('svg').length > 0 !== opf.includes('properties="svg"'))
		faults.push('what it says of its drawings');
	if (/(?:src|xlink:href)="(?:https?:|data:)|<script|url\(/.test([...parts.values()].join()))
		faults.push('something that lies elsewhere, or a script');
	return faults;
}

describe.each(sites)('in $folder', ({ folder }) => {
	test.each(booksOf(folder))('%s is a whole e-book with the words of its page', (file) => {
		const book = readFileSync(file);
		expect(faultsOf(book)).toEqual([]);
		const page = readFileSync(join(dirname(file), 'index.html'), 'utf8');
		const words = partsOf(book).get('leaflet/leaflet.xhtml')!;
		expect(sayingsOf(words, 'main')[0]).toBe(sayingsOf(page, 'article.leaflet')[0]);
		expect(words.match(/<hr /g)?.length ?? 0).toBe(
			parse(page).querySelectorAll('article hr').length,
		);
	});

	test('no two e-books are taken for the same one', () => {
		const named = booksOf(folder).map(
			(file) =>
				/<dc:identifier[^>]*>([^<]+)/.exec(
					partsOf(readFileSync(file)).get('leaflet/package.opf')!,
				)![1],
		);
		expect(named.length).toBeGreaterThan(15);
		expect(new Set(named).size).toBe(named.length);
	});
});

test('a spoiled e-book is told', () => {
	const [file] = booksOf(sites[0]!.folder);
	const whole = unzipSync(readFileSync(file!));
	const spoil = (name: string, from: string | RegExp, to: string) =>
		faultsOf(
			zipSync({
				mimetype: [whole['mimetype']!, { level: 0 }],
				...whole,
				[name]: strToU8(strFromU8(whole[name]!).replace(from, to)),
			}),
		).join();
	expect(spoil('leaflet/leaflet.xhtml', '</h1>', '</h2>')).toContain('closes nothing');
	expect(spoil('leaflet/leaflet.xhtml', 'IPT', 'IPT & me')).toContain('XML does not know');
	expect(spoil('leaflet/leaflet.xhtml', 'id="part-2"', 'id="part-1"')).toContain('one id');
	expect(spoil('leaflet/contents.xhtml', '#part-2', '#nowhere')).toContain('lead nowhere');
	expect(spoil('leaflet/package.opf', /<dc:language>.*\n/, '')).toContain('dc:language');
	expect(spoil('leaflet/package.opf', /<item id="style".*\n/, '')).toContain('it names');
	expect(spoil('leaflet/style.css', 'aside', '@import url(x);aside')).toContain('elsewhere');
	expect(faultsOf(zipSync({ ...whole, mimetype: whole['mimetype']! })).join()).toContain('first');
});

test.runIf(existsSync(epubcheck))('epubcheck finds no error', { timeout: 120_000 }, () => {
	const books = [
		booksOf(sites[0]!.folder).find((file) => basename(file) === 'choosing.epub')!,
		booksOf(sites[1]!.folder).find((file) => basename(file) === 'people-map.epub')!,
	];
	for (const book of books) {
		const { status, stdout, stderr } = spawnSync('java', ['-jar', epubcheck, book], {
			encoding: 'utf8',
		});
		expect(status, stdout + stderr).toBe(0);
	}
});
