import { expect, test } from 'vitest';
import { markOfWords } from '../../../src/library/leaflet-words.ts';

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
