import { expect, test } from 'vitest';
import { readLeaflet } from '../../../src/press/read-leaflet.ts';
import { asWord } from '../../../src/press/word.ts';
import { partsOfWord, wordsOfWord } from '../../build/leaflets/words.ts';

const written = async (inside: string) => {
	const html = `<article class="leaflet" lang="en-GB" data-id="x" data-date="2026-11-22" data-by="Us" data-footer="X" data-footer-page="{page} of {pages}" data-paste-level="2" data-files="word=x.docx"><h1>Title</h1>${inside}</article>`;
	const docx = await asWord(readLeaflet(html, 'x.html')!, '.');
	const parts = partsOfWord(docx);
	const paragraphs = [...parts.get('word/document.xml')!.matchAll(/<w:p>.*?<\/w:p>/gs)].map(String);
	return {
		...{ words: wordsOfWord(docx), paragraphs },
		numbering: parts.get('word/numbering.xml')!,
	};
};
const holding = (paragraphs: string[], words: string) =>
	paragraphs.find((paragraph) => paragraph.includes(`>${words}<`))!;

test('a list within a list stays one, at every depth', async () => {
	const { words, paragraphs, numbering } = await written(
		'<ul><li>One<ol><li>Two<ul><li>Three<ol><li>Four</li></ol></li></ul></li></ol><p>More of one</p></li><li><ul><li>Five</li></ul></li></ul>',
	);
	expect(words).toBe('Title One Two Three Four More of one Five');
	const depths = ['One', 'Two', 'Three', 'Four', 'Five'].map(
		(name) => /<w:ilvl w:val="(\d)"\/>/.exec(holding(paragraphs, name))?.[1],
	);
	expect(depths).toEqual(['0', '1', '2', '3', '1']);
	expect(holding(paragraphs, 'More of one')).not.toContain('w:numPr');
	for (const depth of depths) expect(numbering).toContain(`<w:lvl w:ilvl="${depth}"`);
});

test('a line to tick has all its words', async () => {
	const { words } = await written(
		'<ul class="ticks"><li><p>Call <a href="tel:111">111</a></p><p>or go</p><ul><li>today</li></ul></li></ul>',
	);
	expect(words.replace('☐ ', '')).toBe('Title Call 111 or go today');
});

test('a link has all its words, and each its language', async () => {
	const { words, paragraphs } = await written(
		'<p><a href="https://x.test/">Help in <span lang="cy">Gymraeg</span> now</a></p>',
	);
	expect(words).toBe('Title Help in Gymraeg now');
	expect(paragraphs.join('')).toMatch(/<w:lang w:val="cy"\/><\/w:rPr><w:t[^>]*>Gymraeg/);
});

test('headings of every level are headings', async () => {
	const { paragraphs } = await written('<h2>A</h2><h3>B</h3><h4>C</h4><h5>D</h5>');
	for (const [i, name] of ['A', 'B', 'C', 'D'].entries())
		expect(holding(paragraphs, name)).toContain(`<w:pStyle w:val="Heading${i + 2}"/>`);
});

test('what leads to the next thing stays on its page', async () => {
	const { paragraphs } = await written(
		'<p>My plan</p><hr><hr><p>For example:</p><ul><li>x</li></ul>',
	);
	for (const label of ['My plan', 'For example:'])
		expect(holding(paragraphs, label)).toContain('<w:keepNext/>');
	expect(holding(paragraphs, 'x')).not.toContain('<w:keepNext/>');
});
