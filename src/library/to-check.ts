import { byId } from '../schemas/shared.ts';
import { type Claim, type Source } from './reading.ts';
import { shelf, take } from './shelf.ts';

/** What a person must still look up in one source, most urgent first. */
export interface ToCheck {
	source: Source;
	priority: number;
	questions: { claim: Claim; question: string }[];
}

/** Everything that is still to be checked, by the source to open; `npm run review` lists the same, one by one. */
export async function toCheck(): Promise<ToCheck[]> {
	const groups = new Map<string, ToCheck>();
	for (const claim of (await shelf('claims')).values()) {
		const { toCheck: ask, sources } = claim.data;
		if (!ask) continue;
		const file = claim.filePath ?? claim.id;
		const source = await take('sources', sources[0]!.source, file, 'source', 'content/sources/');
		const group = groups.get(source.id) ?? { source, priority: ask.priority, questions: [] };
		group.priority = Math.min(group.priority, ask.priority);
		group.questions.push({ claim, question: ask.question });
		groups.set(source.id, group);
	}
	return [...groups.values()].sort(
		(a, b) => a.priority - b.priority || byId(a.source.id, b.source.id),
	);
}
