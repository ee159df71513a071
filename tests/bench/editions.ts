// Measures how the time to build editions grows. Usage: npx node tests/bench/editions.ts [1 10 50]. Never passes or fails.
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
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
		const workBefore = workOfChildren();
		const { status, stderr } = spawnSync('node', ['src/commands/build.ts', '--all'], {
			env: { ...process.env, TRUSTS_FOLDER: folder },
			encoding: 'utf8',
		});
		if (status !== 0) throw new Error(stderr);
		const seconds = (Date.now() - began) / 1000;
		const work = workOfChildren() - workBefore;
		console.log(
			`${count} editions: ${seconds.toFixed(0)} s, ${(seconds / count).toFixed(1)} s each; ` +
				`${work.toFixed(0)} s of one core, ${(work / count).toFixed(1)} s each`,
		);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
	for (const id of new Set(built))
		for (const part of [id, `${id}-hosting`])
			rmSync(join('dist', part), { recursive: true, force: true });
}

/**
 * Seconds of one core that finished children have worked, as Linux counts them: cutime and cstime in ticks of 10 ms.
 * Where the computer has other work to do, it says more than the clock. Not a number on other systems.
 */
function workOfChildren(): number {
	if (!existsSync('/proc/self/stat')) return NaN;
	const stat = readFileSync('/proc/self/stat', 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[13]) + Number(fields[14])) / 100;
}

function makeTrust(id: string, number: number): string {
	cpSync('content/trusts/national', join(folder, id), { recursive: true });
	const name = `name: Example Trust ${number}`;
	writeFileSync(
		join(folder, id, 'organisation.yaml'),
		`${model.replace(/^name:.*$/m, name)}sample: true\nswitchboard: "0117 496 ${String(number).padStart(4, '0')}"\n`,
	);
	return id;
}
