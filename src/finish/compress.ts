import { readFile, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const textFiles = '**/*.{css,csv,html,js,json,svg,txt,xml}';

/** Lays a .br and a .gz beside every text file, each only where it is smaller, so that no server compresses while a reader waits. */
export async function compress(folder: string): Promise<void> {
	for (const file of globSync([textFiles, '.well-known/*'], { cwd: folder }).sort()) {
		const path = join(folder, file);
		const plain = await readFile(path);
		const [br, gz] = await Promise.all([
			toBrotli(plain, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
					[constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
				},
			}),
			toGzip(plain, { level: 9 }),
		]);
		if (br.length < plain.length) await writeFile(`${path}.br`, br);
		if (gz.length < plain.length) await writeFile(`${path}.gz`, gz);
	}
}
