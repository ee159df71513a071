// A copy of the project to spoil: builds that fail, are killed or are held against this one happen there.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const lastGood = 'the last good build';

/** Copies what a build reads into a new folder, with a last good build of one file, and returns the folder's path. */
export function scratchProject(): string {
	const folder = mkdtempSync(join(tmpdir(), 'ipt-guide-'));
	for (const name of [
		'content',
		'src',
		'public',
		'package.json',
		'package-lock.json',
		'astro.config.mjs',
		'tsconfig.json',
	])
		cpSync(name, join(folder, name), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
	mkdirSync(join(folder, 'dist/national'), { recursive: true });
	mkdirSync(join(folder, 'dist/national-hosting'), { recursive: true });
	writeFileSync(join(folder, 'dist/national/index.html'), lastGood);
	// The list by which a build knows what an earlier one made.
	writeFileSync(
		join(folder, 'dist/national-hosting/SHA256SUMS'),
		`${'0'.repeat(64)}  national/index.html\n`,
	);
	return folder;
}

/** Whether the last good build of such a copy still stands as it was. */
export const keepsLastGood = (folder: string): boolean =>
	readFileSync(join(folder, 'dist/national/index.html'), 'utf8') === lastGood;
