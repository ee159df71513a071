import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Format, formats } from '../schemas/leaflet.ts';
import { ContentFault } from '../schemas/content-fault.ts';
import { asEpub } from './epub.ts';
import { asOneFile, toPaste } from './html.ts';
import { asBooklet } from './booklet.ts';
import { asPdf } from './pdf.ts';
import { readLeaflet } from './read-leaflet.ts';
import { asText } from './text.ts';
import type { Leaflet } from './tree.ts';
import { asHelpCard, asPoster } from './ways-to-print.ts';
import { asWord } from './word.ts';

/** How each format is written. `folder` is the built site, for pictures. */
const writers: Record<
	Format,
	(leaflet: Leaflet, folder: string) => Uint8Array | string | Promise<Uint8Array>
> = {
	'clear-print': (leaflet, folder) => asPdf(leaflet, formats['clear-print'].points, folder),
	'large-print': (leaflet, folder) => asPdf(leaflet, formats['large-print'].points, folder),
	'giant-print': (leaflet, folder) => asPdf(leaflet, formats['giant-print'].points, folder),
	word: asWord,
	epub: asEpub,
	text: asText,
	'one-file': asOneFile,
	'to-paste': toPaste,
	booklet: (leaflet, folder) => asBooklet(leaflet, formats.booklet.points, folder),
	poster: (leaflet, folder) => asPoster(leaflet, formats.poster.points, folder),
	'help-card': (leaflet, folder) => asHelpCard(leaflet, formats['help-card'].points, folder),
};

/** A file of a leaflet: its path in the site, and how many bytes it has. */
export interface Pressed {
	leaflet: string;
	format: string;
	file: string;
	bytes: number;
}

/**
 * Writes every format of every leaflet found in a built site, beside the leaflet's page.
 * @param say told about each leaflet as it is done.
 * @throws for a leaflet that not every reader could use, or a format nobody here can write, naming the file.
 */
export async function press(folder: string, say: (line: string) => void): Promise<Pressed[]> {
	const pages = globSync('leaflets/*/index.html', { cwd: folder }).sort();
	const leaflets = pages.flatMap((page) => {
		const html = readFileSync(join(folder, page), 'utf8');
		const id = page.replace(/\\/g, '/').split('/')[1] ?? page;
		return telling(id, () => readLeaflet(html, page)) ?? [];
	});
	const made: Pressed[] = [];
	for (const [i, leaflet] of leaflets.entries()) {
		const files = await telling(leaflet.id, () => filesOf(leaflet, folder));
		made.push(...files);
		say(`  ${i + 1} of ${leaflets.length}: ${leaflet.title}`);
	}
	return made;
}

async function filesOf(leaflet: Leaflet, folder: string): Promise<Pressed[]> {
	const made: Pressed[] = [];
	for (const [format, file] of leaflet.files) {
		if (!Object.hasOwn(writers, format))
			throw new Error(
				`nobody here can write "${format}"; the formats are: ${Object.keys(writers).join(', ')}`,
			);
		const bytes = Buffer.from(await writers[format as Format](leaflet, folder));
		writeFileSync(join(folder, file), bytes);
		made.push({ leaflet: leaflet.id, format, file, bytes: bytes.length });
	}
	return made;
}

/** Does something with a leaflet, and tells what goes wrong by the file that an editor can open. */
function telling<Result>(id: string, doing: () => Result): Result {
	const fault = (problem: unknown) =>
		new ContentFault({
			file: `content/leaflets/${id}.yaml`,
			found: (problem as Error).message,
			remedy: 'Mend the page that the leaflet is made from, or name only other parts of it',
		});
	try {
		const result = doing();
		if (!(result instanceof Promise)) return result;
		return result.catch((problem: unknown) => {
			throw fault(problem);
		}) as Result;
	} catch (problem) {
		throw fault(problem);
	}
}
