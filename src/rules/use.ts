import { citedClaims } from './references.ts';
import { whatRests } from './resting.ts';
import { faultAt, type Rule } from './rule.ts';

export const everythingIsUsed: Rule = {
	says: 'every claim is cited and every source is used',
	isStyle: true,
	needsAll: true,
	check: (content) => {
		const { claims, sources } = content;
		const cited = citedClaims(content);
		const rested = new Set(
			[...claims.values()].flatMap(({ data }) => data.sources.map(({ source }) => source)),
		);
		for (const { data } of sources.values()) if (data.replacedBy) rested.add(data.replacedBy);
		return [
			...[...claims.values()]
				.filter(({ id }) => !cited.has(id))
				.map((entry) =>
					faultAt(entry, ['says'], {
						found: 'a claim that no page cites',
						remedy: 'Cite it with <Cite claim="…" />, or delete the file',
					}),
				),
			...[...sources.values()]
				.filter(({ id }) => !rested.has(id))
				.map((entry) =>
					faultAt(entry, ['title'], {
						found: 'a source that no claim rests on',
						remedy: 'Name it in a claim, or delete the file',
					}),
				),
		];
	},
};

export const nothingRestsOnReplaced: Rule = {
	says: 'no claim rests on a replaced source unless it is history',
	check: (content) => {
		const isReplaced = (source: string) => content.sources.get(source)?.data.replacedBy;
		const resting = [...content.claims.values()].filter(
			({ data }) => !data.history && data.sources.some(({ source }) => isReplaced(source)),
		);
		if (resting.length === 0) return [];
		const restingOn = whatRests(content);
		return resting.flatMap((entry) => {
			const { pages, leaflets } = restingOn([entry.id]);
			const files = [...pages, ...leaflets].map(({ file }) => file);
			return entry.data.sources.flatMap(({ source }, i) => {
				const newer = isReplaced(source);
				return newer
					? faultAt(entry, ['sources', i, 'source'], {
							found: `rests on ${source}, which ${newer} has replaced. Said by ${files.join(', ') || 'no page'}`,
							remedy:
								'Read the newer source, then change the claim (says, sources, checked), or mark it "history: true" if it only tells the past',
						})
					: [];
			});
		});
	},
};
