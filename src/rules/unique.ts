import type { Fault } from '../schemas/content-fault.ts';
import type { Entry } from './read-content.ts';
import { faultAt, type Rule } from './rule.ts';

interface Named {
	entry: Entry;
	path: PropertyKey[];
	value: string | number;
}

/** Names that stand twice: each after the first is a fault. */
function twice(what: string, named: Named[]): Fault[] {
	const first = new Map<string | number, Entry>();
	return named.flatMap(({ entry, path, value }) => {
		const key = typeof value === 'string' ? value.toLowerCase() : value;
		const other = first.get(key);
		if (!other) first.set(key, entry);
		return other
			? faultAt(entry, path, {
					found: `the ${what} "${value}", which ${other.file} has already`,
					remedy: 'Change one of the two, so that readers can tell them apart',
				})
			: [];
	});
}

const each = <E extends Entry>(
	entries: Map<string, E>,
	key: string,
	value: (entry: E) => string | number,
): Named[] => [...entries.values()].map((entry) => ({ entry, path: [key], value: value(entry) }));

export const unique: Rule = {
	says: 'titles, descriptions, terms, questions and their order are unique',
	check: ({ pages, questions, glossary, leaflets, navigation }) => [
		...twice(
			'title',
			each(pages, 'title', ({ data }) => data.title),
		),
		...twice(
			'description',
			each(pages, 'description', ({ data }) => data.description),
		),
		...twice(
			'title',
			each(leaflets, 'title', ({ data }) => data.title),
		),
		...twice(
			'term',
			each(glossary, 'term', ({ data }) => data.term),
		),
		...twice(
			'order',
			each(questions, 'order', ({ data }) => data.order),
		),
		...twice('question', [
			...each(questions, 'question', ({ data }) => data.question),
			...[...questions.values()].flatMap((entry) =>
				entry.data.alsoAsked.map((value, i) => ({ entry, path: ['alsoAsked', i], value })),
			),
		]),
		...(navigation
			? twice(
					'label',
					navigation.data.groups.map(({ label }, i) => ({
						entry: navigation,
						path: ['groups', i, 'label'],
						value: label,
					})),
				)
			: []),
	],
};
