// What a host may rely on: the same commit gives the same bytes in any folder, any language and any time zone.
import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scratchProject } from './scratch.ts';

const elsewhere = scratchProject();
const parts = ['dist/national', 'dist/national-hosting'];

afterAll(() => {
	rmSync(elsewhere, { recursive: true, force: true });
});

test('a build elsewhere gives the same bytes as the one in this folder, and leaves nothing beside them', () => {
	const { status, stderr } = spawnSync('node', ['src/commands/build.ts'], {
		cwd: elsewhere,
		encoding: 'utf8',
		// A British language and a far country: neither may change a byte.
		env: { ...process.env, LC_ALL: 'cy_GB.UTF-8', TZ: 'Pacific/Auckland' },
	});
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
