import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { lineOf, nodesIn, treeOf, partsOfPage } from '../library/words-of-page.ts';
import { ContentFault, type Fault } from '../schemas/content-fault.ts';

/** A site that has just been built: where it lies, and the path below its host at which it is to stand. */
interface Built {
	folder: string;
	base: string;
}

/**
 * What only the built site can tell: every link on it leads to a page, a file and a place that are there, and no id stands twice.
 * @throws a ContentFault with every fault, naming the author's file where there is one
 */
export function stopOnBuiltFaults(built: Built): void {
	const faults = builtFaults(built);
	if (faults.length > 0) throw new ContentFault(...faults);
}

/** The same as a list. */
export function builtFaults({ folder, base }: Built): Fault[] {
	const pages = new Map(
		globSync('**/*.html', { cwd: folder })
			.map((file) => file.replace(/\\/g, '/'))
			.filter((file) => /(?:^|\/)index\.html$|^404\.html$/.test(file))
			.sort()
			.map((file) => [base + file.replace(/(^|\/)index\.html$/, '$1'), read(join(folder, file))]),
	);
	return [...pages].flatMap(([address, page]) => [
		...page.twice.map((id): Fault => ({
			file: sourceOf(address, base),
			found: `the id "${id}" a second time on the page ${address}`,
			remedy: 'Give one of the two headings, or of the two entries it comes from, other words',
		})),
		...page.links.flatMap((href): Fault[] => {
			const fault = faultOf(href, address, pages, { folder, base });
			if (!fault) return [];
			const file = sourceOf(address, base);
			return [
				{
					file,
					line: lineOfLink(file, href, base),
					found: `the link ${href} on the page ${address}, ${fault}`,
					remedy: 'Mend the link, or the file that it comes from',
				},
			];
		}),
	]);
}

interface Page {
	ids: Set<string>;
	twice: string[];
	links: string[];
}

function read(path: string): Page {
	const document = parse(readFileSync(path, 'utf8'));
	const all = document.querySelectorAll('[id]').map(({ id }) => id);
	return {
		ids: new Set(all),
		twice: [...new Set(all.filter((id, i) => all.indexOf(id) < i))],
		links: linksOf(document),
	};
}

const linksOf = (document: HTMLElement): string[] => [
	...new Set(
		document
			.querySelectorAll('a[href], form[action], link[rel=icon]')
			.map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? ''),
	),
];

/** What is wrong with a link. Addresses of other sites are not opened: a build needs no network. */
function faultOf(
	href: string,
	from: string,
	pages: Map<string, Page>,
	{ folder, base }: Built,
): string | undefined {
	if (/^(https?|tel|sms|mailto):/.test(href)) return undefined;
	const target = new URL(href, `http://site${from}`);
	const page = pages.get(target.pathname);
	if (!page) {
		const isFile =
			target.pathname.startsWith(base) &&
			existsSync(join(folder, decodeURIComponent(target.pathname.slice(base.length))));
		return isFile ? undefined : 'and there is no such page or file';
	}
	const place = decodeURIComponent(target.hash.slice(1));
	return place && !page.ids.has(place) ? 'and that page has no such place' : undefined;
}

/** The file an author would open to change the page at an address. */
function sourceOf(address: string, base: string): string {
	const id = address.slice(base.length).replace(/\/$/, '') || 'index';
	const leaflet = /^leaflets\/([^/]+)/.exec(id)?.[1];
	const candidates = [
		`content/pages/${id.replace(/\.html$/, '')}.mdx`,
		`content/pages/${id}/index.mdx`,
		...(leaflet ? [`content/leaflets/${leaflet}.yaml`] : []),
	];
	return candidates.find((file) => existsSync(file)) ?? 'content/';
}

function lineOfLink(file: string, href: string, base: string): number | undefined {
	if (!file.endsWith('.mdx')) return undefined;
	const { words } = partsOfPage(readFileSync(file, 'utf8'));
	const written = [href, `/${href.slice(base.length)}`];
	for (const { node } of nodesIn(treeOf(words)))
		if ('url' in node && written.includes(node.url)) return lineOf(node);
	return undefined;
}
