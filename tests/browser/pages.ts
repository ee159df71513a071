import { builtPages, htmlAt, sites } from '../build/site.ts';

const site = sites[0]!;

/** The address of every built page of the national edition. */
export const addresses = builtPages(site);

/** Pages that one template makes of one short record each: they differ in names and numbers, not in their parts. */
const families = [
	/^\/leaflets\/ipt-\d+\/$/,
	/^\/leaflets\/ipt-\d+-v\d+\/$/,
	/^\/leaflets\/.+\/evidence\/$/,
];

const members = families.map((family) =>
	addresses
		.filter((address) => family.test(address))
		.sort((a, b) => htmlAt(site, a).length - htmlAt(site, b).length),
);

/** The members of families less the shortest and the longest of each, which stand for them. */
export const alike = members.flatMap((family) => family.slice(1, -1));
