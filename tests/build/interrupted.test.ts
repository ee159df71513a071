// What a host may rely on: a build that does not come to its end leaves the last good site as it was, and the next one clears up.
import { spawn, spawnSync } from 'node:child_process';
import { globSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepsLastGood, scratchProject } from './scratch.ts';

const scratch = scratchProject();
afterAll(() => {
	rmSync(scratch, { recursive: true, force: true });
});

test('a build that is killed leaves the last good one as it was', async () => {
	const build = spawn('node', ['src/commands/build.ts'], { cwd: scratch });
	await new Promise<void>((killed) => {
		build.stdout.on('data', (said: Buffer) => {
			if (said.toString().includes('1 of ')) build.kill('SIGKILL');
		});
		build.on('close', () => {
			killed();
		});
	});
	expect(build.signalCode).toBe('SIGKILL');
	const left = globSync('dist/.building-national-*/index.html', { cwd: scratch });
	expect(left.length, 'it had begun').toBe(1);
	expect(globSync('**/*.*', { cwd: join(scratch, 'dist/national') })).toEqual(['index.html']);
	expect(keepsLastGood(scratch)).toBe(true);
}, 300_000);

// A limit on the size of files stands for a full disk: both refuse to write on. Windows has no such limit for one process.
test.skipIf(process.platform === 'win32')(
	'a build that cannot write any more says so, leaves the last good one, and clears up behind itself and the killed one',
	() => {
		const { status, stderr } = spawnSync(
			'sh',
			['-c', 'ulimit -f 2000 && exec node src/commands/build.ts'],
			{ cwd: scratch, encoding: 'utf8' },
		);
		expect(status).toBe(1);
		expect(stderr).toContain('There is no room left to write: EFBIG');
		expect(stderr).toContain('What was in dist/national/ before is still there.');
		expect(keepsLastGood(scratch)).toBe(true);
		expect(readdirSync(join(scratch, 'dist')).sort()).toEqual(['national', 'national-hosting']);
	},
	300_000,
);
