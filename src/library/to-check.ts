import { byId } from '../schemas/shared.ts';
import type { Claim, Source } from './reading.ts';
import { sourcesInUse } from './sources.ts';

/** What a person must still look up in one source, most urgent first. */
export interface ToCheck {
	source: Source;
	priority: number;
	questions: { claim: Claim; question: string }[];
}

/**
 * Everything that is still to be checked of what this edition says, by the source to open: the first of each claim.
 * `npm run review` lists the same for all editions, one by one.
 */
export async function toCheck(): Promise<ToCheck[]> {
	const groups = (await sourcesInUse()).map(({ source, statements }) => ({
		source,
		asked: statements.flatMap(({ claim }) => {
			const { toCheck: ask, sources } = claim.data;
			return ask && sources[0]?.source === source.id ? [{ claim, ...ask }] : [];
		}),
	}));
	return groups
		.filter(({ asked }) => asked.length > 0)
		.map(({ source, asked }) => ({
			source,
			priority: Math.min(...asked.map(({ priority }) => priority)),
			questions: asked.map(({ claim, question }) => ({ claim, question })),
		}))
		.sort((a, b) => a.priority - b.priority || byId(a.source.id, b.source.id));
}
