import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A Word file without the clock and the dice: dates are the leaflet's own, and the random names that the docx
 * library gives to links become numbers in order, so that the same words give the same bytes.
 */
export function settle(docx: Uint8Array, date: string): Uint8Array {
	const files = unzipSync(docx);
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	// Local time on purpose: a zip file stores the hands of the clock, not the moment.
	const mtime = new Date(year, month - 1, day);
	const names = new Map<string, string>();
	const settled = Object.keys(files)
		.sort()
		.map((name) => {
			const bytes = files[name]!;
			if (!/\.(xml|rels)$/.test(name)) return [name, bytes] as const;
			const text = strFromU8(bytes)
				.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
				.replace(/\brId[\w-]{8,}/g, (id) => {
					if (!names.has(id)) names.set(id, `rIdLink${names.size + 1}`);
					return names.get(id)!;
				});
			return [name, strToU8(text)] as const;
		});
	return zipSync(Object.fromEntries(settled), { mtime, level: 9 });
}
