import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pressed } from '../press/press.ts';

/** An item of a list that offers a file, with the place for its size: <span data-size-of="…">({size} KB)</span>. */
const offer = /<li>(?:(?!<li>)[\s\S])*?<span data-size-of="([^"]+)">[\s\S]*?<\/li>/g;

/**
 * Writes the true size beside each link to a pressed file. The pages are built before the files exist, so the sizes come last.
 * Files that this computer could not make are no longer offered.
 * @throws when a page offers a file that the press knows nothing of.
 */
export function fillSizes(folder: string, made: Pick<Pressed, 'file' | 'bytes'>[]): void {
	const files = new Map(made.map((pressed) => [pressed.file, pressed]));
	for (const page of globSync('**/index.html', { cwd: folder })) {
		const html = readFileSync(join(folder, page), 'utf8');
		if (!html.includes('data-size-of=')) continue;
		const filled = html.replace(offer, (item, file: string) => {
			const pressed = files.get(file);
			if (!pressed) throw new Error(`${page} offers ${file}, which the press has not made.`);
			if (pressed.bytes === undefined) return '';
			return item.replace('{size}', String(kilobytes(pressed.bytes)));
		});
		writeFileSync(join(folder, page), filled);
	}
}

/** Rounded up, so that nobody downloads more than they were told. */
export const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
