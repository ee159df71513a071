import { expect, test } from 'vitest';
import { columnsOf, paperFor } from '../../../src/press/paper.ts';
import { readLeaflet } from '../../../src/press/read-leaflet.ts';
import { asText } from '../../../src/press/text.ts';
import type { Table } from '../../../src/press/tree.ts';

const leaflet = (inside: string) =>
	`<main>\n<article class="leaflet" lang="en-GB" data-id="x" data-date="2026-11-22" data-by="Us" data-footer="X" data-footer-page="{page} of {pages}" data-paste-level="2" data-files="text=leaflets/x/x.txt">\n<h1>Title</h1>\n${inside}\n</article></main>`;
const read = (inside: string) => readLeaflet(leaflet(inside), 'leaflets/x/index.html');
const table = (head: string, body: string, caption = '<caption>Numbers</caption>') =>
	`<table>${caption}<thead>${head}</thead><tbody>${body}</tbody></table>`;
const head = '<tr><th scope="col">A</th><th scope="col">B</th></tr>';
const row = '<tr><th scope="row">1</th><td>2</td></tr>';

test('a page without a leaflet is none', () => {
	expect(readLeaflet('<main><p>Words</p></main>', 'page')).toBeUndefined();
});

test('a whole leaflet is read, and its words come out in order', () => {
	const whole = read(
		`<p>First <a href="tel:999">call  999</a>.</p><ol><li>One</li><li>Two</li></ol>${table(head, row)}`,
	)!;
	expect(asText(whole)).toBe(
		'Title\n\nFirst call 999.\n\n1. One\n2. Two\n\nNumbers:\n\n- A: 1\n  B: 2\n',
	);
});

test('what there is to fill in has its marks in plain text, and no words of its own', () => {
	const sheet = read(
		'<ul class="ticks"><li>This one</li></ul><p>My plan</p><hr><hr><p>Who</p><hr>',
	)!;
	const line = '_'.repeat(40);
	expect(asText(sheet)).toBe(
		`Title\n\n[ ] This one\n\nMy plan\n\n${line}\n${line}\n\nWho\n\n${line}\n`,
	);
});

test.each([
	['an unknown element', '<blink>Now</blink>', '<blink> is not known to the press'],
	['italics', '<p><em>Now</em></p>', '<em> is not known to the press within a line'],
	['a skipped heading', '<h3>Deep</h3>', 'this heading skips a level'],
	['a second title', '<h1>Again</h1>', 'a leaflet has one h1'],
	['an empty paragraph', '<p> </p>', '<p> is empty'],
	['a link within the site', '<p><a href="/x/">x</a></p>', 'needs a whole address'],
	['a table without a caption', table(head, row, ''), 'a table needs a caption'],
	['a table without a heading row', table('', row), 'needs one heading row'],
	['a heading cell without scope', table('<tr><th>A</th><th>B</th></tr>', row), 'scope="col"'],
	['a ragged row', table(head, '<tr><td>1</td></tr>'), 'this row has 1 cells'],
	['a merged cell', table(head, '<tr><td colspan="2">1</td></tr>'), 'may not span'],
	['lines to write on without a label', '<ul><li>x</li></ul><hr>', 'need a label'],
	['an unnamed picture', '<figure><svg viewBox="0 0 1 1"></svg></figure>', 'needs a name'],
	[
		'a picture without its text',
		'<figure><svg viewBox="0 0 1 1" aria-label="x"></svg></figure>',
		'needs its text version',
	],
])('%s is refused with its line', (_, inside, message) => {
	expect(() => read(inside)).toThrow(message);
	expect(() => read(inside)).toThrow(/leaflets\/x\/index\.html, line \d+/);
});

test('a table that is too wide for its letters becomes a list', () => {
	const words = (text: string) => [{ kind: 'text' as const, text }];
	const wide: Table = {
		kind: 'table',
		caption: 'Wide',
		header: ['Treatment', 'Interpersonal', 'Antidepressants'].map(words),
		rows: [],
	};
	expect(columnsOf(wide, paperFor(14, 'leaflet'))).toBeDefined();
	expect(columnsOf(wide, paperFor(24, 'leaflet'))).toBeUndefined();
});

test('a table with a row too high to stay in one piece becomes a list', () => {
	const words = (text: string) => [{ kind: 'text' as const, text }];
	const table: Table = {
		kind: 'table',
		caption: 'High',
		header: ['Question', 'Answer'].map(words),
		rows: [[words('Why?'), words('because of this and that '.repeat(20))]],
	};
	expect(columnsOf(table, paperFor(14, 'leaflet'))).toBeDefined();
	expect(columnsOf(table, paperFor(24, 'leaflet'))).toBeUndefined();
});
