import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Makes the index of the full-text search from the pages of a built site. The files are taken from Pagefind and written here: what it
 * writes by itself may be cut short when it is ended on a busy machine (a worker of 32,768 bytes instead of 41,255 was seen).
 * @throws when Pagefind reports a fault.
 */
export async function indexFullText(folder: string): Promise<void> {
	try {
		const { index, errors } = await createIndex();
		if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
		const read = await index.addDirectory({ path: folder });
		const { files, errors: unmade } = await index.getFiles();
		const faults = [...read.errors, ...unmade];
		if (faults.length > 0)
			throw new Error(`Pagefind could not read the pages: ${faults.join('; ')}`);
		for (const { path, content } of files) {
			const file = join(folder, 'pagefind', path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, content);
		}
	} finally {
		await close();
	}
}
