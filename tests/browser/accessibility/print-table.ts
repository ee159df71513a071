import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const rowsFolder = 'tests/results/planted-defects';

/** How many times each tool spoke up on a page with one planted defect. */
export interface Row {
	defect: string;
	axe: number;
	alfa: number;
	own: number;
	/** The check of ours that answers for the defect; empty when an engine does. */
	check: string;
}

/** After the browser tests: who found which planted defect. */
export default function printTable(): void {
	if (!existsSync(rowsFolder)) return;
	const rows = readdirSync(rowsFolder)
		.sort()
		.map((file) => JSON.parse(readFileSync(join(rowsFolder, file), 'utf8')) as Row);
	const mark = (count: number) => (count > 0 ? 'found' : '-').padEnd(6);
	console.log(`\n${'Planted defect'.padEnd(48)} axe    Alfa   ours   by our check`);
	for (const { defect, axe, alfa, own, check } of rows) {
		console.log(
			`${defect.replaceAll('-', ' ').padEnd(48)} ${mark(axe)} ${mark(alfa)} ${mark(own)} ${check}`,
		);
	}
	const found = rows.filter(({ axe, alfa, own }) => axe + alfa + own > 0).length;
	rmSync(rowsFolder, { recursive: true });
	console.log(`Found: ${String(found)} of ${String(rows.length)}.`);
}
