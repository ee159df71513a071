// Measures nginx with the configuration of the build: a page beside a file of 1 KB, in turn, in one run, on this machine alone.
// Usage: npm run build, then node tests/bench/nginx.ts. Needs nginx and ab (Debian: nginx-light, apache2-utils). Stops by itself.
import { spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Result {
	perSecond: number;
	middle: number;
	slowest: number;
}

const port = process.env['TEST_PORT'] ?? '4175';
const requests = 10_000;
const atOnce = 50;
const turns = 5;
const paths = {
	'file of 1 KB': '/1kb.txt',
	'a page': '/what-is-ipt/',
	'the heaviest page': '/effectiveness/',
};

for (const tool of ['nginx', 'ab'])
	if (spawnSync(tool, ['-V']).error)
		throw new Error(
			`${tool} is not installed. On Debian: apt-get install nginx-light apache2-utils`,
		);

const folder = mkdtempSync(join(tmpdir(), 'ipt-nginx-'));
const server = serve();
try {
	await answering();
	const results = new Map<string, Result[]>();
	for (let turn = 0; turn < turns; turn++)
		for (const [name, path] of Object.entries(paths))
			results.set(name, [...(results.get(name) ?? []), measure(path)]);
	console.log(table(results));
} finally {
	server.kill('SIGTERM');
	await new Promise((closed) => server.on('close', closed));
	rmSync(folder, { recursive: true, force: true });
}

/** Starts nginx in the foreground with the server block of the build, its folder and port changed to ours. */
function serve() {
	const root = join(folder, 'html');
	mkdirSync(root);
	chmodSync(folder, 0o755);
	cpSync('dist/national', root, { recursive: true });
	writeFileSync(join(root, '1kb.txt'), 'x'.repeat(1024));
	const block = readFileSync('dist/national-hosting/nginx.conf', 'utf8')
		.replaceAll('/usr/share/nginx/html', root)
		.replace('listen 8080', `listen 127.0.0.1:${port}`);
	writeFileSync(join(folder, 'site.conf'), block);
	writeFileSync(
		join(folder, 'nginx.conf'),
		`daemon off;\nworker_processes auto;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\n` +
			`events { worker_connections 1024; }\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\nsendfile on;\n` +
			`keepalive_requests 100000;\ninclude ${folder}/site.conf;\n}\n`,
	);
	return spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]);
}

async function answering(): Promise<void> {
	for (const until = Date.now() + 10_000; Date.now() < until;) {
		const answer = await fetch(`http://127.0.0.1:${port}/1kb.txt`).catch(() => undefined);
		if (answer?.ok) return;
	}
	throw new Error(`nginx did not start:\n${readFileSync(join(folder, 'error.log'), 'utf8')}`);
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
			`http://127.0.0.1:${port}${path}`,
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
