import { nearest } from '../library/missing.ts';
import type { Fault } from '../schemas/content-fault.ts';
import type { Content, Entry } from './read-content.ts';
import { faultAt, pagesOf, type Rule } from './rule.ts';

export const leadsExist: Rule = {
	says: 'what people type leads to a topic or page that exists',
	check: (content) => {
		const { synonyms, ids } = content;
		if (!synonyms) return [];
		const topics = [
			...pagesOf(content).flatMap(({ data }) => data.topics),
			...Object.keys(content.topics?.data ?? {}),
		];
		const known = new Set([...topics, ...ids.pages]);
		return synonyms.data.leads.flatMap(({ to }, i) => {
			if (known.has(to)) return [];
			const guess = nearest(to, known);
			return faultAt(synonyms, ['leads', i, 'to'], {
				found: `"${to}", and there is no topic and no page of that name`,
				wanted: guess && `perhaps "${guess}"`,
				remedy:
					'Write a topic of content/topics.yaml, or the address of a page without slashes at its ends',
			});
		});
	},
};

/** Every text, beside headings, that the search packs into columns. */
function* packed({ synonyms, questions, glossary }: Content): Generator<{
	entry: Entry;
	path: PropertyKey[];
	text: string;
}> {
	for (const [i, words] of (synonyms?.data.alike ?? []).entries())
		for (const [w, text] of words.entries())
			yield { entry: synonyms!, path: ['alike', i, w], text };
	for (const [i, { words }] of (synonyms?.data.leads ?? []).entries())
		for (const [w, text] of words.entries())
			yield { entry: synonyms!, path: ['leads', i, 'words', w], text };
	for (const entry of questions.values()) {
		yield { entry, path: ['question'], text: entry.data.question };
		for (const [i, text] of entry.data.alsoAsked.entries())
			yield { entry, path: ['alsoAsked', i], text };
	}
	for (const entry of glossary.values()) {
		yield { entry, path: ['term'], text: entry.data.term };
		for (const [i, text] of entry.data.otherNames.entries())
			yield { entry, path: ['otherNames', i], text };
	}
}

export const searchCanPack: Rule = {
	says: 'what the search holds is free of the signs it uses itself',
	check: (content): Fault[] =>
		[...packed(content)]
			.filter(({ text }) => /[|#\n]/.test(text))
			.map(({ entry, path, text }) =>
				faultAt(entry, path, {
					found: `"${text.replace(/\n/g, '⏎')}", with |, # or a line break, which the search uses itself`,
					remedy: 'Write it without',
				}),
			),
};
