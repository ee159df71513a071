import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats, { type FormatsPlugin } from 'ajv-formats';
import { parse } from 'node-html-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { longDate } from '../../src/strings/en.ts';
import { readContent } from '../../src/rules/read-content.ts';
import { checkedAt, saysSo } from './reviews.ts';
import { keepsLastGood, scratchProject } from './scratch.ts';
import { htmlAt, sites } from './site.ts';

// Its types name the function itself, which Node finds under the name default.
const { default: addFormats } = ajvFormats as unknown as { default: FormatsPlugin };
const site = sites[0]!;
const content = readContent();
const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
const json = (path: string) => JSON.parse(read(path)) as Record<string, Record<string, unknown>[]>;

describe.each(['pages', 'claims', 'sources', 'glossary', 'questions'])(
	'/api/v1/%s.json',
	(name) => {
		const ajv = new Ajv2020({ strict: false });
		addFormats(ajv);
		const validate = ajv.compile(JSON.parse(read(`api/v1/schema/${name}.json`)) as object);

		test('keeps to the schema that is published beside it', () => {
			expect(validate(json(`api/v1/${name}.json`)), JSON.stringify(validate.errors)).toBe(true);
		});

		test('is held to it: a strange field is refused', () => {
			expect(validate({ ...json(`api/v1/${name}.json`), strange: true })).toBe(false);
		});
	},
);

describe('the evidence sheet', () => {
	const lines = json('api/v1/claims.json')['claims']!;

	test('says the same as a spreadsheet and as data', () => {
		const rows = read('evidence.csv').trim().split('\r\n');
		expect(rows.length - 1).toBe(lines.length);
		expect(rows[0]).toContain('"statement"');
	});

	test('leads to a source by the same address as the page that lists it, PubMed too', () => {
		const sources = json('api/v1/sources.json')['sources']!;
		const addressOf = new Map(sources.map(({ id, address }) => [id, address]));
		expect(lines.filter(({ source, address }) => address !== addressOf.get(source))).toEqual([]);
		const unlinked = sources.filter(({ list, address }) => {
			const page = read(join(String(list).slice(1), 'index.html'));
			return address && !page.includes(`href="${(address as string).replaceAll('&', '&amp;')}"`);
		});
		expect(unlinked.map(({ id }) => id)).toEqual([]);
		const lost = sources.filter(({ address, pmid, doi }) => !address && (pmid ?? doi));
		expect(lost.map(({ id }) => id)).toEqual([]);
	});

	test('stands on the lists of sources, with place, date and status', () => {
		for (const { id, source, place } of lines) {
			const list = (
				json('api/v1/sources.json')['sources']!.find((s) => s['id'] === source)!['list'] as string
			).slice(1);
			const item = parse(read(join(list, 'index.html'))).getElementById(
				`${String(source)}-${String(id)}`,
			);
			expect(item?.text, `${String(id)} on ${list}`).toContain('Checked');
			expect(item?.text.replace(/\s+/g, ' ')).toContain(String(place).replace(/\s+/g, ' '));
		}
	});

	test('every figure of the forest plot stands in its table, row for row', () => {
		const page = parse(htmlAt(site, '/effectiveness/studies/'));
		const rows = page.querySelectorAll('.forest tbody tr');
		const untold = rows.filter(
			(row) => row.querySelectorAll('svg').length !== 1 || !/\d\.\d\d/.test(row.text),
		);
		expect(rows.length).toBeGreaterThanOrEqual(10);
		expect(untold.map(({ text }) => text)).toEqual([]);
	});

	test('the picture of people and its words give the numbers of the claim', () => {
		const page = parse(htmlAt(site, '/effectiveness/studies/'));
		const figure = page
			.querySelectorAll('figure.diagram')
			.find((element) => element.text.includes('in every 100'))!;
		const { withIpt, without } = content.claims.get('e-plain-01')!.data.inHundred!;
		const holes = figure.querySelector('.hole')!.getAttribute('d')!.split('M').slice(1);
		expect(holes.map(dotsAlong)).toEqual([100 - withIpt, 100 - without]);
		expect(figure.text).toContain(`about ${String(withIpt)} had`);
		expect(figure.text).toContain(`about ${String(without)} had`);
	});
});

/** How many dots a line of dots has: one at its beginning, and one at every 14 units. */
const dotsAlong = (path: string): number =>
	1 +
	Math.floor(
		[...path.matchAll(/[hv](-?[\d.]+)/g)].reduce((sum, [, by]) => sum + Math.abs(Number(by)), 0) /
			14,
	);

describe('when guidance moves', () => {
	const scratch = scratchProject();
	const build = (env: Record<string, string> = {}) =>
		spawnSync('node', ['src/commands/build.ts'], {
			cwd: scratch,
			encoding: 'utf8',
			env: { ...process.env, ...env },
		});
	const source = join(scratch, 'content/sources/ng222.yaml');

	afterAll(() => {
		rmSync(scratch, { recursive: true, force: true });
	});

	test('the build stops, lists every page that rests on the old text, and keeps the last good build', () => {
		writeFileSync(source, `${readFileSync(source, 'utf8')}replacedBy: ng69\n`);
		const { status, stderr } = build();
		expect(status).toBe(1);
		const resting = new Set(
			json('api/v1/claims.json')
				['claims']!.filter((line) => line['source'] === 'ng222' && line['history'] === false)
				.flatMap((line) => line['pages'] as string[]),
		);
		expect(resting.size).toBeGreaterThan(10);
		const unnamed = [...resting].filter(
			(path) => !stderr.includes(`content/pages${path.replace(/\/$/, '')}`) && path !== '/',
		);
		expect(unnamed).toEqual([]);
		expect(stderr).toContain('content/leaflets/is-ipt-right-for-me.yaml');
		expect(keepsLastGood(scratch)).toBe(true);
	});

	test('put right again it builds, pages past their date say so, and clinicians’ reviews are an edit of content alone', () => {
		writeFileSync(source, readFileSync('content/sources/ng222.yaml', 'utf8'));
		const unread = [...content.pages.values()].filter(({ data }) => data.review.by === 'none yet');
		const written = [...unread.map(({ data }) => data.review.written)].sort().at(-1)!;
		const reviewers = (count: number) =>
			Array.from(
				{ length: count },
				(_, i) => `\n    - role: Made-up reviewer ${String(i + 1)}\n      on: ${written}`,
			).join('');
		// Most pages stay as they are: no leaflet may say that its words are checked because one of its pages is.
		for (const [i, { file }] of unread.slice(0, 12).entries()) {
			const path = join(scratch, file);
			const by =
				i === 0 ? '\n    - role: Made-up reviewer\n      on: 2020-01-01' : reviewers((i % 5) + 1);
			writeFileSync(path, readFileSync(path, 'utf8').replace(' none yet', by));
		}
		const { status, stderr } = build({ TODAY: '2030-01-01' });
		expect(status, stderr).toBe(0);

		const built = { ...site, folder: join(scratch, 'dist/national') };
		const page = (address: string) => parse(htmlAt(built, address));
		const records = checkedAt(join(scratch, 'content'));
		const states = new Set([...records.values()].map(({ state }) => state));
		expect(states).toEqual(new Set(['none', 'outdated', 'checked']));
		const untrue = [...records].filter(([address, checked]) => !saysSo(page(address), checked));
		expect(untrue.map(([address]) => address)).toEqual([]);
		const joined = [...records.keys()].filter((address) =>
			/[a-z)]\.[A-Z]/.test(page(address).querySelector('.review p')?.text ?? ''),
		);
		expect(joined, 'pages with joined sentences').toEqual([]);

		const { data } = content.pages.get('waiting')!;
		expect(data.review.due < '2030-01-01').toBe(true);
		expect(page('/waiting/').text).toContain(
			`This page was due to be checked by ${longDate(data.review.due)}`,
		);
	}, 300_000);
});
