import type { CollectionEntry } from 'astro:content';
import { questionGroups } from '../schemas/question.ts';
import { shelf } from './shelf.ts';

export type Question = CollectionEntry<'questions'>;

/** The questions people ask, in reading order, under their group. */
export async function questionsByGroup(): Promise<{ group: string; questions: Question[] }[]> {
	const questions = [...(await shelf('questions')).values()].sort(
		(a, b) => a.data.order - b.data.order,
	);
	return questionGroups.map((group) => ({
		group,
		questions: questions.filter(({ data }) => data.group === group),
	}));
}
