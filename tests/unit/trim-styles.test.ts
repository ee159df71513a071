import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { trimmerFor } from '../../src/finish/trim-styles.ts';

const folder = mkdtempSync(join(tmpdir(), 'trim-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});
writeFileSync(join(folder, 'search.js'), 'add("section", { class: "danger" }, "doors")');
const trimmed = trimmerFor(folder);
const page = (...css: string[]) =>
	`<html><head>${css.map((rules) => `<style>${rules}</style>`).join('')}</head>` +
	'<body><p class="story">x</p><label class="tick"><input type="checkbox"></label><button>x</button></body></html>';

test.each([
	['of the page', '.story{margin:0}'],
	['of an element', 'p{margin:0}'],
	['of a state of anything', ':focus-visible{outline:1rem}'],
	['of a state of something', '.tick:has(:checked)+p{margin:0}'],
	['of everything', '*{letter-spacing:0}'],
	['of the reader’s wishes', '@media (prefers-contrast:more){:root{--line:red}}'],
	['of the reader’s choices', ':root:not([data-colours=cream]){--link:red}'],
	['of the classes a script may add', '.danger{margin:0}'],
	['of the elements a script may add', 'section{margin:0}'],
	['of paper', '@page{size:A4}'],
])('keeps rules %s', async (_, rules) => {
	expect(await trimmed(page(rules))).toContain(rules);
});

test('takes out rules that nothing uses, and puts several sheets into one', async () => {
	const html = await trimmed(page('.choices{margin:0}', '.story{margin:0}', '.doors li{margin:0}'));
	expect(html.match(/<style[^]*<\/style>/g)).toEqual(['<style>.story{margin:0}</style>']);
});

test('writes layers out in their order, and both schemes, for browsers that know neither', async () => {
	const html = await trimmed(
		page(
			'@layer base,print;@layer print{p{margin:1px}}',
			'@layer base{p{color:light-dark(red,blue);margin:0}}',
		),
	);
	expect(html).toContain('var(--lightningcss-light,red)var(--lightningcss-dark,#00f)');
	expect(html, 'the later layer wins').toMatch(/margin:1px\}<\/style>/);
	expect(html).not.toMatch(/@layer|light-dark/);
});

test('a sheet to fill in keeps what it needs on paper', async () => {
	const sheet =
		'<html><head></head><body><header class="site-head">x</header><main><article><h1>x</h1><div class="sheet">' +
		'<p class="field"><label>x</label><textarea placeholder=" "></textarea><span class="ruled"><span></span></span></p>' +
		'</div></article><footer class="page-foot"><div class="review"><h2>x</h2></div></footer></main></body></html>';
	const takeaway = readFileSync('src/styles/takeaway.css', 'utf8').replace(/@import.*;/, '');
	const html = await trimmed(sheet.replace('</head>', `<style>${takeaway}</style></head>`));
	for (const selector of [
		':root:has(.sheet)',
		'article:has(>.sheet)>:not(:is(h1,.sheet))',
		'.field textarea:placeholder-shown',
		'textarea:not(:placeholder-shown)+.ruled',
		'.ruled span',
		'.review h2',
	])
		expect(html, selector).toContain(selector);
	expect(html).not.toContain('.choice-table thead');
});
