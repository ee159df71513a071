import type { Fault } from '../schemas/content-fault.ts';
import { faultAt, type Rule } from './rule.ts';

/** True for the page of a leaflet that there is, and for the address of a code, which stays answered when it is withdrawn. */
const isLeaflet = (address: string, leaflets: Set<string>) => {
	const [, folder, name = ''] = address.split('/');
	return folder === 'leaflets' && (leaflets.has(name) || /^ipt-\d{2}(-v\d+)?$/.test(name));
};

export const redirectsLeadOn: Rule = {
	says: 'an old address leads on, in one step, to a page that exists',
	check: ({ redirects, ids }) => {
		if (!redirects) return [];
		const { moved } = redirects.data;
		const isPage = (address: string) =>
			ids.pages.has(address.replace(/^\/|\/$/g, '')) || isLeaflet(address, ids.leaflets);
		return moved.flatMap(({ from, to }, i): Fault[] => {
			const next = moved.find((other) => other.from === to);
			return [
				...(isPage(from)
					? [
							faultAt(redirects, ['moved', i, 'from'], {
								found: `${from}, where there is a page`,
								remedy: 'Give that page another address, or take the line away',
							}),
						]
					: []),
				...(next
					? [
							faultAt(redirects, ['moved', i, 'to'], {
								found: `${to}, which is itself an old address`,
								remedy: `Write ${next.to}, so that readers get there in one step`,
							}),
						]
					: isPage(to)
						? []
						: [
								faultAt(redirects, ['moved', i, 'to'], {
									found: `${to}, and there is no page of that address`,
									remedy: 'Write the address that page has today',
								}),
							]),
			];
		});
	},
};
