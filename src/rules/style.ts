import { paragraphsIn, wordsOfPage } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { allTexts, countWords, listedTexts, paragraphsOfPage, sentencesOf } from './prose.ts';
import { faultAt, type Page, pagesOf, type Rule } from './rule.ts';

/** Rules about how we write. The style guide page tells them to authors. */

const isForReaders = ({ data }: Page) => data.audience === 'client' || data.audience === 'everyone';

const isLong = (sentence: string) => countWords(sentence) > 20;

const avoided: [RegExp, string][] = [
	[/\bprove[nd]\b/i, 'Say how sure we are instead'],
	[/\bservice users?\b/i, 'Say "you", "people" or "the person"'],
	[/\bsufferers?\b|\bsuffer(?:s|ing)? from\b/i, 'Say "people with …"'],
	[/\bmentally ill\b/i, 'Say "mental health problem"'],
	[/\bcommitted suicide\b/i, 'Say "died by suicide"'],
	[/\bclick here\b/i, 'Let the link say where it leads'],
	[/\b\d* ?years ago\b/i, 'Give the year'],
	[/\bnormal bereavement\b/i, 'Say it without "normal": there is no norm for grief'],
	[/\bas good as CBT, says NICE\b/i, 'Take it out: NICE does not say so'],
	[/\bNICE says \d+ sessions\b/i, 'Take it out: the session numbers have not been checked'],
	[/!/, 'Use no exclamation marks'],
	[/(?<![\w/*])[*_](?=\w)[^*_\n]+[*_](?![\w*])/, 'Use no italics or bold'],
	[/[‘’“”—]/, 'Use straight quotes and no long dash'],
];

/** True for the few texts that hold one of them: asked first, because there are thousands of texts. */
const holdsAvoided = new RegExp(avoided.map(([{ source }]) => `(?:${source})`).join('|'), 'i');

const oldNameOfNice = /Clinical Excellence/;

export const noAvoidedPhrase: Rule = {
	says: 'no phrase is used that we avoid',
	isStyle: true,
	check: (content) =>
		allTexts(content).flatMap(({ file, line, text }): Fault[] => [
			...(holdsAvoided.test(text) ? avoided : []).flatMap(([pattern, remedy]) => {
				const found = pattern.exec(text)?.[0];
				return found ? [{ file, line, found: `"${found}", which is not used here`, remedy }] : [];
			}),
			...(oldNameOfNice.test(text) && !/older-leaflets|nice-name/.test(file)
				? [
						{
							file,
							line,
							found: 'the old name of NICE',
							remedy:
								'Write "National Institute for Health and Care Excellence". Only the page on older leaflets prints the old name',
						},
					]
				: []),
		]),
};

export const shortIsShort: Rule = {
	says: 'In short has at most 60 words',
	isStyle: true,
	check: (content) =>
		pagesOf(content).flatMap(({ file, words }) =>
			wordsOfPage(words)
				.filter(({ name }) => name === 'InShort')
				.flatMap(({ line, children }): Fault[] => {
					const say = (id: string) => content.claims.get(id)?.data.says ?? '';
					const count = countWords(
						children
							.flatMap((child) => paragraphsIn(child, say))
							.map(({ text }) => text)
							.join(' '),
					);
					return count > 60
						? [{ file, line, found: `In short with ${count} words`, remedy: 'Cut it to 60' }]
						: [];
				}),
		),
};

export const shortAnswers: Rule = {
	says: 'an answer to a common question has at most 40 words',
	isStyle: true,
	check: ({ questions, claims }) =>
		[...questions.values()].flatMap((entry): Fault[] => {
			const answer = entry.data.answer.replace(
				/\{([a-z0-9-]+)\}/g,
				(_, id: string) => claims.get(id)?.data.says ?? '',
			);
			const count = countWords(answer);
			return count > 40
				? [
						faultAt(entry, ['answer'], {
							found: `an answer of ${count} words`,
							remedy: 'Cut it to 40: the page it leads to says the rest',
						}),
					]
				: [];
		}),
};

export const shortSentences: Rule = {
	says: 'sentences are short: at least 95 in 100 have 20 words or fewer',
	isStyle: true,
	check: (content) =>
		pagesOf(content)
			.filter(isForReaders)
			.flatMap((page): Fault[] => {
				const sentences = paragraphsOfPage(page, content.claims).flatMap(({ text, line }) =>
					sentencesOf(text).map((sentence) => ({ sentence, line })),
				);
				const long = sentences.filter(({ sentence }) => isLong(sentence));
				return long.length > sentences.length * 0.05
					? long.map(({ sentence, line }) => ({
							file: page.file,
							line,
							found: `"${sentence}", which has ${countWords(sentence)} words`,
							wanted: `at most 20 words in 95 of 100 sentences; here ${long.length} of ${sentences.length} have more`,
							remedy: 'Part it in two',
						}))
					: [];
			}),
};

export const shortSentencesInLists: Rule = {
	says: 'sentences on cards, in grids and in word lists have at most 20 words',
	isStyle: true,
	check: (content) =>
		listedTexts(content).flatMap(({ file, line, text }) =>
			sentencesOf(text)
				.filter(isLong)
				.map((sentence) => ({
					file,
					line,
					found: `"${sentence}", which has ${countWords(sentence)} words`,
					wanted: 'at most 20',
					remedy: 'Part it in two',
				})),
		),
};

export const shortParagraphs: Rule = {
	says: 'paragraphs have at most three sentences',
	isStyle: true,
	check: (content) =>
		pagesOf(content)
			.filter(isForReaders)
			.flatMap((page) =>
				paragraphsOfPage(page)
					.filter(({ text }) => sentencesOf(text).length > 3)
					.map(({ text, line }) => ({
						file: page.file,
						line,
						found: `a paragraph of more than three sentences: "${text.slice(0, 80)}…"`,
						remedy: 'Put an empty line in it',
					})),
			),
};
