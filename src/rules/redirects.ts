import type { Fault } from '../schemas/content-fault.ts';
import { addressesToday } from './addresses.ts';
import { placeFault } from './links.ts';
import { faultAt, type Rule } from './rule.ts';

export const redirectsLeadOn: Rule = {
	says: 'an old address leads on, in one step, to a page and a place that exist',
	check: (content) => {
		const { redirects } = content;
		if (!redirects) return [];
		const { moved } = redirects.data;
		const today = addressesToday(content);
		const isPage = (address: string) => today.has(address);
		return moved.flatMap(({ from, to }, i): Fault[] => {
			const [address = '', place] = to.split('#');
			const next = moved.find((other) => other.from === address);
			const page = content.pages.get(address.slice(1, -1));
			const noPlace = place && page && placeFault(to, page, place, content);
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
					: isPage(address)
						? noPlace
							? [faultAt(redirects, ['moved', i, 'to'], noPlace)]
							: []
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
