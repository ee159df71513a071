import type { z } from 'astro/zod';
import type { MdastNode } from 'satteri';
import { nearest } from '../library/missing.ts';
import {
	isWord,
	lineOf,
	nodesIn,
	type Word,
	wordsOfPage,
	treeOf,
} from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import {
	asWritten,
	type Holds,
	vocabulary,
	type WordName,
	wordNames,
} from '../schemas/vocabulary.ts';
import { pagesOf, type Rule } from './rule.ts';

const seeGuide = 'The style guide page shows each word with the line that makes it';

/** What each use of a word lacks or has too much of: it exists, has its attributes and no others, stands where it may, holds what it may. */
export function vocabularyFaults(file: string, words: string): Fault[] {
	const unnamed = [...nodesIn(treeOf(words))].flatMap(({ node }): Fault[] =>
		isWord(node) && !node.name
			? [
					{
						file,
						line: lineOf(node),
						found: 'an empty pair <> … </>',
						remedy: 'Take both halves away',
					},
				]
			: [],
	);
	return [...unnamed, ...wordsOfPage(words).flatMap((word) => wordFaults(file, word))];
}

function wordFaults(file: string, word: Word): Fault[] {
	const { name, line } = word;
	if (!isKnown(name)) {
		const guess = name.length > 3 ? nearest(name, wordNames) : undefined;
		const wanted = `${guess ? `perhaps <${guess}>; ` : ''}one of these words: ${wordNames.join(', ')}`;
		const found = `<${name}>, which is not a word authors may use`;
		return [{ file, line, found, wanted, remedy: `Take it out or choose another. ${seeGuide}` }];
	}
	const faults = [
		...attributeFaults(name, word),
		...placeFaults(name, word),
		...heldFaults(name, word),
	];
	return faults.map((fault) => ({ file, line, ...fault }));
}

const isKnown = (name: string): name is WordName => Object.hasOwn(vocabulary, name);

type Told = Omit<Fault, 'file'>;

function attributeFaults(name: WordName, { attributes }: Word): Told[] {
	const shape: Record<string, z.ZodType<string>> = vocabulary[name].attributes.shape;
	const wanted = asWritten(name);
	const faults: Told[] = [];
	for (const [attribute, schema] of Object.entries(shape)) {
		const given = attributes.get(attribute);
		const { description } = schema;
		const meant = description ? `${attribute}="…" is ${description}` : wanted;
		if (given === undefined)
			faults.push({
				found: `<${name}> without ${attribute}="…"`,
				wanted,
				remedy: description ? `Add it: ${meant}` : 'Add it',
			});
		else {
			const checked = schema.safeParse(given);
			if (checked.success) continue;
			const [issue] = checked.error.issues;
			const values = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
			const guess = nearest(given, values);
			faults.push({
				found: `<${name} ${attribute}="${given}">`,
				wanted:
					values.length > 0
						? `${guess ? `perhaps "${guess}"; ` : ''}${attribute} is one of: ${values.join(', ')}`
						: meant,
				remedy: `Mend what stands in ${attribute}="…"`,
			});
		}
	}
	for (const attribute of attributes.keys()) {
		if (Object.hasOwn(shape, attribute)) continue;
		const guess = nearest(attribute, Object.keys(shape));
		faults.push({
			found: `<${name} ${attribute}="…">, and ${name} has no "${attribute}"`,
			wanted: `${guess ? `perhaps ${guess}="…"; ` : ''}${wanted}`,
			remedy: 'Mend its spelling, or take it out',
		});
	}
	return faults;
}

function placeFaults(name: WordName, { isAlone, isItem }: Word): Told[] {
	const { place } = vocabulary[name];
	if (place === 'line' && isAlone)
		return [
			{
				found: `<${name}> on a line of its own`,
				remedy:
					'Put it into the sentence it belongs to, without an empty line or a new line before it',
			},
		];
	if (place === 'block' && !isAlone && !isItem)
		return [
			{
				found: `<${name}> within a line of text`,
				remedy: 'Put it on a line of its own, with an empty line before and after it',
			},
		];
	return [];
}

/** Kinds of Markdown that stand within a line. */
const inLine: string[] = [
	'text',
	'link',
	'linkReference',
	'inlineCode',
	'textDirective',
	'strong',
	'emphasis',
	'delete',
	'break',
];

const holding: Record<
	Holds,
	{ allows: (child: MdastNode) => boolean; needsSome: boolean; remedy: string }
> = {
	nothing: {
		allows: () => false,
		needsSome: false,
		remedy:
			'Take out what stands between the two halves: readers would never see it. Words of your own go below, in plain text',
	},
	line: {
		allows: (child) => inLine.includes(child.type) || child.type === 'mdxJsxTextElement',
		needsSome: true,
		remedy: 'Let it hold a few words within a line, and nothing else',
	},
	blocks: {
		allows: (child) => !inLine.includes(child.type) && child.type !== 'mdxJsxTextElement',
		needsSome: true,
		remedy: 'Let it hold paragraphs, with an empty line before the first and after the last',
	},
	lists: {
		allows: (child) => child.type === 'list',
		needsSome: true,
		remedy: 'Let it hold one list, each line beginning with "- ", and nothing else',
	},
	table: {
		allows: (child) => child.type === 'table',
		needsSome: true,
		remedy:
			'Let it hold one table, and nothing else. A second table gets a <Table caption="…"> of its own',
	},
};

function heldFaults(name: WordName, { children }: Word): Told[] {
	const { holds } = vocabulary[name];
	const { allows, needsSome, remedy } = holding[holds];
	const wanted = asWritten(name);
	if (children.length === 0)
		return needsSome ? [{ found: `<${name}> that holds nothing`, wanted, remedy }] : [];
	const strange = children.find((child) => !allows(child));
	const isTooMany = holds === 'table' && children.length > 1;
	if (!strange && !isTooMany) return [];
	const held = strange ?? children[1]!;
	return [{ line: lineOf(held), found: `<${name}> that holds ${nameOf(held)}`, wanted, remedy }];
}

const names: Record<string, string> = {
	paragraph: 'a paragraph',
	text: 'words',
	heading: 'a heading',
	list: 'a list',
	table: 'a table',
	link: 'a link',
	code: 'a block of code',
};

const nameOf = (node: MdastNode): string =>
	isWord(node) ? `<${node.name ?? ''}>` : (names[node.type] ?? 'something else');

export const pageVocabulary: Rule = {
	says: 'pages use only the words of the vocabulary, as they are meant to be used',
	check: (content) => pagesOf(content).flatMap(({ file, words }) => vocabularyFaults(file, words)),
};
