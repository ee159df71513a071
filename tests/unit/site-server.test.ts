import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteServer } from '../../src/hosting/site-server.ts';
import { askRaw } from '../ask-raw.ts';

const home = mkdtempSync(join(tmpdir(), 'server-'));
const words = `<h1>“Words”</h1>${' and more'.repeat(200)}`;
const lay = (file: string, text: string | Buffer) => {
	const path = join(home, 'site', file);
	mkdirSync(join(path, '..'), { recursive: true });
	writeFileSync(path, text);
};
for (const [file, text] of Object.entries({
	'index.html': words,
	'page/index.html': words,
	'404.html': '<h1>We cannot find that page</h1>',
	'leaflet.txt': '“What will you tell my parents?”',
	'sheet.csv': 'a,b',
	'leaflet.pdf': '0123456789',
	'_astro/a.css': 'p{margin:0}',
	'.well-known/security.txt': 'Contact: x',
}))
	lay(file, text);
lay('page/index.html.br', brotliCompressSync(words));
lay('page/index.html.gz', gzipSync(words));
mkdirSync(join(home, 'site-hosting'));
writeFileSync(
	join(home, 'site-hosting/hosting.json'),
	JSON.stringify({
		base: '/ipt/',
		headers: { 'X-Ours': 'yes' },
		cache: { pages: 'max-age=300', hashed: 'immutable' },
		redirects: [{ from: '/old/', to: '/page/' }],
	}),
);

mkdirSync(join(home, 'root/page'), { recursive: true });
mkdirSync(join(home, 'root/_astro'));
writeFileSync(join(home, 'root/_astro/a.css'), 'p{}');
mkdirSync(join(home, 'root-hosting'));
writeFileSync(
	join(home, 'root-hosting/hosting.json'),
	// A value that no header can hold stands for whatever else goes wrong while a file is being read.
	JSON.stringify({
		base: '/',
		headers: {},
		cache: { pages: 'max-age=300', hashed: '\n' },
		redirects: [],
	}),
);

const servers = ['site', 'root'].map((folder) => siteServer(join(home, folder)));
let port = 0;
let rootPort = 0;
beforeAll(async () => {
	const ports = servers.map(async (server) => {
		await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
		return (server.address() as AddressInfo).port;
	});
	[port = 0, rootPort = 0] = await Promise.all(ports);
});
afterAll(() => {
	for (const server of servers) {
		server.close();
		server.closeAllConnections();
	}
	rmSync(home, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
	askRaw(port, path, headers, method);

const pdf = '/ipt/leaflet.pdf';
const range = (Range: string) => ({ Range });

describe('answers odd requests as the standard says, and lives on', () => {
	test.each<[string, Record<string, string>, string, number, (RegExp | string)?]>([
		// Addresses
		['/ipt/', {}, 'GET', 200, /“Words”/],
		['/ipt', {}, 'GET', 301, /Location: \/ipt\/\r/],
		['/ipt?x=1', {}, 'GET', 301, /Location: \/ipt\/\r/],
		['/', {}, 'GET', 301, /Location: \/ipt\/\r/],
		['/ipt/?x=1', {}, 'GET', 200],
		['/ipt/page', {}, 'GET', 301, /Location: \/ipt\/page\/\r/],
		['/ipt/page/', {}, 'GET', 200, /“Words”/],
		['/ipt/page/?q=a%20b', {}, 'GET', 200],
		['/ipt/page//', {}, 'GET', 200],
		['/ipt/old/', {}, 'GET', 301, /Location: \/ipt\/page\/\r/],
		['/ipt/old/?utm=1', {}, 'GET', 301, /Location: \/ipt\/page\/\r/],
		['/ipt/nothing/', {}, 'GET', 404, /We cannot find that page/],
		['/ipt/nothing.css', {}, 'GET', 404, /no-store/],
		['/other/', {}, 'GET', 404, /X-Ours: yes/],
		['/iptx/', {}, 'GET', 404],
		['//evil.example/', {}, 'GET', 404],
		['/ipt//evil.example', {}, 'GET', 404],
		['/ipt//page', {}, 'GET', 301, /Location: \/ipt\/page\/\r/],
		['/ipt//evil.example/..', {}, 'GET', 301, /Location: \/ipt\/\r/],
		['/ipt/../ipt/', {}, 'GET', 404],
		['/ipt/../../etc/passwd', {}, 'GET', 404],
		['/ipt/..%2f..%2fetc%2fpasswd', {}, 'GET', 404],
		['/ipt/%2e%2e/%2e%2e/etc/passwd', {}, 'GET', 404],
		['/ipt/..\\..\\x', {}, 'GET', 404],
		['/ipt/%00', {}, 'GET', 400],
		['/ipt/%E0%A4%A', {}, 'GET', 400],
		['/ipt/%', {}, 'GET', 400],
		['/ipt/.well-known/security.txt', {}, 'GET', 200],
		['/ipt/_astro/', {}, 'GET', 404],
		['/ipt/_astro', {}, 'GET', 301],
		[`/ipt/${'a'.repeat(5000)}`, {}, 'GET', 404],
		['*', {}, 'GET', 404],
		['http://x/ipt/', {}, 'GET', 404],
		['/ipt/leaflet.pdf/', {}, 'GET', 404],
		// Methods
		['/ipt/', {}, 'HEAD', 200, /\r\n\r\n$|Content-Length/],
		['/ipt/nothing/', {}, 'HEAD', 404],
		['/ipt/', {}, 'POST', 405, /Allow: GET, HEAD/],
		['/ipt/', {}, 'PUT', 405, /Allow: GET, HEAD/],
		['/ipt/', {}, 'DELETE', 405, /Allow: GET, HEAD/],
		['/ipt/', {}, 'PATCH', 405, /Allow: GET, HEAD/],
		['/ipt/', {}, 'OPTIONS', 405, /Allow: GET, HEAD/],
		['/nowhere', {}, 'POST', 405],
		// Parts of a file
		[pdf, range('bytes=0-0'), 'GET', 206, /bytes 0-0\/10[^]*\r\n\r\n0$/],
		[pdf, range('bytes=-3'), 'GET', 206, /bytes 7-9\/10[^]*\r\n\r\n789$/],
		[pdf, range('bytes=-10'), 'GET', 206, /bytes 0-9\/10/],
		[pdf, range('bytes=-99'), 'GET', 200, /^(?![^]*Content-Range)[^]*\r\n\r\n0123456789$/],
		[pdf, range('bytes=4-'), 'GET', 206, /\r\n\r\n456789$/],
		[pdf, range('bytes=2-99'), 'GET', 206, /bytes 2-9\/10/],
		[pdf, range('bytes=0-99999999999999999999'), 'GET', 206],
		[pdf, range('bytes=0-18446744073709551615'), 'HEAD', 206],
		[pdf, range('bytes=8-3'), 'GET', 416, /Content-Range: bytes \*\/10/],
		[pdf, range('bytes=8-3'), 'HEAD', 416],
		[pdf, range('bytes=10-'), 'GET', 416],
		[pdf, range('bytes=99999999999999999999-'), 'GET', 416],
		[pdf, range('bytes=-0'), 'GET', 416],
		[pdf, range('bytes=x-y'), 'GET', 200],
		[pdf, range('bytes='), 'GET', 200],
		[pdf, range('pages=1-2'), 'GET', 200],
		[pdf, range('bytes=0-1,3-4'), 'GET', 200],
		[pdf, range('nonsense'), 'GET', 200],
		[pdf, { Range: 'bytes=0-1', 'If-Range': '"other"' }, 'GET', 200],
		['/ipt/page/', { Range: 'bytes=8-3', 'Accept-Encoding': 'br' }, 'GET', 416],
		// What the reader has already
		[pdf, { 'If-None-Match': '*' }, 'GET', 304],
		[pdf, { 'If-None-Match': '"x"' }, 'GET', 200],
		[pdf, { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' }, 'GET', 304],
		[pdf, { 'If-Modified-Since': 'Fri, 01 Jan 1990 00:00:00 GMT' }, 'GET', 200],
		[pdf, { 'If-Modified-Since': 'yesterday' }, 'GET', 200],
		[pdf, { 'If-Match': '"x"' }, 'GET', 412],
		// Compressed copies and kinds of text
		['/ipt/page/', { 'Accept-Encoding': 'br' }, 'GET', 200, /Content-Encoding: br/],
		['/ipt/page/', { 'Accept-Encoding': 'gzip, br' }, 'GET', 200, /Content-Encoding: br/],
		['/ipt/page/', { 'Accept-Encoding': 'gzip' }, 'GET', 200, /Content-Encoding: gzip/],
		['/ipt/page/', { 'Accept-Encoding': 'br;q=0' }, 'GET', 200, /^(?![^]*Content-Encoding)/],
		['/ipt/page/', { 'Accept-Encoding': 'br;q=0, gzip' }, 'GET', 200, /Content-Encoding: gzip/],
		['/ipt/page/', { 'Accept-Encoding': '' }, 'GET', 200, /“Words”/],
		['/ipt/page/', { 'Accept-Encoding': 'nonsense;;;q=' }, 'GET', 200, /“Words”/],
		['/ipt/sheet.csv', { 'Accept-Encoding': 'br' }, 'GET', 200, /text\/csv; charset=utf-8/],
		['/ipt/leaflet.txt', {}, 'GET', 200, /text\/plain; charset=utf-8[^]*“What/],
		['/ipt/_astro/a.css', {}, 'GET', 200, /Cache-Control: immutable/],
		['/ipt/page/', {}, 'GET', 200, /Vary: Accept-Encoding/],
	])('%s %j %s: %i', async (path, headers, method, status, says) => {
		const { status: got, head, body } = await ask(path, headers, method);
		expect(got, head).toBe(status);
		if (says) expect(`${head}\r\n\r\n${body}`).toMatch(says);
		if (method === 'HEAD') expect(body).toBe('');
	});

	test('no address under the root of a host leads to another host', async () => {
		const asked = ['//page', '//evil.example/..', '//evil.example/%2e%2e', '/\\evil.example/..'];
		for (const path of asked) {
			const { head } = await askRaw(rootPort, path);
			expect(head, path).not.toMatch(/Location: (\/\/|\/?\\|\w+:)/);
		}
	});

	test('what goes wrong while a file is read ends that answer and no other', async () => {
		expect((await askRaw(rootPort, '/_astro/a.css')).status).not.toBe(200);
		expect((await askRaw(rootPort, '/page')).status).toBe(301);
	});

	test('what it gave out it knows again, alone and in a list', async () => {
		const etag = /ETag: (.*)/.exec((await ask(pdf)).head)![1]!.trim();
		for (const list of [etag, `"x", ${etag}`, `W/"y",${etag} , "z"`])
			expect((await ask(pdf, { 'If-None-Match': list })).status, list).toBe(304);
	});

	test('files that change or vanish beside it are given as they are now', async () => {
		lay('changing/index.html', 'short');
		expect((await ask('/ipt/changing/')).body).toBe('short');
		lay('changing/index.html', 'much longer than before');
		expect((await ask('/ipt/changing/')).body).toBe('much longer than before');
		lay('changing/index.html', 'x');
		expect((await ask('/ipt/changing/')).body).toBe('x');
		rmSync(join(home, 'site/changing'), { recursive: true });
		expect((await ask('/ipt/changing/')).status).toBe(404);
		expect((await ask('/ipt/')).status).toBe(200);
	});
});
