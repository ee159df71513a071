// Measures how the time to build editions grows. Usage: node tests/bench/editions.ts [1 10 50]. Never passes or fails.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const counts = process.argv.slice(2).map(Number);
const model = readFileSync('content/trusts/national/organisation.yaml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'ipt-trusts-'));
const built: string[] = [];
try {
	for (const count of counts.length > 0 ? counts : [1, 10, 50]) {
		rmSync(folder, { recursive: true });
		mkdirSync(folder);
		for (let i = 1; i <= count; i++) built.push(makeTrust(`bench-${i}`, i));
		const began = Date.now();
		const { status, stderr } = spawnSync('node', ['src/edition/build.ts', '--all'], {
			env: { ...process.env, TRUSTS_FOLDER: folder },
			encoding: 'utf8',
		});
		if (status !== 0) throw new Error(stderr);
		const seconds = (Date.now() - began) / 1000;
		console.log(
			`${count} editions: ${seconds.toFixed(1)} s, ${(seconds / count).toFixed(1)} s each`,
		);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
	for (const id of new Set(built)) rmSync(join('dist', id), { recursive: true, force: true });
}

function makeTrust(id: string, number: number): string {
	cpSync('content/trusts/national', join(folder, id), { recursive: true });
	const name = `name: Example Trust ${number}`;
	writeFileSync(
		join(folder, id, 'organisation.yaml'),
		`${model.replace(/^name:.*$/m, name)}switchboard: "0117 496 ${String(number).padStart(4, '0')}"\n`,
	);
	return id;
}
