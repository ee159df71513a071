import { existsSync, globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Hosting } from '../../src/hosting/headers.ts';
import { evidenceOf } from '../../src/rules/addresses.ts';
import { readContent } from '../../src/rules/read-content.ts';
import { readRedirects } from '../../src/edition/read-edition.ts';
import { leaflet } from '../../src/schemas/leaflet.ts';
import { builtPages, htmlAt, type Site, sites } from './site.ts';

const content = readContent();
/** What content/addresses.yaml and the records of leaflets keep for ever. */
const onceAndForAll = [
	...content.addresses!.data.published.flatMap((address) => [address, ...evidenceOf(address)]),
	...[...content.leaflets.values()].map(({ data }) => data),
	...content.pastVersions!.data.versions,
].flatMap((kept) =>
	typeof kept === 'string'
		? [kept]
		: [`/leaflets/${kept.code}/`, `/leaflets/${kept.code}-v${kept.version}/`],
);

describe.each(sites)('what hosts get for $folder', (site) => {
	const folder = `${site.folder}-hosting`;
	const read = (file: string) => readFileSync(join(folder, file), 'utf8');
	const hosting = JSON.parse(read('hosting.json')) as Hosting;

	test.each([
		'nginx.conf',
		'nginx-location.conf',
		'.htaccess',
		'Caddyfile',
		'_headers',
		'staticwebapp.config.json',
		'web.config',
	])('%s sends every header with its value', (file) => {
		const text = read(file).replace(/&quot;/g, '"');
		for (const [name, value] of Object.entries(hosting.headers)) {
			expect(text).toContain(name);
			expect(text).toContain(value);
		}
	});

	test('IIS, which answers 404 for endings it does not know, is told every one in the site', () => {
		const known = ['docx', 'jpg', 'pdf', 'png'];
		const told = [...read('web.config').matchAll(/mimeMap fileExtension="\.(\w+)"/g)];
		const endings = globSync('**/*.*', { cwd: site.folder }).map((file) =>
			extname(file.replace(/\.(br|gz)$/, '')).slice(1),
		);
		const unknown = new Set(endings.filter(Boolean));
		for (const ending of [...known, ...told.map(([, ending]) => ending!)]) unknown.delete(ending);
		expect([...unknown]).toEqual([]);
		expect(endings).toContain('pf_meta');
	});

	test('the server’s policy covers the scripts of every page and allows nothing unsafe but the engine of the search', () => {
		const policy = hosting.headers['Content-Security-Policy'] ?? '';
		expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
		const uncovered = builtPages(site).flatMap((address) =>
			[
				...(/script-src[^;]*/
					.exec(policyOf(htmlAt(site, address)))?.[0]
					.matchAll(/'sha256-[^']+'/g) ?? []),
			]
				.filter(([hash]) => !policy.includes(hash))
				.map(([hash]) => `${address} ${hash}`),
		);
		expect(uncovered).toEqual([]);
	});

	test('every page carries its own policy, and only the search page lets an engine start', () => {
		const pages = builtPages(site).map((address) => ({
			address,
			policy: policyOf(htmlAt(site, address)),
		}));
		expect(pages.filter(({ policy }) => !policy.startsWith("default-src 'self'"))).toEqual([]);
		expect(
			pages.filter(({ policy }) => policy.includes('unsafe')).map(({ address }) => address),
		).toEqual(existsSync(join(site.folder, 'pagefind')) ? [`${site.base}search/`] : []);
	});

	test('the compressed copies are copies', () => {
		const copies = globSync('**/*.{br,gz}', { cwd: site.folder });
		expect(copies.length).toBeGreaterThan(100);
		for (const copy of copies) {
			const packed = readFileSync(join(site.folder, copy));
			const unpacked = copy.endsWith('.br') ? brotliDecompressSync(packed) : gunzipSync(packed);
			expect(unpacked.equals(readFileSync(join(site.folder, copy.slice(0, -3)))), copy).toBe(true);
		}
	});

	test('nothing a host needs lies where readers can fetch it', () => {
		expect(
			globSync('{.htaccess,_headers,*.conf,*.config,Containerfile}', { cwd: site.folder }),
		).toEqual([]);
	});

	test('the site map says the language of every page it lists', () => {
		const entries = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8')
			.split('<url>')
			.slice(1);
		expect(entries.length).toBeGreaterThan(100);
		for (const entry of entries) {
			const address = /<loc>([^<]+)/.exec(entry)?.[1] ?? '';
			for (const language of ['en-GB', 'x-default'])
				expect(entry).toContain(`hreflang="${language}" href="${address}"`);
		}
	});

	test('says what it is made of, the same way twice', () => {
		const bill = JSON.parse(read('bill-of-materials.cdx.json')) as Record<string, unknown>;
		expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
		expect(bill).not.toHaveProperty('serialNumber');
		expect(read('licences.txt')).toMatch(/^astro [\d.]+: MIT$/m);
	});

	test('no address that was ever published is lost', () => {
		const today = builtPages(site).map((address) => address.slice(site.base.length - 1));
		const old = readRedirects().map(({ from }) => from);
		const lost = onceAndForAll.filter(
			(address) => !today.includes(address) && !old.includes(address) && !isLeftOut(address, site),
		);
		expect(lost, 'moved or gone: add a line to content/redirects.yaml').toEqual([]);
		const unlisted = today.filter(
			(address) =>
				address.endsWith('/') && !onceAndForAll.includes(address) && !old.includes(address),
		);
		expect(unlisted, 'new: add these lines to content/addresses.yaml').toEqual([]);
	});
});

/** True for a page that an edition hides, and for the page of a leaflet that is made from it or left out. Its codes stay answered. */
function isLeftOut(address: string, { hides, leavesOut }: Site): boolean {
	const id = /^\/leaflets\/(.+?)\/(?:evidence\/)?$/.exec(address)?.[1];
	if (id === undefined || /^ipt-\d/.test(id)) return hides.includes(address.slice(1, -1));
	const { pages } = leaflet.parse(parseYaml(readFileSync(`content/leaflets/${id}.yaml`, 'utf8')));
	return leavesOut.includes(id) || pages.some(({ page }) => hides.includes(page));
}

function policyOf(html: string): string {
	return (
		parse(html)
			.querySelector('meta[http-equiv="Content-Security-Policy"]')
			?.getAttribute('content')
			?.replace(/&#39;/g, "'") ?? ''
	);
}
