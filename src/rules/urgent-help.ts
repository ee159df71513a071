import type { Fault } from '../schemas/content-fault.ts';
import { faultAt, type Rule } from './rule.ts';

const nations = ['england', 'scotland', 'wales', 'northern-ireland'] as const;

export const helpForEverybody: Rule = {
	says: 'everybody finds a way to get help: in every nation, with and without a voice',
	check: ({ urgentHelp }) => {
		if (!urgentHelp) return [];
		const { routes } = urgentHelp.data;
		const silent = (nation: (typeof nations)[number]) =>
			routes.filter((route) => !route.voice && route.nations.includes(nation)).length;
		return [
			...nations
				.filter((nation) => silent(nation) < 2)
				.map((nation) =>
					faultAt(urgentHelp, ['routes'], {
						found: `${silent(nation)} ways to get help without a voice call in ${nation}`,
						wanted: 'two or more',
						remedy: 'Add one with "voice: false"',
					}),
				),
			...nations
				.filter((nation) => !routes.some((r) => r.onEveryPage && r.nations.includes(nation)))
				.map((nation) =>
					faultAt(urgentHelp, ['routes'], {
						found: `no way to get help on every page that serves ${nation}`,
						remedy: 'Set "onEveryPage: true" on the routes that everybody must see',
					}),
				),
			...routes.flatMap(({ nations: its, name }, i): Fault[] =>
				new Set(its).size === its.length
					? []
					: [
							faultAt(urgentHelp, ['routes', i, 'nations'], {
								found: `a nation twice under "${name}"`,
								remedy: 'Keep it once',
							}),
						],
			),
			...routes.flatMap(({ nations: its, name }, i): Fault[] =>
				its.length === 1 || its.length === nations.length
					? []
					: [
							faultAt(urgentHelp, ['routes', i, 'nations'], {
								found: `"${name}" for ${its.length} of the four nations, and readers elsewhere could take it for theirs`,
								wanted: 'one nation, or all four',
								remedy: 'Write the route once for each nation it serves',
							}),
						],
			),
		];
	},
};
