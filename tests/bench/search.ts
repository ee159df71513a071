// Measures the search beside stock Pagefind and MiniSearch on the same built pages, in one run, in a real browser.
// Usage: npm run build, then npx node tests/bench/search.ts
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import MiniSearch from 'minisearch';
import { parse } from 'node-html-parser';
import { findBrowser } from '../browser/find-browser.ts';
import { builtPages, htmlAt, sites } from '../build/site.ts';

interface Peer {
	name: string;
	path: string;
	box: string;
	result: string;
}

interface Row {
	engine: string;
	bytes: number;
	requests: number;
	cold: number;
	warm: number;
	warmSlow: number;
}

const port = Number(process.env['TEST_PORT'] ?? '4174');
const runs = 5;
const slow4g = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const peers: Peer[] = [
	{ name: 'this site', path: '/search/', box: '#q', result: '#search-results > li' },
	{
		name: 'Pagefind, stock',
		path: '/bench-pagefind/',
		box: '.pagefind-ui__search-input',
		result: '.pagefind-ui__result',
	},
	{ name: 'MiniSearch', path: '/bench-minisearch/', box: '#q', result: '#results > li' },
];

const site = sites[0]!;
const miniSearchOptions = { fields: ['title', 'titles', 'text'], storeFields: ['title', 'titles'] };
const made = new Map<string, string>([
	['/bench-pagefind/', pagefindPage()],
	...['ui-core.mjs', 'ui-core.css'].map((file): [string, string] => [
		`/bench-pagefind/${file.replace('.mjs', '.js')}`,
		readFileSync(`node_modules/@pagefind/default-ui/npm_dist/mjs/${file}`, 'utf8'),
	]),
	['/bench-minisearch/', miniSearchPage()],
	['/bench-minisearch/index.json', miniSearchIndex()],
	[
		'/bench-minisearch/minisearch.js',
		readFileSync('node_modules/minisearch/dist/es/index.js', 'utf8'),
	],
]);

/** What the server has sent since it was last set back: workers' requests count too. */
let served = { bytes: 0, requests: 0 };
const ready = new Map<string, Buffer>();

const server = createServer((request, response) => {
	const path = new URL(request.url ?? '/', 'http://site').pathname;
	const body = made.get(path) ?? fileAt(path);
	if (body === undefined) return response.writeHead(404).end();
	const sent = compressed(path, body);
	served = { bytes: served.bytes + sent.length, requests: served.requests + 1 };
	response.writeHead(200, { 'Content-Type': typeOf(path), 'Content-Encoding': 'br' });
	return response.end(sent);
}).listen(port);

const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
	executablePath,
	env: { ...(process.env as Record<string, string>), ...env },
	args: ['--no-sandbox'],
});
const rows: Row[] = [];
for (const peer of peers) rows.push(await measure(peer));
await browser.close();
server.close();
console.log(table(rows));

async function measure(peer: Peer): Promise<Row> {
	const cold: number[] = [];
	for (let run = 0; run < runs; run++) {
		const page = await fresh(peer, 4, true);
		served = { bytes: 0, requests: 0 };
		cold.push(await firstAnswer(page, peer));
		await page.context().close();
	}
	return {
		engine: peer.name,
		...served,
		cold: median(cold),
		warm: await warmTyping(peer, 1),
		warmSlow: await warmTyping(peer, 4),
	};
}

async function fresh(peer: Peer, slower: number, isSlowLine: boolean) {
	const page = await (await browser.newContext()).newPage();
	const session = await page.context().newCDPSession(page);
	await page.goto(`http://localhost:${String(port)}${peer.path}`, { waitUntil: 'networkidle' });
	await session.send('Network.enable');
	if (isSlowLine)
		await session.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
	await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
	return page;
}

/** Milliseconds from the first touch of the box, with a word in it, to the first result on the screen. */
async function firstAnswer(page: Page, { box, result }: Peer): Promise<number> {
	return page.evaluate(
		async ([boxAt, resultAt]) => {
			const input = document.querySelector<HTMLInputElement>(boxAt!)!;
			const began = performance.now();
			input.focus();
			input.value = 'grief';
			input.dispatchEvent(new Event('input', { bubbles: true }));
			return new Promise<number>((resolve) => {
				const look = () => {
					if (document.querySelector(resultAt!)) resolve(performance.now() - began);
					else requestAnimationFrame(look);
				};
				look();
			});
		},
		[box, result],
	);
}

/** Milliseconds from a key to changed results, when everything has been fetched. */
async function warmTyping(peer: Peer, slower: number): Promise<number> {
	const page = await fresh(peer, slower, false);
	await firstAnswer(page, peer);
	const times: number[] = [];
	for (const query of ['lost my job', 'depresion', 'cost', 'arguing with my husband', 'tablets'])
		times.push(await page.evaluate(typeAndWait, { boxAt: peer.box, resultAt: peer.result, query }));
	await page.context().close();
	return median(times);
}

async function typeAndWait({
	boxAt,
	resultAt,
	query,
}: {
	boxAt: string;
	resultAt: string;
	query: string;
}) {
	const shown = () =>
		[...document.querySelectorAll(resultAt)].map(({ textContent }) => textContent).join();
	const input = document.querySelector<HTMLInputElement>(boxAt)!;
	const before = shown();
	const began = performance.now();
	input.value = query;
	input.dispatchEvent(new Event('input', { bubbles: true }));
	return new Promise<number>((resolve) => {
		const look = () => {
			const took = performance.now() - began;
			if (shown() !== before || took > 3000) resolve(took);
			else requestAnimationFrame(look);
		};
		look();
	});
}

/** Pagefind's own box as its documentation sets it up, loaded at the first touch. */
function pagefindPage(): string {
	return `<!doctype html><title>Pagefind</title><div id="search"><input class="pagefind-ui__search-input"></div>
<script type="module">
addEventListener('focusin', ({ target }) => {
	if (!target.closest('#search') || window.begun) return;
	window.begun = true;
	const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'ui-core.css' });
	document.head.append(style);
	import('/bench-pagefind/ui-core.js').then(({ PagefindUI }) => {
		const text = target.value;
		document.querySelector('#search').replaceChildren();
		const ui = new PagefindUI({ element: '#search', bundlePath: '/pagefind/', showSubResults: true });
		ui.triggerSearch(text || 'grief');
	});
});
</script>`;
}

/** MiniSearch with the settings of VitePress's local search, fetched at the first touch. */
function miniSearchPage(): string {
	return `<!doctype html><title>MiniSearch</title><input id="q"><ol id="results"></ol>
<script type="module">
const options = ${JSON.stringify(miniSearchOptions)};
const how = { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } };
const input = document.querySelector('#q');
let engine;
const begin = () => engine ??= Promise.all([import('/bench-minisearch/minisearch.js'), fetch('/bench-minisearch/index.json').then((r) => r.text())])
	.then(([{ default: MiniSearch }, index]) => MiniSearch.loadJSON(index, options));
input.addEventListener('focus', begin);
input.addEventListener('input', async () => {
	const found = (await begin()).search(input.value, how).slice(0, 10);
	document.querySelector('#results').replaceChildren(...found.map(({ id, title }) => {
		const item = document.createElement('li');
		const link = Object.assign(document.createElement('a'), { href: id, textContent: title });
		item.append(link);
		return item;
	}));
});
</script>`;
}

/** One document for each section of a page, as VitePress does. */
function miniSearchIndex(): string {
	const engine = new MiniSearch(miniSearchOptions);
	for (const address of builtPages(site)) {
		const document = parse(htmlAt(site, address));
		const article = document.querySelector('main > article');
		if (!article || document.querySelector('meta[name="robots"]')) continue;
		const title = article.querySelector('h1')!.text.trim();
		const sections = article.innerHTML.split(/(?=<h2\b)/);
		sections.forEach((html, i) => {
			const section = parse(html);
			const heading = section.querySelector('h2')?.text.trim() ?? title;
			engine.add({
				id: `${address}#${String(i)}`,
				title: heading,
				titles: title,
				text: section.text,
			});
		});
	}
	return JSON.stringify(engine);
}

function fileAt(path: string): Buffer | undefined {
	try {
		return readFileSync(join(site.folder, path.endsWith('/') ? `${path}index.html` : path));
	} catch {
		return undefined;
	}
}

/** Brotli for everything, as a good host does; what is compressed already is sent as the browser wants it all the same. */
function compressed(path: string, body: string | Buffer): Buffer {
	if (!ready.has(path)) ready.set(path, brotliCompressSync(body));
	return ready.get(path)!;
}

function typeOf(path: string): string {
	const types: Record<string, string> = {
		'.js': 'text/javascript',
		'.css': 'text/css',
		'.json': 'application/json',
		'.svg': 'image/svg+xml',
		'.wasm': 'application/wasm',
		'': 'text/html; charset=utf-8',
	};
	return types[extname(path)] ?? 'application/octet-stream';
}

function median(numbers: number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function table(all: Row[]): string {
	const lines = all.map(
		({ engine, bytes, requests, cold, warm, warmSlow }) =>
			`| ${engine} | ${(bytes / 1000).toFixed(1)} | ${String(requests)} | ${cold.toFixed(0)} | ${warm.toFixed(0)} | ${warmSlow.toFixed(0)} |`,
	);
	return [
		'| Engine | KB to the first answer | Requests | Cold, slow 4G and 4x slower (ms) | Warm (ms) | Warm, 4x slower (ms) |',
		'| --- | --- | --- | --- | --- | --- |',
		...lines,
	].join('\n');
}
