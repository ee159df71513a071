// Measures the first load of the same pages by this site, by stock Starlight and as a hand-written limit: interleaved, in one run.
// Usage: npm run build, then npx node tests/bench/pages.ts. Takes some minutes. Never passes or fails.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { type PlainPage, plainPages, stockStarlight } from './plain.ts';

interface Load {
	bytes: number;
	requests: number;
	firstText: number;
}

const port = Number(process.env['TEST_PORT'] ?? '4174');
const runs = 6;
const measured = ['what-is-ipt/', 'waiting/', 'medication/'];
const names = ['hand-written limit', 'this site', 'Starlight, stock'];
const lines = {
	'slow 4G': { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
	'slow 3G': { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
};
const types: Record<string, string> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
};
/** The style of the limit: what a person who cares would write by hand for such a page, and no more. */
const limitStyle =
	'body{margin:0 auto;padding:1rem;max-width:44rem;font:1.1875rem/1.6 system-ui,sans-serif;color-scheme:light dark}' +
	'h1,h2,h3{line-height:1.25}a{text-underline-offset:.2em}nav ul{list-style:none;padding:0}nav a,.urgent a{display:inline-block;padding:.5rem 0}' +
	'.urgent{border:.125rem solid;padding:0 1rem}input,button{font:inherit;min-height:2.75rem}table{border-collapse:collapse}td,th{border-bottom:.0625rem solid;padding:.5rem;text-align:left}' +
	'@media print{nav,form{display:none}}';

const all = plainPages();
const starlight = stockStarlight(all);
const build = spawnSync(join(starlight, 'node_modules/.bin/astro'), ['build'], {
	cwd: starlight,
	encoding: 'utf8',
	env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (build.status !== 0) throw new Error(build.stdout + build.stderr);

const limit = new Map(all.map((page) => [page.path, limitPage(page)]));
const peers: Record<string, (path: string) => Buffer | undefined> = {
	'hand-written limit': (path) =>
		path === 'favicon.svg' ? readFileSync('public/favicon.svg') : limit.get(path),
	'this site': (path) => fileIn('dist/national', path),
	'Starlight, stock': (path) => fileIn(join(starlight, 'dist'), path),
};
let peer = '';
let served = { bytes: 0, requests: 0 };
const ready = new Map<string, Buffer>();
const server = createServer((request, response) => {
	const path = new URL(request.url ?? '/', 'http://site').pathname.slice(1);
	const key = `${peer} ${path}`;
	const body = ready.get(key) ?? compressed(peers[peer]!(path));
	if (!body) return response.writeHead(404).end();
	ready.set(key, body);
	if (!path.endsWith('favicon.svg'))
		served = { bytes: served.bytes + body.length, requests: served.requests + 1 };
	const type = types[extname(path) || '.html'] ?? 'application/octet-stream';
	response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' });
	return response.end(body);
}).listen(port);

const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
	executablePath,
	env: { ...(process.env as Record<string, string>), ...env },
	args: ['--no-sandbox'],
});
const rows: string[] = [];
for (const [line, speed] of Object.entries(lines)) {
	const loads = new Map<string, Load[]>(Object.keys(peers).map((name) => [name, []]));
	for (let run = 0; run < runs; run++)
		for (const path of measured)
			// Each goes first, second and last as often, so that none always meets a tired machine.
			for (const i of names.keys()) {
				const name = names[(i + run) % names.length]!;
				loads.get(name)!.push(await load(name, path, speed));
			}
	rows.push(...rowsOf(line, loads));
}
await browser.close();
server.close();
rmSync(starlight, { recursive: true, force: true });
console.log(
	[
		'| Line | Site | KB | Requests | First text, middle and best (ms) | Beside the limit, middle and best |',
		'| --- | --- | --- | --- | --- | --- |',
		...rows,
	].join('\n'),
);

async function load(name: string, path: string, speed: (typeof lines)['slow 4G']): Promise<Load> {
	peer = name;
	served = { bytes: 0, requests: 0 };
	const page = await (
		await browser.newContext({ viewport: { width: 390, height: 800 } })
	).newPage();
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', { offline: false, ...speed });
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.goto(`http://localhost:${String(port)}/${path}`, { waitUntil: 'networkidle' });
	const firstText = await page.evaluate(
		() =>
			new Promise<number>((painted) => {
				new PerformanceObserver((entries) => {
					for (const { name, startTime } of entries.getEntries())
						if (name === 'first-contentful-paint') painted(startTime);
				}).observe({ type: 'paint', buffered: true });
			}),
	);
	await page.context().close();
	return { ...served, firstText };
}

function rowsOf(line: string, loads: Map<string, Load[]>): string[] {
	const at = (name: string, what: keyof Load, place: 'middle' | 'best') => {
		const sorted = loads
			.get(name)!
			.map((one) => one[what])
			.sort((a, b) => a - b);
		return sorted[place === 'best' ? 0 : Math.floor(sorted.length / 2)]!;
	};
	return names.map((name) => {
		const first = (['middle', 'best'] as const).map((place) => at(name, 'firstText', place));
		const ratios = (['middle', 'best'] as const).map(
			(place, i) => first[i]! / at(names[0]!, 'firstText', place),
		);
		const kb = (at(name, 'bytes', 'middle') / 1024).toFixed(1);
		return `| ${line} | ${name} | ${kb} | ${String(at(name, 'requests', 'middle'))} | ${first.map((ms) => ms.toFixed(0)).join(', ')} | ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} |`;
	});
}

/** The words of a page, urgent help, a way to every page and a search form: the least that does what our page does. */
function limitPage({ title, description, html }: PlainPage): Buffer {
	return Buffer.from(
		`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>` +
			`<meta name="description" content="${description}"><link rel="icon" href="/favicon.svg"><style>${limitStyle}</style></head><body>` +
			'<nav><ul><li><a href="/">IPT guide</a></li><li><a href="/all-pages/">All pages</a></li></ul></nav>' +
			'<form action="/search/"><label for="q">Search</label> <input id="q" name="q"><button>Search</button></form>' +
			'<p class="urgent"><a href="tel:999">Call 999</a> <a href="tel:111">Call 111</a> <a href="sms:85258">Text SHOUT to 85258</a></p>' +
			`<main><h1>${title}</h1>${html}</main></body></html>`,
	);
}

function fileIn(folder: string, path: string): Buffer | undefined {
	const file = resolve(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}

function compressed(body: Buffer | undefined): Buffer | undefined {
	return body && brotliCompressSync(body);
}
