// All leaflets of an edition in one file, for people who keep documents and no website.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { packOf } from '../../src/finish/pack.ts';
import { sites } from './site.ts';

interface Listed {
	id: string;
	title: string;
	code: string;
	version: number;
	files: { format: string; address: string }[];
}

describe.each(sites)('the pack of $folder', ({ folder, base, host }) => {
	const { leaflets } = JSON.parse(readFileSync(join(folder, 'api/v1/leaflets.json'), 'utf8')) as {
		leaflets: Listed[];
	};
	const onSite = leaflets.flatMap((leaflet) =>
		leaflet.files.map(({ address, format }) => ({
			...{ leaflet, format },
			path: address.slice((host + base).length),
		})),
	);
	const zip = unzipSync(readFileSync(`${folder}-hosting/leaflets.zip`));
	const packed = new Map(
		Object.entries(zip).map(([name, bytes]) => [name.replace('Leaflets/', ''), bytes]),
	);

	test('holds every file of every leaflet, and a sheet and a table, and nothing else', () => {
		const bytes = [...packed.values()].map((file) => Buffer.from(file).toString('latin1'));
		for (const { path } of onSite)
			expect(bytes.includes(readFileSync(join(folder, path), 'latin1')), path).toBe(true);
		expect(packed.size).toBe(onSite.length + 2);
		expect(onSite.length).toBeGreaterThan(100);
		expect(globSync('**/leaflets.zip', { cwd: folder })).toEqual([]);
	});

	test('names each by code, title and version, in letters that every system takes', () => {
		for (const { code, title, version } of leaflets) {
			const start = `${code.toUpperCase().replaceAll('/', '-')} ${title.replace(/[:?"]/g, '')} v${version}`;
			expect(
				[...packed.keys()].filter((name) => name.startsWith(start)).length,
				start,
			).toBeGreaterThan(5);
		}
		for (const name of packed.keys()) {
			expect(name).not.toMatch(/[\\/:*?"<>|]|\s{2}|[ .]$/);
			expect(name.length, name).toBeLessThan(120);
		}
	});

	test('its sheet leads to each file, and its table has a line for each', () => {
		const sheet = parse(strFromU8(packed.get('Index.html')!));
		const led = sheet
			.querySelectorAll('a[href]')
			.map((link) => decodeURIComponent(link.getAttribute('href')!));
		const names = [...packed.keys()].filter((name) => !/^(Index|Document)/.test(name));
		expect(led.sort()).toEqual(names.sort());
		const table = strFromU8(packed.get('Document control.csv')!);
		for (const name of names) expect(table.split(`"${name}"`).length, name).toBe(2);
		expect(table.trim().split('\r\n').length).toBe(names.length + 1);
	});

	test('the same files give the same bytes', () => {
		const made = onSite.map(({ leaflet, format, path }) => ({
			...{ leaflet: leaflet.id, format, file: path },
			bytes: readFileSync(join(folder, path)).length,
		}));
		const one = Buffer.from(packOf({ folder, by: 'Us', made }));
		expect(one.equals(Buffer.from(packOf({ folder, by: 'Us', made })))).toBe(true);
		expect(existsSync(join(folder, onSite[0]!.path))).toBe(true);
	});
});
