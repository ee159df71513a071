import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pressed } from '../press/press.ts';
import { t } from '../strings/en.ts';

const place = /<span data-size-of="([^"]+)">[^<]*<\/span>/g;

/**
 * Writes the true size beside each link to a pressed file. The pages are built before the files exist, so the sizes come last.
 * @throws when a page offers a file that the press has not made.
 */
export function fillSizes(folder: string, made: Pressed[]): void {
	const sizes = new Map(made.map(({ file, bytes }) => [file, bytes]));
	for (const page of globSync('**/index.html', { cwd: folder })) {
		const html = readFileSync(join(folder, page), 'utf8');
		if (!html.includes('data-size-of=')) continue;
		const filled = html.replace(place, (_, file: string) => {
			const bytes = sizes.get(file);
			if (bytes === undefined)
				throw new Error(`${page} offers ${file}, which the press has not made.`);
			return `<span data-size-of="${file}">${sizeInWords(bytes)}</span>`;
		});
		writeFileSync(join(folder, page), filled);
	}
}

/** Bytes as people read them: (84 KB). Rounded up, so that nobody downloads more than they were told. */
export const sizeInWords = (bytes: number): string =>
	t('size.kb', { size: Math.ceil(bytes / 1000) });
