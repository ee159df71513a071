import type { Fault } from '../schemas/content-fault.ts';
import type { Content, Entry } from './read-content.ts';
import { faultAt, type Rule } from './rule.ts';

/** The address of an entry from the root of the site: /waiting/ for the page "waiting", / for "index". */
const addressOf = (id: string) => (id === 'index' ? '/' : `/${id}/`);

/** Every address that answers with a page today: of pages, of leaflets with their evidence, and of the codes printed on paper. */
export function addressesToday({ ids, leaflets, pastVersions }: Content): Set<string> {
	const versions = [
		...[...leaflets.values()].map(({ data }) => data),
		...(pastVersions?.data.versions ?? []),
	];
	const papers = [
		...[...ids.leaflets].flatMap((id) => [id, `${id}/evidence`]),
		...versions.flatMap(({ code, version }) => [code, `${code}-v${version}`]),
	];
	return new Set([...ids.pages, ...papers.map((paper) => `leaflets/${paper}`)].map(addressOf));
}

export const addressesAreKept: Rule = {
	says: 'every address that was ever published leads somewhere, and every new one is written down',
	needsAll: true,
	check: (content) => {
		const { addresses, redirects, pages, leaflets } = content;
		if (!addresses) return [];
		const { published } = addresses.data;
		const answered = addressesToday(content);
		for (const { from } of redirects?.data.moved ?? []) answered.add(from);
		const lost = published.flatMap((address, i): Fault[] => {
			const dead = [address, ...evidenceOf(address)].filter((one) => !answered.has(one));
			return dead.length > 0
				? [
						faultAt(addresses, ['published', i], {
							found: `${dead.join(' and ')}, where there is nothing any more`,
							remedy:
								'Add a line for each to content/redirects.yaml that leads to where its readers should go, or put the file back',
						}),
					]
				: [];
		});
		const entries: [Entry, string][] = [
			...[...pages.values()].map((page): [Entry, string] => [page, page.id]),
			...[...leaflets.values()].map((leaflet): [Entry, string] => [
				leaflet,
				`leaflets/${leaflet.id}`,
			]),
		];
		const unwritten = entries
			// The page for a wrong address has none of its own.
			.filter(([, id]) => id !== '404' && !published.includes(addressOf(id)))
			.map(([entry, id]) =>
				faultAt(entry, ['title'], {
					found: `the new address ${addressOf(id)}, which content/addresses.yaml does not have`,
					remedy: `Add "- ${addressOf(id)}" there, so that it is never lost`,
				}),
			);
		return [...lost, ...unwritten];
	},
};

/** The address of a leaflet's evidence, which its own address stands for in the list. */
export const evidenceOf = (address: string): string[] =>
	/^\/leaflets\/[^/]+\/$/.test(address) ? [`${address}evidence/`] : [];
