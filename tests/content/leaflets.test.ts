import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { leaflet, pastVersions } from '../../src/schemas/leaflet.ts';

const leaflets = globSync('content/leaflets/*.yaml')
	.filter((file) => basename(file) !== 'past-versions.yaml')
	.map((file) => ({ file, ...leaflet.parse(parse(readFileSync(file, 'utf8'))) }));
const past = pastVersions.parse(parse(readFileSync('content/leaflets/past-versions.yaml', 'utf8')));

type Version = { code: string; version: number; withdrawn?: object | undefined };

/** What the record of versions has forgotten: somebody may still hold the paper. */
function forgotten(
	current: Version[],
	{ codes, versions }: { codes: number; versions: Version[] },
) {
	const all = [...current, ...versions];
	const lost = Array.from({ length: codes }, (_, i) => `ipt-${String(i + 1).padStart(2, '0')}`)
		.filter((code) => !all.some((known) => known.code === code))
		.map((code) => `${code} was given out, and nothing says what became of it`);
	const gaps = all.flatMap(({ code, version }) =>
		version > 1 && !all.some((known) => known.code === code && known.version === version - 1)
			? [`${code} version ${version - 1} is forgotten`]
			: [],
	);
	const open = versions
		.filter(
			({ code, version, withdrawn }) =>
				!withdrawn && !all.some((known) => known.code === code && known.version > version),
		)
		.map(({ code, version }) => `${code} version ${version} was replaced by nothing`);
	const unknown = current
		.filter(({ code }) => Number(code.slice(4)) > codes)
		.map(({ code }) => `${code} is higher than "codes": ${codes}`);
	return [...lost, ...gaps, ...open, ...unknown];
}

test('no version that was ever given out is forgotten', () => {
	expect(
		forgotten(leaflets, past),
		'Write each old version into content/leaflets/past-versions.yaml.',
	).toEqual([]);
});

test('no code stands for two leaflets, and no version is current and past', () => {
	const names = [...leaflets, ...past.versions].map(({ code, version }) => `${code}-v${version}`);
	expect(new Set(names).size).toBe(names.length);
	expect(new Set(leaflets.map(({ code }) => code)).size).toBe(leaflets.length);
});

test('a forgotten version, code or successor is noticed', () => {
	const v1 = { code: 'ipt-01', version: 1 };
	expect(forgotten([{ code: 'ipt-01', version: 2 }], { codes: 1, versions: [] })).toEqual([
		'ipt-01 version 1 is forgotten',
	]);
	expect(forgotten([v1], { codes: 2, versions: [] })).toHaveLength(1);
	expect(forgotten([], { codes: 1, versions: [v1] })).toHaveLength(1);
	expect(forgotten([], { codes: 1, versions: [{ ...v1, withdrawn: {} }] })).toEqual([]);
});
