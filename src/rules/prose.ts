import {
	nodesIn,
	type Word,
	paragraphsOf,
	textOf,
	treeOf,
	wordsOfPage,
} from '../library/words-of-page.ts';
import type { Content } from './read-content.ts';
import { type Page, pagesOf } from './rule.ts';

/** A piece of text that readers meet, and where it is written. */
export interface Text {
	file: string;
	line: number | undefined;
	text: string;
}

/** The paragraphs and list items of a page as a reader meets them, with the words of the claims it says. */
export function paragraphsOfPage(
	{ words }: Page,
	claims?: Content['claims'],
): { text: string; line: number }[] {
	return paragraphsOf(words, (id) => claims?.get(id)?.data.says ?? '');
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Sentences already parted: parting is slow, and most paragraphs stay as they were. */
const parted = new Map<string, string[]>();

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: string): string[] {
	let sentences = parted.get(paragraph);
	if (!sentences) {
		const segments = [...segmenter.segment(paragraph)];
		sentences = segments.map(({ segment }) => segment.trim()).filter(Boolean);
		parted.set(paragraph, sentences);
	}
	return sentences;
}

/** How many words a text has; signs alone are none. */
export const countWords = (text: string): number =>
	text.split(/\s+/).filter((word) => /\w/.test(word)).length;

/** What stands in the quotation marks of words and is printed. */
const printed = ['title', 'caption', 'label'];

const textsOfWord = ({ attributes, line }: Word) =>
	printed.flatMap((name) => ({ text: attributes.get(name) ?? '', line }));

/** Every text of a page: facts, paragraphs, cells of tables, labels; without what is shown as code. */
function textsOfPage({ file, data, words, lineOf }: Page): Text[] {
	const inText = [...nodesIn(treeOf(words))].flatMap(({ node }) =>
		['paragraph', 'heading', 'tableCell'].includes(node.type) ||
		(node.type === 'mdxJsxFlowElement' && node.name === 'NextStep')
			? { text: textOf(withoutCode(node)), line: node.position?.start.line }
			: [],
	);
	return [
		{ text: data.title, line: lineOf('title') },
		{ text: data.description, line: lineOf('description') },
		...inText,
		...wordsOfPage(words).flatMap(textsOfWord),
	].map((text) => ({ file, ...text }));
}

const withoutCode = <Node extends ReturnType<typeof treeOf>>(node: Node): Node =>
	'children' in node
		? {
				...node,
				children: node.children.filter(({ type }) => type !== 'inlineCode').map(withoutCode),
			}
		: node;

/** What the listings of choices, session cards and words for interpreters, and the diagrams, say to readers. */
export function listedTexts({
	choices,
	sessionCards,
	interpreterWords,
	drawings,
}: Content): Text[] {
	const cells = (['treatments', 'kinds'] as const).flatMap((list) =>
		(choices?.data[list] ?? []).flatMap(({ answers }, i) =>
			Object.entries(answers).flatMap(([question, { words, inList = {} }]) =>
				[words, ...Object.values(inList)].flatMap((text) =>
					text === undefined ? [] : { text, line: choices?.lineOf(list, i, 'answers', question) },
				),
			),
		),
	);
	const cards = Object.entries(sessionCards?.data.cards ?? {}).flatMap(([name, card]) =>
		[
			card.title,
			card.feel,
			...card.may,
			...Object.values(card.byFocus ?? {}).flat(),
			...card.before,
		].map((text) => ({
			text,
			line: sessionCards?.lineOf('cards', name),
		})),
	);
	const words = (interpreterWords?.data.words ?? []).flatMap((word, i) =>
		[word.meaning, word.isNot, word.example, word.doNotTranslateAs].map((text) => ({
			text,
			line: interpreterWords?.lineOf('words', i),
		})),
	);
	const drawn = Object.entries(drawings?.data ?? {}).flatMap(([name, diagram]) =>
		'inWords' in diagram
			? [diagram.title, diagram.name, ...diagram.inWords].map((text) => ({
					text,
					line: drawings?.lineOf(name),
				}))
			: [],
	);
	return [
		...cells.map((text) => ({ file: choices?.file ?? '', ...text })),
		...cards.map((text) => ({ file: sessionCards?.file ?? '', ...text })),
		...drawn.map((text) => ({ file: drawings?.file ?? '', ...text })),
		...words.map((text) => ({ file: interpreterWords?.file ?? '', ...text })),
	];
}

/** Every text that readers meet. */
export function allTexts(content: Content): Text[] {
	const { claims, glossary, questions, notices } = content;
	return [
		...pagesOf(content).flatMap(textsOfPage),
		...[...claims.values()].flatMap(({ file, data, lineOf }) => [
			{ file, line: lineOf('says'), text: data.says },
			{ file, line: lineOf('saysToProfessionals'), text: data.saysToProfessionals ?? '' },
		]),
		...[...glossary.values()].flatMap(({ file, data, lineOf }) => [
			{ file, line: lineOf('meaning'), text: data.meaning },
			{ file, line: lineOf('isNot'), text: data.isNot ?? '' },
		]),
		...[...questions.values()].map(({ file, data, lineOf }) => ({
			file,
			line: lineOf('answer'),
			text: data.answer,
		})),
		...[...notices.values()].map(({ file, data, lineOf }) => ({
			file,
			line: lineOf('text'),
			text: data.text,
		})),
		...listedTexts(content),
	];
}
