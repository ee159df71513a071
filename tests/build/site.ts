import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { organisation } from '../../src/schemas/organisation.ts';

/** A built site: where it lies, the host and the base path it was built for, and the pages and leaflets its edition leaves out. */
export interface Site {
	folder: string;
	host: string;
	base: string;
	hides: string[];
	leavesOut: string[];
	/** The days on which the organisation approved a leaflet, or all of them. */
	approvals: (leaflet: string) => string[];
}

/** The national edition, and one with every field filled (tests/build/editions/), under a path, with a logo and hidden pages. */
export const sites: Site[] = ['content/trusts/national', 'tests/build/editions/full-edition'].map(
	(folder) => {
		const edition = organisation.parse(
			parse(readFileSync(join(folder, 'organisation.yaml'), 'utf8')),
		);
		const { origin, pathname } = new URL(edition.address!);
		const { hides, leavesOut, approved } = edition;
		return {
			folder: `dist/${basename(folder)}`,
			host: origin,
			base: pathname,
			hides,
			leavesOut,
			approvals: (leaflet) =>
				[edition.leaflets[leaflet]?.approved, approved].flatMap((word) => word?.on ?? []),
		};
	},
);

/** Files to keep and pass on, not pages: leaflets (tests/build/leaflets/) and the whole guide (tests/build/whole-guide.test.ts). */
const isKept = (file: string) => !/(?:^|[\\/])index\.html$|^404\.html$/.test(file);

/** True for the few words at an old address, which send a reader on (tests/build/hosting.test.ts). */
const sendsOn = (html: string) => html.includes('<meta http-equiv="refresh"');

/** The addresses of all built pages, with the base path: `/`, `/what-is-ipt/`, `/404.html`. Old addresses are no pages. */
export function builtPages({ folder, base }: Site): string[] {
	return globSync('**/*.html', { cwd: folder })
		.filter((file) => !isKept(file) && !sendsOn(readFileSync(join(folder, file), 'utf8')))
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
