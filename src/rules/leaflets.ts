import type { MdastNode } from 'satteri';
import { nearest } from '../library/missing.ts';
import {
	attributesOf,
	childrenOf,
	isWord,
	lineOf,
	nodesIn,
	textOf,
	treeOf,
	wordsIn,
} from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { listingsOnPaper } from '../schemas/vocabulary.ts';
import { strings } from '../strings/en.ts';
import type { Content, Entry } from './read-content.ts';
import { faultAt, type Page, type Rule } from './rule.ts';

interface Version {
	entry: Entry;
	path: PropertyKey[];
	code: string;
	version: number;
	isCurrent: boolean;
	withdrawn?: object | undefined;
}

/** Every version that was ever given out, current and past. */
function versionsOf({ leaflets, pastVersions }: Content): Version[] {
	const current = [...leaflets.values()].map((entry) => {
		const { code, version } = entry.data;
		return { entry, path: ['code'], code, version, isCurrent: true };
	});
	const past = (pastVersions?.data.versions ?? []).map(({ code, version, withdrawn }, i) => ({
		...{ entry: pastVersions!, path: ['versions', i, 'code'], code, version, withdrawn },
		isCurrent: false,
	}));
	return [...current, ...past];
}

export const codesAreUnique: Rule = {
	says: 'no code stands for two leaflets, and no version is current and past',
	check: (content) => {
		const all = versionsOf(content);
		return all.flatMap((one, i): Fault[] => {
			const other = all
				.slice(0, i)
				.find(
					(before) =>
						before.code === one.code &&
						(before.version === one.version || (before.isCurrent && one.isCurrent)),
				);
			return other
				? [
						faultAt(one.entry, one.path, {
							found: `the code "${one.code}", version ${one.version}, which ${other.entry.file} has already`,
							remedy:
								'Give a new leaflet a code that was never used, one more than "codes" in content/leaflets/past-versions.yaml, and raise that number',
						}),
					]
				: [];
		});
	},
};

export const noVersionIsForgotten: Rule = {
	says: 'no version that was ever given out is forgotten: somebody may still hold the paper',
	needsAll: true,
	check: (content) => {
		const { pastVersions } = content;
		// A code that stands for two leaflets is told of by itself, and hides the one it took the place of.
		if (!pastVersions || codesAreUnique.check(content, '').length > 0) return [];
		const { codes } = pastVersions.data;
		const all = versionsOf(content);
		const codeOf = (i: number) => `ipt-${String(i + 1).padStart(2, '0')}`;
		const remedy = 'Write each old version into content/leaflets/past-versions.yaml';
		return [
			...Array.from({ length: codes }, (_, i) => codeOf(i))
				.filter((code) => !all.some((known) => known.code === code))
				.map((code) =>
					faultAt(pastVersions, ['codes'], {
						found: `${code} was given out, and nothing says what became of it`,
						remedy,
					}),
				),
			...all
				.filter(
					({ code, version }) =>
						version > 1 &&
						!all.some((known) => known.code === code && known.version === version - 1),
				)
				.map(({ entry, code, version }) =>
					faultAt(entry, ['version'], {
						found: `version ${version} of ${code}, and version ${version - 1} is forgotten`,
						remedy,
					}),
				),
			...all
				.filter(
					({ code, version, isCurrent, withdrawn }) =>
						!isCurrent &&
						!withdrawn &&
						!all.some((known) => known.code === code && known.version > version),
				)
				.map(({ entry, path, code, version }) =>
					faultAt(entry, path, {
						found: `version ${version} of ${code}, which nothing has replaced`,
						remedy: 'Add "withdrawn" with its day and the reason, or put the newer leaflet back',
					}),
				),
			...all
				.filter(({ code, isCurrent }) => isCurrent && Number(code.slice(4)) > codes)
				.map(({ entry, path, code }) =>
					faultAt(entry, path, {
						found: `${code}, which is higher than "codes: ${codes}" in content/leaflets/past-versions.yaml`,
						remedy: 'Raise "codes" there to the number of this leaflet',
					}),
				),
		];
	},
};

export const addressesAreFree: Rule = {
	says: 'no leaflet is named like a code, which is an address too',
	check: ({ leaflets }) =>
		[...leaflets.values()]
			.filter(({ id }) => /^ipt-\d+(-v\d+)?$/.test(id))
			.map((entry) => ({
				file: entry.file,
				found: `a leaflet named "${entry.id}", which is the address that checks a paper of that code`,
				remedy: 'Rename the file for what the leaflet is about',
			})),
};

export const leafletParts: Rule = {
	says: 'a leaflet names parts that its pages have, and paper can hold them',
	check: (content) => [...content.leaflets.values()].flatMap((entry) => partFaults(content, entry)),
};

type LeafletEntry = Content['leaflets'] extends Map<string, infer Value> ? Value : never;

function partFaults({ pages }: Content, entry: LeafletEntry): Fault[] {
	return entry.data.pages.flatMap(({ page: id, parts }, i): Fault[] => {
		const page = pages.get(id);
		if (!page) return [];
		const inPage = partsOf(treeOf(page.words));
		const isOpen = inPage.some(({ nodes }) => nodes.some(holdsHeadings));
		const unknown = (parts ?? []).flatMap((part, p): Fault[] => {
			if (isOpen || inPage.some(({ heading }) => heading === part)) return [];
			const headings = inPage.map(({ heading }) => heading);
			const guess = nearest(part, headings);
			return [
				faultAt(entry, ['pages', i, 'parts', p], {
					found: `the part "${part}", which ${page.file} does not have`,
					wanted: `${guess ? `perhaps "${guess}"; ` : ''}one of: ${headings.join(' | ')}`,
					remedy: 'Write the heading as the page has it',
				}),
			];
		});
		const taken = inPage.filter(({ heading }) => !parts || parts.includes(heading));
		return [
			...unknown,
			...taken.flatMap(({ nodes }) => nodes.flatMap((node) => paperFaults(node, page.file, entry))),
		];
	});
}

/** The parts of pages that leaflets take, each page once for each leaflet. */
export function partsTaken({ leaflets, pages }: Content): { page: Page; nodes: MdastNode[] }[] {
	return [...leaflets.values()].flatMap(({ data }) =>
		data.pages.flatMap(({ page: id, parts }) => {
			const page = pages.get(id);
			if (!page) return [];
			const taken = partsOf(treeOf(page.words)).filter(
				({ heading }) => !parts || parts.includes(heading),
			);
			return [{ page, nodes: taken.flatMap(({ nodes }) => nodes) }];
		}),
	);
}

/** A page by its headings of the second level; "In short" is one. */
function partsOf(tree: MdastNode): { heading: string; nodes: MdastNode[] }[] {
	const parts: { heading: string; nodes: MdastNode[] }[] = [{ heading: '', nodes: [] }];
	for (const node of childrenOf(tree)) {
		if (isWord(node) && node.name === 'InShort')
			parts.push({ heading: strings['in-short'], nodes: [] });
		if (node.type === 'heading' && node.depth === 2)
			parts.push({ heading: textOf(node).trim(), nodes: [] });
		parts.at(-1)!.nodes.push(node);
	}
	return parts;
}

/** True for a list that brings headings of its own, whose words only the built page knows. */
const holdsHeadings = (node: MdastNode): boolean =>
	wordsIn(node).some(
		({ name, attributes }) =>
			name === 'Listing' &&
			/^(session-cards|words-for-interpreters)\b/.test(attributes.get('of') ?? ''),
	);

/** What paper cannot say, in a part that a leaflet takes. */
function paperFaults(part: MdastNode, file: string, leaflet: LeafletEntry): Fault[] {
	return [...nodesIn(part)].flatMap(({ node }): Fault[] => {
		const at = { file, line: lineOf(node) };
		const why = `this part is in the leaflet ${leaflet.file}`;
		if (node.type === 'code' || node.type === 'inlineCode')
			return [
				{
					...at,
					found: `"${node.value.split('\n')[0] ?? ''}" between signs of code, and ${why}`,
					remedy: 'Write it as plain words, or name only other parts of the page in the leaflet',
				},
			];
		const list =
			isWord(node) && node.name === 'Listing'
				? attributesOf(node).get('of')?.split(':')[0]
				: undefined;
		return list !== undefined && !listingsOnPaper.some((name) => name === list)
			? [
					{
						...at,
						found: `<Listing of="${list}" />, which a leaflet cannot hold, and ${why}`,
						wanted: `one of these: ${listingsOnPaper.join(', ')}`,
						remedy: `Name only parts of the page without it, under "parts:" in ${leaflet.file}`,
					},
				]
			: [];
	});
}
