import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { tidy } from './words.ts';

const sample = 'avon-and-wiltshire';
const ids = globSync('dist/national/leaflets/*/*.docx')
	.map((file) => basename(file, '.docx'))
	.sort();
const article = (edition: string, id: string) =>
	parse(readFileSync(join('dist', edition, 'leaflets', id, 'index.html'), 'utf8')).querySelector(
		'article.leaflet',
	)!;

/** Details that may stand in one edition only. */
const details = [
	'Avon and Wiltshire',
	'01225 362 900',
	'0800 073 1778',
	'awp.pals@nhs.net',
	'007 AWP',
];

describe.each(ids)('the leaflet %s of an organisation', (id) => {
	test('has the same clinical words as the national one, and says so by the same mark', () => {
		const [national, own] = [article('national', id), article(sample, id)];
		const clinical = (leaflet: typeof own) => tidy(leaflet.querySelector('[data-clinical]')!.text);
		expect(clinical(own)).toBe(clinical(national));
		expect(own.getAttribute('data-mark')).toBe(national.getAttribute('data-mark'));
		expect(own.text).toContain(own.getAttribute('data-mark'));
	});

	test('differs from the national one only in its slots', () => {
		const withoutSlots = (edition: string) => {
			const leaflet = article(edition, id);
			leaflet.querySelectorAll('[data-slot]').forEach((slot) => slot.remove());
			return tidy(leaflet.text);
		};
		expect(withoutSlots(sample)).toBe(withoutSlots('national'));
	});

	test('prints the organisation’s own details and is marked as a sample', () => {
		const words = tidy(article(sample, id).text);
		for (const detail of details) expect(words).toContain(detail);
		expect(words).toContain('has not seen, checked or endorsed it');
	});
});

test('a sample asks search engines to leave it out and says what it is on every page', () => {
	const pages = globSync(`dist/${sample}/**/index.html`);
	const silent = pages.filter((page) => {
		const html = readFileSync(page, 'utf8');
		return !/name="robots" content="noindex/.test(html) || !html.includes('class="sample"');
	});
	expect(pages.length).toBeGreaterThan(60);
	expect(silent).toEqual([]);
});

test('no detail of one organisation stands in the build of another', () => {
	// The page that says which samples there are names them; it is the project's own, not a slot.
	const pages = globSync('dist/national/**/*.{html,txt,json}').filter(
		(file) => !/organisations[\\/]leaflets/.test(file),
	);
	const leaking = pages.flatMap((file) => {
		const text = readFileSync(file, 'utf8');
		return details.filter((detail) => text.includes(detail)).map((detail) => `${file}: ${detail}`);
	});
	expect(leaking).toEqual([]);
});

test('a blank is left out, never printed', () => {
	const words = ids.map((id) => tidy(article('national', id).text)).join(' ');
	expect(words).not.toMatch(/undefined|null|\{\w+\}|PALS is the/);
});
