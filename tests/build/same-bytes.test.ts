// What a host may rely on: a build that is killed changes nothing, and the same commit gives the same bytes in any folder.
import { spawn, spawnSync } from 'node:child_process';
import {
	cpSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const elsewhere = mkdtempSync(join(tmpdir(), 'ipt-guide-elsewhere-'));
const command = ['src/edition/build.ts'];
const options = {
	cwd: elsewhere,
	encoding: 'utf8' as const,
	// A British language and a far country: neither may change a byte.
	env: { ...process.env, LC_ALL: 'cy_GB.UTF-8', TZ: 'Pacific/Auckland' },
};
const parts = ['dist/national', 'dist/national-hosting'];

beforeAll(() => {
	for (const name of [
		'content',
		'src',
		'public',
		'package.json',
		'package-lock.json',
		'astro.config.mjs',
		'tsconfig.json',
	])
		cpSync(name, join(elsewhere, name), { recursive: true });
	symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'), 'dir');
	// A last good build is one file here, in the list by which builds know their own.
	mkdirSync(join(elsewhere, 'dist/national'), { recursive: true });
	mkdirSync(join(elsewhere, 'dist/national-hosting'), { recursive: true });
	writeFileSync(join(elsewhere, 'dist/national/index.html'), 'the last good build');
	writeFileSync(
		join(elsewhere, 'dist/national-hosting/SHA256SUMS'),
		`${'0'.repeat(64)}  national/index.html\n`,
	);
});
afterAll(() => {
	rmSync(elsewhere, { recursive: true, force: true });
});

test('a build that is killed leaves the last good one as it was', async () => {
	const build = spawn('node', command, options);
	await new Promise<void>((killed) => {
		build.stdout.on('data', (said: Buffer) => {
			if (said.toString().includes('1 of ')) build.kill('SIGKILL');
		});
		build.on('close', () => {
			killed();
		});
	});
	expect(build.signalCode).toBe('SIGKILL');
	const left = globSync('dist/.building-national-*/index.html', { cwd: elsewhere });
	expect(left.length, 'it had begun').toBe(1);
	expect(globSync('**/*.*', { cwd: join(elsewhere, 'dist/national') })).toEqual(['index.html']);
	expect(readFileSync(join(elsewhere, 'dist/national/index.html'), 'utf8')).toBe(
		'the last good build',
	);
}, 300_000);

test('the next build gives the same bytes as the one in this folder, and leaves nothing beside them', () => {
	const { status, stderr } = spawnSync('node', command, options);
	expect(status, stderr).toBe(0);
	for (const part of parts) {
		const there = filesIn(join(elsewhere, part));
		expect(there).toEqual(filesIn(part));
		expect(there.length).toBeGreaterThan(part.endsWith('hosting') ? 8 : 500);
		const different = there.filter(
			(file) => !readFileSync(join(elsewhere, part, file)).equals(readFileSync(join(part, file))),
		);
		expect(different).toEqual([]);
	}
	expect(readdirSync(join(elsewhere, 'dist')).sort()).toEqual(['national', 'national-hosting']);
}, 300_000);

function filesIn(folder: string): string[] {
	return globSync('**/*', { cwd: folder, withFileTypes: false })
		.filter((file) => statSync(join(folder, file)).isFile())
		.sort();
}
