// Whole runs over every source, helpline and link of the real content, on a web that this machine plays.
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'astro/zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent, readFiles } from '../../../src/rules/read-content.ts';
import { faultsIn } from '../../../src/rules/rules.ts';
import { type WatchReport, watchReport } from '../../../src/schemas/watch.ts';
import { sayReport, sayReportAsMarkdown } from '../../../src/watch/report.ts';
import {
	readNotes,
	readRecord,
	unknownNames,
	watch,
	withKnown,
	withLast,
	writeRecord,
} from '../../../src/watch/run.ts';
import { placesOf } from '../../../src/watch/judge.ts';
import { type Target, targetsOf, withoutPage } from '../../../src/watch/targets.ts';
import {
	answers,
	guideline,
	html,
	leadsTo,
	type Play,
	printed,
	recommendations,
	Web,
} from './play-the-web.ts';

const web = new Web();
const folder = mkdtempSync(join(tmpdir(), 'watch-'));
const files = readFiles();
files.delete('watch.yaml');
const bare = readContent(files);
const targets = targetsOf(bare);
const at = new Map(targets.map((target) => [target.address.replace(/^https?:\/\//, ''), target]));

beforeAll(async () => {
	await web.open();
	web.otherwise = (address) => {
		const target = at.get(address);
		return target && pageOf(target);
	};
});
afterAll(() => {
	web.close();
	rmSync(folder, { recursive: true });
});

/** A page for a target, as it should be. */
function pageOf({ kind, address, sources, numbers, cites }: Target): Play | string {
	const source = [...sources].map((id) => bare.sources.get(id)!.data)[0];
	const title = source?.title ?? 'A page made up for a test';
	const digits = [...numbers.values()]
		.map(({ number }) => `<p>Call ${number.number}.</p>`)
		.join('');
	const on = /\d{4}-\d{2}(?:-\d{2})?/.exec(source?.published ?? '')?.[0] ?? '2014-09-24';
	switch (kind) {
		case 'nice-guideline':
			return guideline(
				source?.code ?? 'NG1',
				title,
				`<li>Published: <time datetime="${on}">${printed(on)}</time></li>`,
			);
		case 'nice-recommendations': {
			const places = placesOf(cites);
			const tables = places.flatMap((place) => (place.startsWith('Table') ? [place.slice(6)] : []));
			const its = places.filter((place) => !place.startsWith('Table'));
			const words = (names: string[]) =>
				Object.fromEntries(names.map((name) => [name, `What ${name} says.`]));
			return recommendations(words(its.length > 0 ? its : ['1.1.1']), words(tables));
		}
		case 'nice-updates':
			return html(
				'Update information',
				'<p><strong>May 2024:</strong> We have made it simpler.</p>',
			);
		case 'nhs-page':
			return html(
				title,
				`${digits}<p>Page last reviewed: 4 January 2021<br>Next review due: 4 January 2027</p>`,
			);
		case 'nhs-england':
			return html(
				title,
				'<p>Date published: 4 January 2018</p><a href="/x">Annual report, 2023-24</a>',
			);
		case 'doi':
			return leadsTo(`https://journal.example/${address.replace(/^.*doi\.org\//, '')}`, 302);
		case 'crossref':
			return answers(
				200,
				{ 'Content-Type': 'application/json' },
				JSON.stringify({ status: 'ok', message: { title: [title] } }),
			);
		case 'pubmed':
			return html('PubMed', `<pre>PMID- 1\nOWN - NLM\nTI  - ${title}\nPT  - Journal Article</pre>`);
		default:
			return html(title, digits);
	}
}

/** A journal that leads everywhere to one page shape. */
const journals = () => {
	for (const { kind, address, sources } of targets) {
		const source = bare.sources.get([...sources][0] ?? '')?.data;
		if (kind === 'doi' && source)
			web.pages.set(
				address.replace('https://doi.org/', 'journal.example/'),
				html(
					'A journal',
					'',
					`<meta name="citation_title" content="${source.title.replaceAll('"', '&quot;')}"><meta name="citation_publication_date" content="${String(source.year ?? 2010)}">`,
				),
			);
	}
};

const notes = join(folder, 'notes.jsonl');
const file = join(folder, 'watch.yaml');

/** A run over everything, with what the file knows. */
async function run(over: Partial<Parameters<typeof watch>[0]> = {}): Promise<WatchReport> {
	const content = withRecord();
	const report = await watch({
		content,
		only: [],
		on: '2026-12-01',
		notes,
		means: web.means(),
		...over,
	});
	return watchReport.parse(report);
}

function withRecord() {
	const record = readRecord(file);
	writeRecord(file, record);
	return readContent(new Map([...files, ['watch.yaml', readFileSync(file, 'utf8')]]));
}

const record = (only: string[] = []) => {
	writeRecord(file, withKnown(readRecord(file), withRecord(), readNotes(notes)!, only));
};

const kindsIn = ({ findings }: WatchReport) => [...new Set(findings.map(({ kind }) => kind))];

test('the first look finds every page new, and the same look after it finds nothing but what no page can tell', async () => {
	journals();
	const first = await run();
	expect(
		first.findings.filter(({ kind }) => !['number-unwatched', 'first-look'].includes(kind)),
	).toEqual([]);
	expect(first.looked).toBe(targets.length);
	const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(
		z.toJSONSchema(watchReport),
	);
	expect(isValid(JSON.parse(JSON.stringify(first)))).toBe(true);
	expect(isValid({ ...first, findings: [{ kind: 'fine' }] })).toBe(false);
	const untold = first.findings.filter(({ kind }) => kind === 'number-unwatched');
	expect(untold.map(({ target }) => target).sort()).toEqual(
		withoutPage(bare)
			.map((claim) => `claim/${claim}`)
			.sort(),
	);
	writeRecord(file, withLast(readRecord(file), first));
	record();
	const content = withRecord();
	expect(content.faults).toEqual([]);
	expect(faultsIn(content, '2026-12-01')).toEqual([]);
	expect(readFileSync(file, 'utf8')).not.toContain('What 1.4.1 says');
	expect(kindsIn(await run())).toEqual(['number-unwatched']);
});

test('a changed passage, a new edition, a moved page, a wrong number and a retraction are each told with what rests on them, by few questions', async () => {
	const before = web.asked.length;
	const chapter = 'www.nice.org.uk/guidance/ng222/chapter/Recommendations';
	const known = web.otherwise(chapter) as string;
	web.pages.set(chapter, known.replace('What 1.4.1 says', 'What 1.4.1 says now'));
	web.pages.set(
		'www.nice.org.uk/guidance/ng134',
		guideline(
			'NG134',
			'Depression in children and young people: identification and management',
			'<li>Published: 25 June 2019</li>',
			'<p>This guideline has been updated and replaced by <a href="/guidance/ng999">NG999</a>.</p>',
		),
	);
	const helpline = targets.find(({ id }) => id === 'samaritans')!.address.replace('https://', '');
	web.pages.set(helpline, html('Contact a Samaritan', '<p>Call 116 321.</p>'));
	const moved = targets.find(({ id }) => id === 'iptuk-faq')!.address.replace(/^https?:\/\//, '');
	const { host } = new URL(`https://${moved}`);
	web.pages.set(moved, leadsTo(`https://${host}/faq-of-now`));
	web.pages.set(`${host}/faq-of-now`, web.otherwise(moved)!);
	const taken = targets.find(({ id }) => id === 'brighton-ipt')!.address.replace('https://', '');
	web.pages.set('elsewhere.example/x', web.otherwise(taken)!);
	web.pages.set(taken, leadsTo('https://elsewhere.example/x'));
	const study = targets.find(({ id }) => id === 'bolton2003/crossref')!;
	web.pages.set(
		study.address.replace('https://', ''),
		JSON.stringify({
			message: {
				title: [bare.sources.get('bolton2003')!.data.title],
				'updated-by': [{ type: 'retraction', DOI: '10.1/x', source: 'publisher' }],
			},
		}),
	);
	const report = await run();
	const found = new Map(
		report.findings
			.filter(({ kind }) => kind !== 'number-unwatched')
			.map((finding) => [finding.kind, finding]),
	);
	expect([...found.keys()]).toEqual([
		'number-gone',
		'retracted',
		'replaced',
		'moved-away',
		'passage-changed',
		'moved',
		'words-changed',
	]);
	for (const { claims, pages } of found.values()) {
		expect(claims.length).toBeGreaterThan(0);
		expect(pages.length).toBeGreaterThan(0);
	}
	const passage = found.get('passage-changed')!;
	expect(passage.says).toContain('1.4.1');
	const citing = [...bare.claims.values()].filter(({ data }) =>
		data.sources.some(({ source, place }) => source === 'ng222' && /\b1\.4\.1\b/.test(place)),
	);
	expect(passage.claims.map(({ id }) => id)).toEqual(citing.map(({ id }) => id));
	expect(found.get('replaced')!.says).toContain('NG999');
	expect(found.get('replaced')!.leaflets.length).toBeGreaterThan(0);
	expect(found.get('number-gone')!.says).toContain('116 123');
	expect(found.get('number-gone')!.claims.map(({ id }) => id)).toEqual(['crisis-samaritans']);
	expect(found.get('number-gone')!.pages.map(({ id }) => id)).toContain('urgent-help');
	expect(found.get('moved')!.says).toContain('/faq-of-now');
	expect(found.get('moved-away')!.says).toContain('another website, elsewhere.example');
	for (const say of [sayReport, sayReportAsMarkdown]) {
		const said = say(report);
		expect(said).toMatch(
			/helpline number[^]*nobody can check[^]*retracted[^]*replaced[^]*another website[^]*passage[^]*has moved/,
		);
		expect(said).toContain('content/claims/crisis-samaritans.yaml');
	}
	expect(web.asked.length - before).toBeLessThan(2 * targets.length);
	record();
	const after = await run({ only: [...found.values()].map(({ target }) => target) });
	expect(kindsIn(after)).toEqual(['number-gone']);
});

test('what no reader knows, forbids or fails is never fine, and what was known of it stays known', async () => {
	const unread: [string, Play | string][] = [
		['ng222', html('A new look', '<p>NICE has a new website.</p>')],
		['ng222/recommendations', html('Recommendations', '<p>They are shown by a script.</p>')],
		['bolton2003/crossref', answers(200, {}, '{"status":"ok","message":[]}')],
		['shout', answers(403)],
		['childline', html('Just a moment...', '')],
		['galop-helpline', '<title>Galop</title><div id="root"></div>'],
		['lifeline', html('Lifeline', '<div>'.repeat(100_000))],
	];
	const names = unread.map(([id]) => id);
	for (const [id, play] of unread)
		web.pages.set(
			targets.find((target) => target.id === id)!.address.replace('https://', ''),
			play,
		);
	const untold = (await run({ only: names })).findings.filter(
		({ kind, target }) => kind === 'could-not-tell' && names.includes(target),
	);
	expect(untold.map(({ target }) => target).sort()).toEqual(names.sort());
	const before = readRecord(file).known;
	record();
	for (const id of names) expect(readRecord(file).known[id]).toEqual(before[id]);
	for (const id of names)
		web.pages.delete(targets.find((target) => target.id === id)!.address.replace('https://', ''));
});

test('a run that was stopped goes on where it stopped, and asks nothing twice', async () => {
	let left = 60;
	const means = web.means();
	const stopping = {
		...means,
		fetch: ((...asked) => {
			if (left-- < 0) throw new Stopped();
			return means.fetch(...asked);
		}) as typeof fetch,
		wait: (ms: number) => (left < 0 ? new Promise<void>(() => undefined) : means.wait(ms)),
	};
	web.asked.length = 0;
	const only = ['crossref', 'doi'];
	const all = targets.filter(({ kind }) => only.includes(kind)).length;
	void run({ means: stopping, only, on: '2026-12-02' });
	await expect.poll(() => left).toBeLessThan(0);
	const looked = readNotes(notes)!.looks.map(({ id }) => id);
	expect(looked.length).toBeGreaterThan(10);
	expect(looked.length).toBeLessThan(all);
	// The last line was being written when it stopped.
	appendFileSync(notes, '{"id":"ng222","addr');
	web.asked.length = 0;
	const report = await run({ only, on: '2026-12-03' });
	expect(report.looked).toBe(all);
	const again = looked.filter((id) => {
		const { address } = targets.find((target) => target.id === id)!;
		return web.asked.some((asked) => address === `https://${asked.address}`);
	});
	expect(again).toEqual([]);
	expect(readNotes(notes)!.looks.length).toBe(all);
});

class Stopped extends Error {}

test.each(['2020-01-01', '2027-06-01'])(
	'a clock that has jumped to %s neither hangs a run nor takes an old one for its own',
	async (on) => {
		await run({ on: '2026-12-01', only: ['ng222'] });
		web.asked.length = 0;
		const report = await run({ on, only: ['ng222'] });
		expect(report.on).toBe(on);
		expect(web.asked.length).toBeGreaterThan(2);
	},
);

test('what has not changed is not sent again, unless a claim cites a place that was not asked for before', async () => {
	const address = targets.find(({ id }) => id === 'dt-ipt')!.address.replace(/^https?:\/\//, '');
	const page = pageOf(at.get(address)!) as string;
	let sent = 0;
	web.pages.set(address, (request, response) => {
		const isSame = request.headers['if-none-match'] === '"1"';
		if (!isSame) sent++;
		answers(isSame ? 304 : 200, { ETag: '"1"' }, isSame ? '' : page)(request, response);
	});
	const only = ['dt-ipt'];
	await run({ only });
	record(only);
	expect((await run({ only })).findings).toEqual([]);
	expect(sent).toBe(1);
	const known = readRecord(file);
	known.known['dt-ipt']!.facts.passages = {};
	writeRecord(file, known);
	expect((await run({ only })).findings).toEqual([]);
	expect(sent).toBe(2);
});

test('a link that is broken names the files that have it', async () => {
	const link = targets.find(({ kind }) => kind === 'link')!;
	web.pages.set(link.address.replace(/^https?:\/\//, ''), answers(404));
	const [found] = (await run({ only: [link.id] })).findings;
	expect(found).toMatchObject({ kind: 'gone', claims: [] });
	expect(found!.pages.map(({ file: named }) => named)).toEqual([...link.linkedIn]);
});

test('a DOI that Crossref does not know is no page that is gone', async () => {
	const { address } = targets.find(({ id }) => id === 'agras2000/crossref')!;
	web.pages.set(address.replace('https://', ''), answers(404));
	const { findings } = await run({ only: ['agras2000/crossref'] });
	expect(findings.map(({ kind }) => kind)).toEqual(['could-not-tell']);
});

test('a network that is not there is no report, and leaves no notes to go on from', async () => {
	const fetch = () =>
		Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }));
	const content = withRecord();
	const means = { ...web.means(), fetch };
	expect(
		await watch({ content, only: ['pubmed'], on: '2026-12-01', notes, means }),
	).toBeUndefined();
	expect(readNotes(notes)).toBeUndefined();
});

test('--only looks at a source, a claim, a kind or a host, and knows what is none of them', async () => {
	const looked = async (name: string) => (await run({ only: [name] })).looked;
	expect(await looked('ng222')).toBe(3);
	expect(await looked('crisis-samaritans')).toBe(1);
	expect(await looked('helpline')).toBe(targets.filter(({ kind }) => kind === 'helpline').length);
	expect(await looked('www.nice.org.uk')).toBeGreaterThan(5);
	expect(unknownNames(bare, ['ng222', 'ng2222'])).toEqual(['ng2222']);
});

test('--since asks what has moved since a day, whatever is known', async () => {
	const updates = async (since: string) =>
		(await run({ only: ['ng222'], since })).findings.flatMap(({ kind, target }) =>
			kind === 'date-changed' ? [target] : [],
		);
	expect(await updates('2024-01-01')).toEqual(['ng222/updates']);
	expect(await updates('2024-06-01')).toEqual([]);
});

test('words of a stranger are no markup in an issue, and a long report is cut with its count', async () => {
	const address = targets.find(({ id }) => id === 'iptuk-acc')!.address.replace(/^https?:\/\//, '');
	web.pages.set(address, html('@everyone &lt;img src=x&gt; [x](https://bad.example)', ''));
	const report = await run({ only: ['iptuk-acc'] });
	const said = sayReportAsMarkdown(report);
	expect(said).toContain('\\@everyone');
	expect(said).not.toMatch(/(?<!\\)(?:<img|\[x)/);
	const cut = sayReportAsMarkdown(report, 500);
	expect(cut.length).toBeLessThanOrEqual(500);
	expect(cut).toMatch(/\d+ more lines do not fit here/);
});
