// What a host may rely on: a build that is killed changes nothing, and the same commit gives the same bytes in any folder.
import { spawn, spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	mkdtempSync,
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
	env: { ...process.env, SITE_BASE: '/' },
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
	mkdirSync(join(elsewhere, 'dist/national'), { recursive: true });
	writeFileSync(join(elsewhere, 'dist/national/index.html'), 'the last good build');
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
	expect(existsSync(join(elsewhere, 'dist/.building-national/index.html'))).toBe(true);
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
	expect(globSync('.*', { cwd: join(elsewhere, 'dist') })).toEqual([]);
}, 300_000);

function filesIn(folder: string): string[] {
	return globSync('**/*', { cwd: folder, withFileTypes: false })
		.filter((file) => statSync(join(folder, file)).isFile())
		.sort();
}
