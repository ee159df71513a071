import { readFile, writeFile } from 'node:fs/promises';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { contentPolicy, hostPolicy, inlineOf, withPolicy } from './content-policy.ts';
import { markAddresses } from './mark-addresses.ts';
import { trimmerFor } from './trim-styles.ts';

/** Only the search page may let an engine compile itself; every other page's own policy refuses it. */
const searchPage = 'search/index.html';

/** A file to keep and pass on, such as a leaflet or the whole guide: it leaves the site, so it stays byte for byte as it was made. */
const isKept = (file: string) => !/(?:^|[\\/])index\.html$|^404\.html$/.test(file);

/** Marks for the engine that indexes the pages, which has done so by now. */
const indexMarks = / data-pagefind-[a-z]+(?:="[^"]*")?/g;

/**
 * Marks links that say their address, trims each page's styles and writes its policy into its head.
 * @returns the policy of the whole site, for the server's header.
 * @throws naming page and element where a page holds what the policy refuses.
 */
export async function putPolicies(folder: string): Promise<string> {
	const hasEngine = existsSync(join(folder, 'pagefind'));
	const trimmed = trimmerFor(folder);
	const all: string[] = [];
	for (const file of globSync('**/*.html', { cwd: folder })) {
		const path = join(folder, file);
		const whole = await readFile(path, 'utf8');
		const html = isKept(file) ? whole : await trimmed(markAddresses(whole.replace(indexMarks, '')));
		const inline = inlineOf(file, html);
		all.push(...inline.scripts);
		const wasm = hasEngine && file.replace(/\\/g, '/') === searchPage;
		if (!isKept(file)) await writeFile(path, withPolicy(html, contentPolicy(inline, wasm)));
	}
	return hostPolicy(all, hasEngine);
}
