// A day of ordinary upkeep, played on a copy: each job of content/README.md is done as it says there, and every rule is content.
// Nothing outside content/ is touched, because nothing else is in the copy.
import { expect, test } from 'vitest';
import { readContent, readFiles } from '../../src/rules/read-content.ts';
import { faultsIn } from '../../src/rules/rules.ts';
import { sayFaults } from '../../src/schemas/content-fault.ts';

const today = '2026-11-25';
const good = readFiles();
const content = readContent(good);

/** A copy of content/, with what an editor does to it. */
class Copy {
	readonly files = new Map(good);

	text(name: string): string {
		const text = this.files.get(name);
		if (text === undefined) throw new Error(`There is no content/${name}.`);
		return text;
	}

	write(name: string, text: string): this {
		this.files.set(name, text);
		return this;
	}

	add(name: string, lines: string): this {
		return this.write(name, this.text(name) + lines);
	}

	swap(name: string, from: string | RegExp, to: string): this {
		const changed = this.text(name).replace(from, () => to);
		if (changed === this.text(name)) throw new Error(`content/${name} has no ${String(from)}.`);
		return this.write(name, changed);
	}

	rename(from: string, to: string): this {
		const text = this.text(from);
		this.files.delete(from);
		return this.write(to, text);
	}

	faults() {
		return faultsIn(readContent(this.files), today);
	}
}

const isWell = (copy: Copy) => {
	const faults = copy.faults();
	expect(faults, sayFaults(faults)).toEqual([]);
};

const newPage = `---
title: A page made up for a test
description: A page that exists only to try how a page is added to this guide, step by step.
audience: client
topics: []
review:
  by: none yet
  written: 2026-11-24
  due: 2027-05-24
---

<InShort>

This page was made up for a test.

</InShort>

## What is it for?

It shows how a page is added.

<NextStep page="urgent-help">See ways to get help now</NextStep>
`;

const withPage = () =>
	new Copy()
		.write('pages/made-up.mdx', newPage)
		.swap('navigation.yaml', '      - waiting\n', '      - waiting\n      - made-up\n')
		.add('addresses.yaml', '  - /made-up/\n')
		.swap('pages/waiting.mdx', '<NextStep', 'See [the new page](/made-up/).\n\n<NextStep');

const { codes } = content.pastVersions!.data;

const withLeaflet = () =>
	new Copy()
		.write(
			'leaflets/made-up.yaml',
			`title: A leaflet made up for a test\naudience: client\ncode: ipt-${String(codes + 1)}\nversion: 1\ndate: 2026-11-24\nchanges: This is the first version.\npages:\n  - page: waiting\n`,
		)
		.swap('leaflets/past-versions.yaml', /^codes: \d+$/m, `codes: ${String(codes + 1)}`)
		.add('addresses.yaml', '  - /leaflets/made-up/\n');

test('twenty claims are checked again', () => {
	const copy = new Copy();
	for (const id of [...content.claims.keys()].slice(0, 20))
		copy.swap(`claims/${id}.yaml`, /^checked: .*$/m, 'checked: 2026-11-24');
	isWell(copy);
});

test('a source is replaced: what rests on it is named, moves to the new one, and the old one goes', () => {
	const resting = (source: string) =>
		[...content.claims.values()].filter(({ data }) =>
			data.sources.some((its) => its.source === source),
		);
	const old = [...content.sources.values()].find(
		({ id, data }) => !data.replacedBy && resting(id).length > 0,
	)!.id;
	const copy = new Copy()
		.write('sources/made-up.yaml', good.get(`sources/${old}.yaml`)!)
		.swap('sources/made-up.yaml', /^title: .*$/m, 'title: A new edition, made up for a test')
		.add(`sources/${old}.yaml`, '\nreplacedBy: made-up\n');
	expect(copy.faults().some(({ file }) => file === resting(old)[0]!.file)).toBe(true);
	for (const { id } of resting(old))
		copy.swap(`claims/${id}.yaml`, new RegExp(`(?<=source: )${old}$`, 'm'), 'made-up');
	copy.files.delete(`sources/${old}.yaml`);
	isWell(copy);
});

test('a page is added: its file, the menu, its address, and a link from another page', () => {
	isWell(withPage());
});

test('a leaflet is added: its file, its code, its address', () => {
	isWell(withLeaflet());
});

test('a leaflet gets a new version', () => {
	const [id, { data }] = [...content.leaflets][0]!;
	isWell(
		new Copy()
			.swap(`leaflets/${id}.yaml`, /^version: \d+$/m, `version: ${String(data.version + 1)}`)
			.add(
				'leaflets/past-versions.yaml',
				`\n  - code: ${data.code}\n    version: ${String(data.version)}\n    title: As it was\n    date: 2026-11-24\n    changes: As it was.\n`,
			),
	);
});

test('a leaflet is withdrawn: its last version with the reason, and both of its addresses lead on', () => {
	const copy = withLeaflet();
	copy.files.delete('leaflets/made-up.yaml');
	const lost = copy.faults().map(({ file }) => file);
	expect(lost).toContain('content/leaflets/past-versions.yaml');
	expect(lost).toContain('content/addresses.yaml');
	copy.add(
		'leaflets/past-versions.yaml',
		`\n  - code: ipt-${String(codes + 1)}\n    version: 1\n    title: A leaflet made up for a test\n    date: 2026-11-24\n    changes: This is the first version.\n    withdrawn: { on: 2026-11-25, why: It was made up. }\n`,
	);
	for (const from of ['/leaflets/made-up/', '/leaflets/made-up/evidence/'])
		copy.add('redirects.yaml', `  - from: ${from}\n    to: /leaflets/\n    on: 2026-11-25\n`);
	isWell(copy);
});

test('a page is renamed: what names it, and a line that leads from its old address', () => {
	const copy = withPage()
		.rename('pages/made-up.mdx', 'pages/named-anew.mdx')
		.swap('navigation.yaml', '- made-up', '- named-anew')
		.swap('pages/waiting.mdx', '(/made-up/)', '(/named-anew/)')
		.add('addresses.yaml', '  - /named-anew/\n');
	expect(copy.faults().map(({ file }) => file)).toEqual(['content/addresses.yaml']);
	copy.add('redirects.yaml', '  - from: /made-up/\n    to: /named-anew/\n    on: 2026-11-25\n');
	isWell(copy);
});

// Words name a number that is there already: names are looked up in the file on disk, which a copy in memory is not.
test('a helpline for two nations is added: its number twice, its claim, and a route for each nation', () => {
	const [source] = content.sources.keys();
	const route = (nation: string) =>
		`  - name: Made-up line (${nation})\n    how: 'Call {samaritans}.'\n    voice: true\n    number: samaritans\n    nations: [${nation}]\n    claim: made-up-line\n    checked: 2026-11-24\n`;
	isWell(
		new Copy()
			.add('numbers.yaml', '\nmade-up: { number: 0800 496 0123 }\n')
			.add('numbers-again.yaml', "\nmade-up: '08004960123'\n")
			.write(
				'claims/made-up-line.yaml',
				`says: 'A line made up for a test. Call {samaritans}.'\nstatus: verified\nsources:\n  - source: ${source!}\n    place: Page text\n    read: text\nnation: uk\nchecked: 2026-11-24\n`,
			)
			.add('urgent-help.yaml', route('england') + route('wales')),
	);
});

test('a term and a question are added', () => {
	const order = Math.max(...[...content.questions.values()].map(({ data }) => data.order)) + 1;
	const [claim] = content.claims.keys();
	isWell(
		new Copy()
			.write(
				'glossary/made-up.yaml',
				`term: Made-up word\nmeaning: A word made up for a test.\notherNames: []\nclaims: [${claim!}]\n`,
			)
			.write(
				'questions/made-up.yaml',
				`question: Is this question made up?\norder: ${String(order)}\ngroup: Getting IPT\nanswer: It is made up for a test.\nclaims: [${claim!}]\npage: waiting\n`,
			),
	);
});

test('clinicians have checked a page: one block of its facts', () => {
	isWell(
		new Copy().swap(
			'pages/waiting.mdx',
			/ {2}by: none yet\n/,
			'  by:\n    - role: Psychologist\n      on: 2026-11-25\n    - role: Psychiatrist\n      on: 2026-11-25\n',
		),
	);
});
