import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pressed } from '../press/press.ts';

/** The place for the size of a file that a page offers: <span data-size-of="…">({size} KB)</span>. */
const place = /(?<=data-size-of="([^"]+)"[^>]*>[^<]*)\{size\}/g;

/**
 * Writes the true size beside each link to a pressed file. The pages are built before the files exist, so the sizes come last.
 * @throws when a page offers a file that the press has not made, or has a place for a size that says no file.
 */
export function fillSizes(folder: string, made: Pick<Pressed, 'file' | 'bytes'>[]): void {
	const sizes = new Map(made.map(({ file, bytes }) => [file, bytes]));
	for (const page of globSync('**/index.html', { cwd: folder })) {
		const html = readFileSync(join(folder, page), 'utf8');
		if (!html.includes('{size}')) continue;
		const filled = html.replace(place, (_, file: string) => {
			const bytes = sizes.get(file);
			if (bytes === undefined)
				throw new Error(`${page} offers ${file}, which the press has not made.`);
			return String(kilobytes(bytes));
		});
		if (filled.includes('{size}'))
			throw new Error(`${page} offers a file without saying which in data-size-of.`);
		writeFileSync(join(folder, page), filled);
	}
}

/** Rounded up, so that nobody downloads more than they were told. */
export const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
