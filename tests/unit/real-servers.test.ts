// The files that a build writes for real servers, tried on those that are installed here.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { cache, headersFor, type Hosting } from '../../src/hosting/headers.ts';
import { apache } from '../../src/hosting/servers/apache.ts';
import { caddy } from '../../src/hosting/servers/caddy.ts';
import { nginx, nginxLocation } from '../../src/hosting/servers/nginx.ts';
import { askRaw } from '../ask-raw.ts';
import { installedServers, type RealServer, startServer } from '../real-servers.ts';

const home = mkdtempSync(join(tmpdir(), 'real-servers-'));
chmodSync(home, 0o755);
afterAll(() => {
	rmSync(home, { recursive: true });
});

const hostingAt = (base: string): Hosting => ({
	base,
	headers: headersFor("default-src 'self'"),
	cache,
	redirects: [{ from: '/old/', to: '/page/#there' }],
});

const page = `<h1>“A page”</h1>${' and more'.repeat(200)}`;
const notFound = '<h1>We cannot find that page</h1>';
const files: Record<string, string> = {
	'index.html': page,
	'page/index.html': page,
	'search/index.html': page,
	'404.html': notFound,
	'leaflet.txt': '“What will you tell my parents?”',
	'sheet.csv': '“a”,b',
	'leaflet.pdf': '0123456789',
	'leaflet.docx': 'PK',
	'search/search.js': 'export {}',
	'_astro/a.css': 'p{margin:0}',
	'pagefind/a.pf_meta': 'm',
};

/** Lays a small site into a folder, compressed copies beside its text. */
function laySite(folder: string): void {
	for (const [file, text] of Object.entries(files)) {
		const path = join(folder, file);
		mkdirSync(join(path, '..'), { recursive: true });
		writeFileSync(path, text);
		if (/html|txt|csv/.test(file)) {
			writeFileSync(`${path}.br`, brotliCompressSync(text));
			writeFileSync(`${path}.gz`, gzipSync(text));
		}
	}
}

const configs: Record<RealServer, (hosting: Hosting) => string> = {
	nginx,
	Apache: apache,
	Caddy: caddy,
};

/** Where a server is not installed, what its file must say for the same to hold. */
const mustSay: Record<RealServer, RegExp[]> = {
	nginx: [/error_page 403 404 =404/, /absolute_redirect off/, /text\/csv; charset=utf-8/],
	Apache: [/Header always set Location %{ipt_to}e/, /q=0/, /\.csv\(\\\.br\|\\\.gz\)\?\$/],
	Caddy: [/handle_errors {\n\t\theader -Server\n\t\theader Cache-Control no-store/],
};

type Row = [string, Record<string, string>, string, number[], (RegExp | string)?];
const https = { 'X-Forwarded-Proto': 'https', Host: 'www.trust.nhs.uk' };

/** Requests to a site below a path, each with the answers that are right and what head and body must say. */
const rowsAt = (path: string): Row[] => [
	['/', {}, 'GET', [200], /“A page”/],
	['/page/', {}, 'GET', [200], /text\/html; charset=utf-8[^]*“A page”/i],
	['/page', https, 'GET', [301, 308], `\nLocation: ${path}/page/\r`],
	['/old/', https, 'GET', [301], `\nLocation: ${path}/page/#there\r`],
	['/nope/', {}, 'GET', [404], /We cannot find/],
	['/_astro/a.css', {}, 'GET', [200], /immutable/],
	['/_astro/nope.css', {}, 'GET', [404], /^(?![^]*immutable)[^]*We cannot find/],
	['/_astro/', {}, 'GET', [404], /^(?![^]*immutable)[^]*We cannot find/],
	['/_astro', {}, 'GET', [301, 404], /^(?![^]*immutable)/],
	['/_astro/a.css', { Range: 'bytes=99-' }, 'GET', [416]],
	['/pagefind/', {}, 'GET', [404], /We cannot find/],
	['/pagefind/a.pf_meta', {}, 'GET', [200]],
	['/leaflet.txt', {}, 'GET', [200], /text\/plain; charset=utf-8[^]*“What/i],
	['/sheet.csv', {}, 'GET', [200], /text\/csv; charset=utf-8/i],
	['/sheet.csv', { 'Accept-Encoding': 'gzip' }, 'GET', [200], /text\/csv; charset=utf-8/i],
	['/leaflet.pdf', {}, 'GET', [200], /application\/pdf/],
	['/leaflet.docx', {}, 'GET', [200], /officedocument/],
	['/search/search.js', {}, 'GET', [200], /javascript/],
	['/search/?q=words', {}, 'GET', [200], /“A page”/],
	['/page/', { 'Accept-Encoding': 'gzip' }, 'GET', [200], /Content-Encoding: gzip/i],
	['/page/', { 'Accept-Encoding': 'gzip;q=0, br;q=0' }, 'GET', [200], /“A page”/],
	['/page/', { 'Accept-Encoding': 'GZIP;Q=0.0' }, 'GET', [200], /“A page”/],
	['/page/', { 'Accept-Encoding': 'identity' }, 'GET', [200], /“A page”/],
	['/leaflet.pdf', { Range: 'bytes=-3' }, 'GET', [206], /\r\n\r\n789$/],
	['/leaflet.pdf', { Range: 'bytes=8-3' }, 'GET', [200, 416]],
	['/leaflet.pdf', { Range: 'bytes=20-' }, 'GET', [416]],
	['/', {}, 'POST', [405]],
	['/page/', {}, 'DELETE', [405]],
	['/page/', {}, 'HEAD', [200], /\r\n\r\n$/],
];

describe.each(['nginx', 'Apache', 'Caddy'] as const)('%s', (name) => {
	const isHere = installedServers().includes(name);
	console.log(
		isHere
			? `${name} is here: its file is tried on it.`
			: `${name} is not installed: its file is only read.`,
	);

	test.each(['/', '/health/ipt/'])(
		'serves a site at %s with every header, right types, no “not found” kept for a year, and redirects that stay on https',
		async (base) => {
			const config = configs[name](hostingAt(base));
			for (const words of mustSay[name]) expect(config).toMatch(words);
			if (!isHere) return;
			const folder = join(home, name + base.replaceAll('/', '-'));
			const root = join(folder, 'html');
			laySite(join(root, base));
			const { port, stop } = await startServer(name, { folder, root, base, config });
			try {
				const path = base.slice(0, -1);
				const rows = rowsAt(path);
				if (path) rows.push(['', https, 'GET', [301, 308], `\nLocation: ${base}\r`]);
				for (const [below, headers, method, right, says = ''] of rows) {
					const asked = `${method} ${path}${below} ${JSON.stringify(headers)}`;
					const { status, head, body } = await askRaw(port, path + below, headers, method);
					expect(right, `${asked}\n${head}`).toContain(status);
					expect(`${head}\r\n\r\n${body}`, asked).toMatch(says);
					expect(head.toLowerCase(), asked).toSatisfy((said: string) =>
						Object.keys(headersFor('')).every((header) =>
							said.includes(`\n${header.toLowerCase()}: `),
						),
					);
				}
			} finally {
				await stop();
			}
		},
	);
});

test('two editions stand beside another site in one nginx, and say nothing of it', async () => {
	const editions = ['/ipt/', '/health/ipt/'].map((base) => hostingAt(base));
	const blocks = editions.map(nginxLocation).join('\n');
	expect(blocks).not.toMatch(/^\s*(server|listen|map)\b/m);
	if (!installedServers().includes('nginx')) return;
	const root = join(home, 'beside');
	for (const { base } of editions) laySite(join(root, base));
	writeFileSync(join(root, 'index.html'), 'The trust’s own site');
	const config = `server {\nlisten 8080;\nroot ${root};\n${blocks}\n}`;
	const { port, stop } = await startServer('nginx', {
		folder: join(home, 'beside-nginx'),
		root,
		base: '/',
		config,
	});
	try {
		const own = await askRaw(port, '/');
		expect(own.body).toBe('The trust’s own site');
		expect(own.head).not.toContain('Content-Security-Policy');
		expect((await askRaw(port, '/nope')).body).not.toContain('We cannot find');
		for (const { base } of editions) {
			expect((await askRaw(port, `${base}page/`)).head).toContain('Content-Security-Policy');
			expect((await askRaw(port, `${base}_astro/a.css`)).head).toContain('immutable');
			expect((await askRaw(port, `${base}nope/`)).body).toContain('We cannot find');
			expect((await askRaw(port, base.slice(0, -1))).head).toContain(`Location: ${base}`);
		}
	} finally {
		await stop();
	}
});

test('Apache without mod_rewrite serves every page, only not compressed', async () => {
	const config = apache(hostingAt('/'));
	expect(config).toMatch(/<IfModule mod_rewrite.c>[^]*RewriteEngine/);
	if (!installedServers().includes('Apache')) return;
	const folder = join(home, 'bare');
	const root = join(folder, 'html');
	laySite(root);
	const without = ['rewrite'];
	const { port, stop } = await startServer('Apache', { folder, root, base: '/', config, without });
	try {
		const answer = await askRaw(port, '/page/', { 'Accept-Encoding': 'gzip' });
		expect(answer.body).toContain('“A page”');
		expect(answer.head).toContain('Content-Security-Policy');
		expect((await askRaw(port, '/page')).status).toBe(301);
	} finally {
		await stop();
	}
});
