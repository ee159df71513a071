import { globSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Parts of the engine of the full-text search that our pages never load. Any script of the same host could. */
const unused = 'pagefind/pagefind-*{ui,highlight}.{js,css}';

/** The licences of what stands in the site itself, which ask to go with every copy. */
const shipped = {
	'Pagefind, the full-text search': 'pagefind/LICENSE/LICENSE',
	'Atkinson Hyperlegible, the font of the pages': '@fontsource/atkinson-hyperlegible/LICENSE',
	'Atkinson Hyperlegible Next, the font of the leaflets':
		'@expo-google-fonts/atkinson-hyperlegible-next/LICENSE_FONT',
};

/**
 * The whole text of these licences.
 * @throws when a package no longer holds its own where it did.
 */
const licencesShipped = (): string =>
	Object.entries(shipped)
		.map(
			([what, file]) => `${what}\n\n${readFileSync(join('node_modules', file), 'utf8').trim()}\n`,
		)
		.join(`\n${'='.repeat(80)}\n\n`);

/** Takes away what no page uses, and lays down the licences of what is left. */
export async function shipOnlyUsed(folder: string): Promise<void> {
	for (const file of globSync(unused, { cwd: folder })) await rm(join(folder, file));
	await writeFile(join(folder, 'licences.txt'), licencesShipped());
}
