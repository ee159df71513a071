// Measures nginx with the configuration of the build: a page beside a file of 1 KB, in turn, in one run, on this machine alone.
// Usage: npm run build, then npx node tests/bench/nginx.ts. Needs nginx and ab (Debian: nginx-light, apache2-utils). Stops by itself.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../real-servers.ts';

interface Result {
	perSecond: number;
	middle: number;
	slowest: number;
}

const requests = 10_000;
const atOnce = 50;
const turns = 5;
const paths = {
	'file of 1 KB': '/1kb.txt',
	'a page': '/what-is-ipt/',
	'the heaviest page': '/effectiveness/',
};

if (spawnSync('ab', ['-V']).error)
	throw new Error('ab is not installed. On Debian: apt-get install apache2-utils');

const folder = mkdtempSync(join(tmpdir(), 'ipt-nginx-'));
const root = join(folder, 'html');
chmodSync(folder, 0o755);
cpSync('dist/national', root, { recursive: true });
writeFileSync(join(root, '1kb.txt'), 'x'.repeat(1024));
const config = readFileSync('dist/national-hosting/nginx.conf', 'utf8');
const server = await startServer('nginx', { folder, root, base: '/', config });
try {
	const results = new Map<string, Result[]>();
	for (let turn = 0; turn < turns; turn++)
		for (const [name, path] of Object.entries(paths))
			results.set(name, [...(results.get(name) ?? []), measure(path)]);
	console.log(table(results));
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}

function measure(path: string): Result {
	const { stdout, status } = spawnSync(
		'ab',
		[
			'-q',
			'-k',
			'-n',
			String(requests),
			'-c',
			String(atOnce),
			'-H',
			'Accept-Encoding: gzip',
			`http://127.0.0.1:${String(server.port)}${path}`,
		],
		{ encoding: 'utf8', timeout: 120_000 },
	);
	if (status !== 0 || !/Failed requests:\s+0/.test(stdout) || /Non-2xx/.test(stdout))
		throw new Error(`ab failed on ${path}:\n${stdout}`);
	const found = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1]);
	return {
		perSecond: found(/Requests per second:\s+([\d.]+)/),
		middle: found(/\n\s+50%\s+(\d+)/),
		slowest: found(/\n\s+99%\s+(\d+)/),
	};
}

function table(results: Map<string, Result[]>): string {
	const median = (numbers: number[]) =>
		numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
	const [first] = results.values();
	const limit = median(first!.map(({ perSecond }) => perSecond));
	const rows = [...results].map(([name, all]) => {
		const perSecond = median(all.map((one) => one.perSecond));
		const middle = median(all.map((one) => one.middle));
		const slowest = median(all.map((one) => one.slowest));
		return `| ${name} | ${perSecond.toFixed(0)} | ${(perSecond / limit).toFixed(2)} | ${String(middle)} | ${String(slowest)} |`;
	});
	return [
		'| What | Requests a second | Beside 1 KB | Half within (ms) | 99 of 100 within (ms) |',
		'| --- | --- | --- | --- | --- |',
		...rows,
	].join('\n');
}
