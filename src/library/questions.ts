import type { CollectionEntry } from 'astro:content';
import { questionGroups } from '../schemas/question.ts';
import { anchorOf } from '../strings/anchor-of.ts';
import { missing } from './missing.ts';
import { type Page, pageIfShown } from './pages.ts';
import { shelf } from './shelf.ts';

export type Question = CollectionEntry<'questions'>;

/** A group of questions, and the page their answers stand on (faq/what-happens), when this edition shows it. */
export interface QuestionGroup {
	group: string;
	page: Page | undefined;
	questions: Question[];
}

/** The questions people ask, in reading order, under their group. */
export async function questionsByGroup(): Promise<QuestionGroup[]> {
	const questions = [...(await shelf('questions')).values()].sort(
		(a, b) => a.data.order - b.data.order,
	);
	return Promise.all(
		questionGroups.map(async (group) => ({
			group,
			page: await pageIfShown(`faq/${anchorOf(group)}`, 'src/schemas/question.ts'),
			questions: questions.filter(({ data }) => data.group === group),
		})),
	);
}

/**
 * The questions of one group, named by the last part of its page's address.
 * @throws when there is no such group.
 */
export async function questionsOf(name: string, askedIn: string): Promise<Question[]> {
	const groups = new Map(
		(await questionsByGroup()).map(({ group, questions }) => [anchorOf(group), questions]),
	);
	return (
		groups.get(name) ??
		missing('group of questions', name, groups.keys(), askedIn, 'src/schemas/question.ts')
	);
}
