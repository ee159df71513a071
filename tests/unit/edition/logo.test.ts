import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { readLogo } from '../../../src/edition/logo.ts';

const folder = mkdtempSync(join(tmpdir(), 'ipt-logo-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function logo(file: string, content: string | Buffer) {
	writeFileSync(join(folder, file), content);
	return readLogo(folder, file);
}
const svg = (inside: string, head = 'viewBox="0 0 420 100"') =>
	`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`;
const png = (width: number, height: number) => PNG.sync.write(new PNG({ width, height }));

test('a plain drawing is taken, without what a drawing program noted in it', () => {
	const taken = logo(
		'logo.svg',
		`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><!-- Drawn by Somebody -->${svg(
			'<metadata><rdf:RDF>Somebody</rdf:RDF></metadata><sodipodi:namedview id="x"/><defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><style>.b{fill:url(#a)}</style><path class="b" d="M0 0h9v9z"/>',
		)}`,
	);
	expect(taken).toMatchObject({ width: 420, height: 100 });
	const published = (taken as { bytes: Buffer }).bytes.toString();
	expect(published).not.toMatch(/Somebody|DOCTYPE|sodipodi/);
	expect(published).toContain('<linearGradient id="a">');
	expect(published).toContain('d="M0 0h9v9z"');
});

test.each([
	['<script>alert(1)</script>', '<script>'],
	['<SCRIPT>alert(1)</SCRIPT>', '<SCRIPT>'],
	['<path onclick="alert(1)"/>', 'the attribute onclick'],
	['<path\nOnLoad=alert(1) />', 'the attribute OnLoad'],
	['<foreignObject><p>a</p></foreignObject>', '<foreignObject>'],
	['<image href="https://elsewhere.test/a.png"/>', '<image>'],
	[
		'<use xlink:href="https://elsewhere.test/a.svg#b"/>',
		'a link to https://elsewhere.test/a.svg#b',
	],
	['<a href="javascript:alert(1)"><path/></a>', '<a>'],
	[
		'<path style="fill:url(https://elsewhere.test/)"/>',
		'style="fill:url(https://elsewhere.test/)"',
	],
	['<path fill="url( \'//elsewhere.test\' )"/>', 'fill="url('],
	['<style>@import "https://elsewhere.test/a.css";</style>', 'a style from elsewhere'],
	['<style>.a{fill:u\\72l(https://elsewhere.test/)}</style>', 'a style from elsewhere'],
	['<animate attributeName="href" to="javascript:alert(1)"/>', '<animate>'],
	['<set attributeName="onmouseover" to="alert(1)"/>', '<set>'],
	['<text>Our trust</text>', '<text>'],
	['<iframe src="https://elsewhere.test/"></iframe>', '<iframe>'],
])('a drawing with %s is refused, naming it', (inside, named) => {
	const said = logo('logo.svg', svg(`<g>${inside}</g>`));
	expect(said).toContain('logo.file: was given "logo.svg"');
	expect(said).toContain(named);
	expect(said).toContain('wanted:');
});

test.each([
	['an entity', '<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1"/>', 'entities'],
	['no size', svg('', ''), 'how large'],
	['other words', 'Not a drawing', 'does not begin'],
	['a picture too large', svg('', 'viewBox="0 0 9000 100"'), 'at most 4000 either way'],
])('a drawing with %s is refused', (_, content, message) => {
	expect(logo('logo.svg', content)).toContain(message);
});

test('a PNG keeps its picture and loses what else it carried', () => {
	const file = 'tests/build/editions/full-edition/logo.png';
	expect(readFileSync(file).toString('latin1')).toContain('Somebody');
	const taken = logo('logo.png', Buffer.concat([readFileSync(file), Buffer.from('<script>')]));
	const { bytes, width, height } = taken as Exclude<typeof taken, string>;
	expect([width, height]).toEqual([840, 200]);
	expect(bytes.toString('latin1')).not.toMatch(/Somebody|script/);
	expect(PNG.sync.read(bytes).data.equals(PNG.sync.read(readFileSync(file)).data)).toBe(true);
});

test.each([
	['a JPEG by another name', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'first bytes'],
	['half a picture', png(50, 50).subarray(0, 60), 'ends before the picture does'],
	['nothing', Buffer.alloc(0), 'first bytes'],
	['one pixel too many', png(4001, 1), 'at most 4000 either way'],
	['one kilobyte too many', Buffer.alloc(500_001), 'at most 500 KB'],
])('a PNG that is %s is refused', (_, content, message) => {
	expect(logo('logo.png', content)).toContain(message);
});
