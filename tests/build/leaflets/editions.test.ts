import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { partsOfWord, tidy } from './words.ts';

/** A sample of an organisation's edition, as content/trusts/ has it. */
const sample = 'avon-and-wiltshire';
const ids = globSync('dist/national/leaflets/*/*.docx')
	.map((file) => basename(file, '.docx'))
	.sort();
const article = (edition: string, id: string) =>
	parse(readFileSync(join('dist', edition, 'leaflets', id, 'index.html'), 'utf8')).querySelector(
		'article.leaflet',
	)!;

/** Settings that editions may share, and words that any of them may use. */
const shared = ['siteTitle', 'base', 'repository', 'branch', 'contact', 'colours', 'lead', 'hides'];

/** Everything the guide itself says: a helpline that an edition puts into its band is in all of them. */
const everybodys = globSync('content/*.yaml')
	.concat(globSync('content/{pages,claims}/**/*.{mdx,yaml}'))
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');

/** What only one organisation's edition may say: every name, number and address of its file. */
function detailsOf(folder: string): string[] {
	const path = join(folder, 'organisation.yaml');
	const settings = Object.entries(parseYaml(readFileSync(path, 'utf8')) as object);
	const leaves = (value: unknown): string[] =>
		typeof value === 'object' && value !== null
			? Object.values(value).flatMap(leaves)
			: [String(value)];
	return settings
		.flatMap(([key, value]) => (shared.includes(key) ? [] : leaves(value)))
		.filter(
			(detail) => detail.length > 7 && !/^[a-z-]+$/.test(detail) && !everybodys.includes(detail),
		);
}

describe(`the leaflets of ${sample}`, () => {
	test.each(ids)('%s has the same clinical words as the national one, by the same mark', (id) => {
		const [national, own] = [article('national', id), article(sample, id)];
		const clinical = (leaflet: typeof own) =>
			leaflet.querySelectorAll('[data-clinical]').map((part) => tidy(part.text));
		expect(clinical(own)).toEqual(clinical(national));
		expect(own.getAttribute('data-mark')).toBe(national.getAttribute('data-mark'));
		expect(own.text).toContain(own.getAttribute('data-mark'));
	});

	test.each(ids)('%s differs from the national one only in its slots', (id) => {
		const withoutSlots = (edition: string) => {
			const leaflet = article(edition, id);
			leaflet.querySelectorAll('[data-slot]').forEach((slot) => slot.remove());
			return tidy(leaflet.text);
		};
		expect(withoutSlots(sample)).toBe(withoutSlots('national'));
	});

	test('are marked as a sample', () => {
		for (const id of ids)
			expect(tidy(article(sample, id).text)).toContain('has not seen, checked or endorsed it');
	});
});

test.each(ids.filter((id) => id !== 'for-referrers'))(
	'the leaflet %s prints the details an organisation has filled in',
	(id) => {
		const words = tidy(article(sample, id).text);
		for (const detail of [
			'Avon and Wiltshire',
			'01225 362 900',
			'0800 073 1778',
			'awp.pals@nhs.net',
			'007 AWP',
		])
			expect(words).toContain(detail);
	},
);

test('a sample asks search engines to leave it out and says what it is on every page', () => {
	const pages = globSync(`dist/${sample}/**/index.html`);
	const silent = pages.filter((page) => {
		const html = readFileSync(page, 'utf8');
		// What stands at an old address only sends a reader on.
		if (html.includes('http-equiv="refresh"')) return !html.includes('noindex');
		return !/name="robots" content="noindex/.test(html) || !html.includes('class="sample"');
	});
	expect(pages.length).toBeGreaterThan(60);
	expect(silent).toEqual([]);
});

test.each([`content/trusts/${sample}`, 'tests/build/editions/full-edition'])(
	'no detail of %s stands in the build of another',
	(folder) => {
		const details = detailsOf(folder);
		expect(details.length).toBeGreaterThan(1);
		const others = ['national', sample, 'full-edition'].filter((id) => id !== basename(folder));
		// The page that says which samples there are names them; it is the project's own, not a slot.
		const files = others
			.flatMap((edition) => globSync(`dist/${edition}/**/*.{html,txt,json,xml,css,js,docx}`))
			.filter((file) => !/organisations[\\/]leaflets/.test(file));
		const leaking = files.flatMap((file) => {
			const bytes = readFileSync(file);
			const text = file.endsWith('.docx')
				? [...partsOfWord(bytes).values()].join('\n')
				: bytes.toString('utf8');
			return details
				.filter((detail) => text.includes(detail))
				.map((detail) => `${file}: ${detail}`);
		});
		expect(files.length).toBeGreaterThan(200);
		expect(leaking).toEqual([]);
	},
);

test('a blank is left out, never printed', () => {
	const words = ids.map((id) => tidy(article('national', id).text)).join(' ');
	expect(words).not.toMatch(/undefined|null|\{\w+\}|PALS is the/);
});
