import { builtPages, htmlAt, sites } from '../build/site.ts';

const site = sites[0]!;

/** The address of every built page of the national edition. */
export const addresses = builtPages(site);

/** Pages that one template makes of records, or of words that other pages hold too: leaflets, their versions and evidence, sources, cards. */
const families = [
	/^\/leaflets\/(?!ipt-\d)[^/]+\/$/,
	/^\/leaflets\/ipt-\d+\/$/,
	/^\/leaflets\/ipt-\d+-v\d+\/$/,
	/^\/leaflets\/.+\/evidence\/$/,
	/^\/sources\/[^/]+\/$/,
	/^\/session-cards\/\d+\/$/,
];

const members = families.map((family) =>
	addresses
		.filter((address) => family.test(address))
		.sort((a, b) => htmlAt(site, a).length - htmlAt(site, b).length),
);

/** The members of families less the shortest and the longest of each, which stand for them. */
export const alike = members.flatMap((family) => family.slice(1, -1));
