import { expect, test } from 'vitest';
import { assemble, endOfInShort, markOfWords } from '../../../src/library/leaflet-words.ts';

const leaflet = (call: string, see: string) =>
	`<p><a href="${call}">Samaritans</a> and <a href="${see}">more</a></p>`;
const right = markOfWords(leaflet('tel:116123', 'https://www.nhs.uk/'));

test('another number or another address behind the same words gives another mark', () => {
	expect(markOfWords(leaflet('tel:0909123456', 'https://www.nhs.uk/'))).not.toBe(right);
	expect(markOfWords(leaflet('tel:116123', 'https://evil.example/'))).not.toBe(right);
});

test('an edition at another address has the same mark', () => {
	const at = (own: string) => markOfWords(`<p>See <a href="${own}grief/">grief</a>.</p>`, own);
	expect(at('https://trust.example/health/ipt/')).toBe(at('https://ipt.example/'));
	expect(at('/health/ipt/')).toBe(at('/'));
});

test('the first lines of a leaflet stand apart from what follows', () => {
	const { inShort, rest } = assemble(
		`<h2>In short</h2><p>A little.</p>${endOfInShort}<p>More.</p><h2>Then</h2>`,
	);
	expect(inShort).toBe('<h2>In short</h2><p>A little.</p>');
	expect(rest).toBe('<p>More.</p><h2>Then</h2>');
});

test('a leaflet of several pages keeps the first lines of each where they are', () => {
	const pages = `<h2>One</h2><h3>In short</h3><p>A.</p>${endOfInShort}<h2>Two</h2><h3>In short</h3><p>B.</p>${endOfInShort}<p>C.</p>`;
	expect(assemble(pages)).toMatchObject({
		inShort: '',
		rest: '<h2>One</h2><h3>In short</h3><p>A.</p><h2>Two</h2><h3>In short</h3><p>B.</p><p>C.</p>',
	});
});

test('a leaflet without such lines has none', () => {
	expect(assemble('<h2>One</h2><p>A.</p>')).toMatchObject({
		inShort: '',
		rest: '<h2>One</h2><p>A.</p>',
	});
});
