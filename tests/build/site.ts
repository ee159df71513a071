import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A built site: where it lies, and the base path it was built for. */
export interface Site {
	folder: string;
	base: string;
}

export const sites: Site[] = [
	{ folder: 'dist/national', base: '/' },
	{ folder: 'dist/under-a-path', base: '/health/ipt/' },
];

/** Files to keep and pass on, not pages: leaflets (tests/build/leaflets/) and the whole guide (tests/build/whole-guide.test.ts). */
const isKept = (file: string) => !/(?:^|[\\/])index\.html$|^404\.html$/.test(file);

/** The addresses of all built pages, with the base path: `/`, `/what-is-ipt/`, `/404.html`. */
export function builtPages({ folder, base }: Site): string[] {
	return globSync('**/*.html', { cwd: folder })
		.filter((file) => !isKept(file))
		.map((file) => base + file.replace(/\\/g, '/').replace(/(^|\/)index\.html$/, '$1'))
		.sort();
}

/** The HTML at an address of a built site. */
export function htmlAt({ folder, base }: Site, address: string): string {
	const path = address.slice(base.length);
	return readFileSync(
		join(folder, path.endsWith('.html') ? path : join(path, 'index.html')),
		'utf8',
	);
}
