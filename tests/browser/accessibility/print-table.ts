import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const rowsFolder = 'tests/results/planted-defects';

/** What was said of a page with one planted defect. */
export interface Row {
	defect: string;
	/** What each tool that was asked says: the check of ours that answers for the defect, or both engines where none does. */
	found: Partial<Record<'axe' | 'alfa' | 'ours', string[]>>;
	/** The name of that check. */
	check: string | undefined;
}

/** After the browser tests: who found which planted defect. */
export default function printTable(): void {
	if (!existsSync(rowsFolder)) return;
	const rows = readdirSync(rowsFolder)
		.sort()
		.map((file) => JSON.parse(readFileSync(join(rowsFolder, file), 'utf8')) as Row);
	const speakers = ({ found, check }: Row) =>
		Object.entries(found)
			.filter(([, said]) => said.length > 0)
			.map(([tool]) => (tool === 'ours' ? `our check “${check ?? ''}”` : tool));
	console.log('\nPlanted defects, and what found them:');
	for (const row of rows)
		console.log(
			`${row.defect.replaceAll('-', ' ').padEnd(48)} ${speakers(row).join(', ') || 'nothing'}`,
		);
	const found = rows.filter((row) => speakers(row).length > 0).length;
	rmSync(rowsFolder, { recursive: true });
	console.log(`Found: ${String(found)} of ${String(rows.length)}.`);
}
