import { nearest } from '../library/missing.ts';
import { faultAt, pagesOf, type Rule } from './rule.ts';

export const topicsAreKnown: Rule = {
	says: 'topics are known',
	check: (content) => {
		if (!content.topics) return [];
		const known = Object.keys(content.topics.data);
		return pagesOf(content).flatMap((page) =>
			page.data.topics.flatMap((topic, i) => {
				if (known.includes(topic)) return [];
				const guess = nearest(topic, known);
				return faultAt(page, ['topics', i], {
					found: `"${topic}", and there is no topic of that name`,
					wanted: guess && `perhaps "${guess}"`,
					remedy: 'Write a topic of content/topics.yaml, or add one there',
				});
			}),
		);
	},
};

export const topicsAreAnswered: Rule = {
	says: 'each topic is answered by a page',
	needsAll: true,
	check: (content) => {
		const declared = new Set(pagesOf(content).flatMap(({ data }) => data.topics));
		return Object.keys(content.topics?.data ?? {})
			.filter((topic) => !declared.has(topic))
			.map((topic) =>
				faultAt(content.topics!, [topic], {
					found: `the topic "${topic}", which no page answers`,
					remedy: 'Name it on the page that answers it, or write that page',
				}),
			);
	},
};
