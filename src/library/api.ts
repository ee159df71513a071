import type { z } from 'astro/zod';
import type { api, ApiName } from '../schemas/api.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { addressOf, pageIfShown, pagesInOrder } from './pages.ts';
import { questionsByGroup } from './questions.ts';
import { termsInOrder } from './reading.ts';
import { withClaims } from './saying.ts';
import { addressOfSource, sourcesInUse } from './sources.ts';

/** What each file under /api/v1/ says, worked out from the content. */
export const answers: { [Name in ApiName]: () => Promise<z.input<(typeof api)[Name]>> } = {
	pages: async () => ({
		version: 1,
		pages: (await pagesInOrder())
			.filter(({ page }) => !page.data.offMenu)
			.map(({ page, group }) => ({
				path: addressOf(page),
				title: page.data.title,
				description: page.data.description,
				audience: page.data.audience,
				group: group ?? null,
				topics: page.data.topics,
				review: page.data.review,
			})),
	}),
	claims: async () => ({ version: 1, claims: await evidenceSheet() }),
	sources: async () => ({
		version: 1,
		sources: (await sourcesInUse()).map(({ source, source: { id, data }, list }) => ({
			id,
			kind: data.kind,
			by: data.by,
			title: data.title,
			code: data.code ?? null,
			year: data.year ?? null,
			doi: data.doi ?? null,
			pmid: data.pmid ?? null,
			address: addressOfSource(source) ?? null,
			copyOnly: data.copyOnly,
			authorsSeen: data.authorsSeen,
			replacedBy: data.replacedBy ?? null,
			list: addressOf(`sources/${list}`),
		})),
	}),
	glossary: async () => ({
		version: 1,
		terms: await Promise.all(
			(await termsInOrder()).map(async ({ id, data, filePath }) => ({
				id,
				term: data.term,
				meaning: data.meaning,
				isNot: data.isNot ?? null,
				otherNames: data.otherNames,
				page: data.page ? await addressIfShown(data.page, filePath ?? id) : null,
			})),
		),
	}),
	questions: async () => ({
		version: 1,
		questions: await Promise.all(
			(await questionsByGroup())
				.flatMap(({ questions }) => questions)
				.map(async ({ id, data, filePath }) => ({
					id,
					question: data.question,
					answer: await withClaims(data.answer, filePath ?? id),
					alsoAsked: data.alsoAsked,
					claims: data.claims,
					page: await addressIfShown(data.page, filePath ?? id),
				})),
		),
	}),
};

async function addressIfShown(page: string, askedIn: string): Promise<string | null> {
	const shown = await pageIfShown(page, askedIn);
	return shown ? addressOf(shown) : null;
}
