import { nodesIn, treeOf } from '../library/words-of-page.ts';
import type { Content, Entry } from '../rules/read-content.ts';
import { files, folders } from '../schemas/collections.ts';
import type { HelpNumber } from '../schemas/numbers.ts';
import { type Kind, kindOf } from './readers/readers.ts';
import { partsNamed } from './readers/nice.ts';

/** One page to look at, and why. */
export interface Target {
	/** A source, with the part of it after a slash where it has several: ng222/recommendations. */
	id: string;
	kind: Kind;
	address: string;
	/** The sources that it is a page of. */
	sources: Set<string>;
	/** Claims that rest on it, each with the places it cites there that can be singled out. */
	cites: Map<string, Set<string>>;
	/** Numbers of help that must stand on it, by name, with the claims that give each. */
	numbers: Map<string, { number: HelpNumber; claims: Set<string> }>;
	/** Files of content/ that link to it. */
	linkedIn: Set<string>;
}

/** Everything to look at: each address once, whoever names it. */
export function targetsOf(content: Content): Target[] {
	const list = new Targets();
	for (const { id } of content.sources.values()) addSource(list, content, id);
	for (const { id, data } of content.claims.values())
		if (data.toCheck?.address) addToCheck(list, id, data.toCheck.address, data.sources);
	addNumbers(list, content);
	for (const { address, file } of linksIn(content)) list.at(address, 'link').linkedIn.add(file);
	return list.all();
}

/** An address without what does not change where it leads: the place in the page, and a slash at the end. */
export const addressKey = (address: string): string =>
	(/nice\.org\.uk\//i.test(address) ? address.toLowerCase() : address)
		.replace(/#.*$/, '')
		.replace(/\/$/, '')
		.replace(/^https?:\/\/(?:www\.)?/i, '')
		.replace(/^[^/]+/, (host) => host.toLowerCase());

class Targets {
	readonly #targets = new Map<string, Target>();

	/** The target at an address; a new one gets the name, or one made from its address. */
	at(address: string, kind: Kind, id?: string): Target {
		const key = addressKey(address);
		const known = this.#targets.get(key);
		if (known) return known;
		const target: Target = {
			...{ id: id ?? this.#nameOf(key), kind, address: address.replace(/#.*$/, '') },
			...{ sources: new Set(), cites: new Map(), numbers: new Map(), linkedIn: new Set() },
		};
		this.#targets.set(key, target);
		return target;
	}

	all(): Target[] {
		return [...this.#targets.values()];
	}

	#nameOf(key: string): string {
		const name = `link/${key
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.slice(0, 80)}`;
		const taken = this.all().filter(({ id }) => id.startsWith(name)).length;
		return taken ? `${name}-${String(taken + 1)}` : name;
	}
}

function addSource(list: Targets, content: Content, id: string): void {
	const { address, doi, pmid } = content.sources.get(id)!.data;
	const places = [...content.claims.values()].flatMap((claim) =>
		claim.data.sources.flatMap(({ source, place }) =>
			source === id ? [{ claim: claim.id, place }] : [],
		),
	);
	const add = (
		part: string,
		kind: Kind,
		at: string,
		cites: { claim: string; keys: string[] }[],
	) => {
		const target = list.at(at, kind, part ? `${id}/${part}` : id);
		target.sources.add(id);
		for (const { claim, keys } of cites)
			target.cites.set(claim, new Set([...(target.cites.get(claim) ?? []), ...keys]));
	};
	const whole = places.map(({ claim }) => ({ claim, keys: [] }));
	if (doi) {
		add('doi', 'doi', `https://doi.org/${doi}`, whole);
		const path = doi.split('/').map(encodeURIComponent).join('/');
		add('crossref', 'crossref', `https://api.crossref.org/works/${path}`, whole);
	}
	if (pmid)
		add('pubmed', 'pubmed', `https://pubmed.ncbi.nlm.nih.gov/${pmid}/?format=pubmed`, whole);
	if (!address || (pmid && /^https?:\/\/(?:pubmed|www)\.ncbi.*\/\d+\b/.test(address))) return;
	const kind = kindOf(address);
	if (kind !== 'nice-guideline') {
		add(
			'',
			kind,
			address,
			places.map(({ claim, place }) => ({ claim, keys: [place] })),
		);
		return;
	}
	add('', kind, address, whole);
	const chapter = (name: string) => `${address.replace(/\/$/, '')}/chapter/${name}`;
	const cited = places
		.map(({ claim, place }) => ({ claim, keys: partsNamed(place) }))
		.filter(({ keys }) => keys.length > 0);
	if (cited.length > 0)
		add('recommendations', 'nice-recommendations', chapter('Recommendations'), cited);
	const updates = places.filter(({ place }) => /update information/i.test(place));
	if (updates.length > 0)
		add(
			...(['updates', 'nice-updates', chapter('Update-information')] as const),
			updates.map(({ claim }) => ({ claim, keys: [] })),
		);
}

/** The official page that a claim names for checking it, which may be another than the copy that we read. */
function addToCheck(
	list: Targets,
	claim: string,
	address: string,
	sources: { place: string }[],
): void {
	const target = list.at(address, kindOf(address), `check/${claim}`);
	const keys =
		target.kind === 'nice-recommendations' ? sources.flatMap(({ place }) => partsNamed(place)) : [];
	target.cites.set(claim, new Set([...(target.cites.get(claim) ?? []), ...keys]));
}

/** The numbers of help that each claim gives, by name. A prefix is dialled before other numbers, and is nobody's own. */
function numbersByClaim({ claims, numbers, urgentHelp }: Content): Map<string, Set<string>> {
	const named = new Map<string, Set<string>>();
	const name = (claim: string, number: string) => {
		const record = numbers?.data[number];
		if (record && record.by !== 'prefix')
			named.set(claim, (named.get(claim) ?? new Set()).add(number));
	};
	for (const { id, facts } of claims.values())
		for (const [, number = ''] of facts.matchAll(/\{([a-z0-9-]+)\}/g)) name(id, number);
	const routes = (urgentHelp?.facts ?? '').split(/^ {2}- /m);
	for (const route of routes) {
		const field = (key: string) => new RegExp(`^ {4}${key}: (\\S+)$`, 'm').exec(route)?.[1] ?? '';
		name(field('claim'), field('number'));
	}
	return named;
}

/** The page on which the numbers of a claim must stand: the one it gives for checking it, else that of its first source that has one. */
function pageOfNumbers({ claims, sources }: Content, claim: string): string | undefined {
	const { toCheck, sources: own = [] } = claims.get(claim)?.data ?? {};
	return (
		toCheck?.address ??
		own
			.map(({ source }) => sources.get(source)?.data)
			.find((source) => source?.address && source.kind !== 'news')?.address
	);
}

/** Claims that give a number of help and name no page on which to find it: nobody can watch those. */
export const withoutPage = (content: Content): string[] =>
	[...numbersByClaim(content).keys()].filter((claim) => !pageOfNumbers(content, claim));

function addNumbers(list: Targets, content: Content): void {
	for (const [claim, names] of numbersByClaim(content)) {
		const address = pageOfNumbers(content, claim);
		if (!address) continue;
		const target = list.at(address, 'helpline', `check/${claim}`);
		if (target.kind === 'page') target.kind = 'helpline';
		if (!target.cites.has(claim)) target.cites.set(claim, new Set());
		for (const name of names) {
			const claims = target.numbers.get(name)?.claims ?? new Set();
			const number = content.numbers!.data[name]!;
			target.numbers.set(name, { number, claims: claims.add(claim) });
		}
	}
}

/** Where the site leads to beyond its sources: links of pages, and addresses in other files that are shown. */
function linksIn(content: Content): { address: string; file: string }[] {
	const inPages = [...content.pages.values()].flatMap(({ file, words }) =>
		[...nodesIn(treeOf(words))].flatMap(({ node }) =>
			(node.type === 'link' || node.type === 'definition') && /^https?:/.test(node.url)
				? [{ address: node.url, file }]
				: [],
		),
	);
	const shelves = Object.keys(folders).filter(
		(name) => !['sources', 'pages', 'claims'].includes(name),
	);
	const entries: (Entry | undefined)[] = [
		...shelves.flatMap((name) => [...content[name as 'questions'].values()]),
		...Object.keys(files).flatMap((name) => (name === 'watch' ? [] : content[name as 'site'])),
	];
	const inFacts = entries.flatMap((entry) =>
		[...JSON.stringify(entry?.data ?? '').matchAll(/https?:\/\/[^\s"'<>)\\]+/g)].map(
			([address]) => ({ address, file: entry!.file }),
		),
	);
	return [...inPages, ...inFacts].filter(({ address }) => URL.canParse(address));
}
