import { type MdastNode, mdxToMdast } from 'satteri';
import { helpNumbers } from '../schemas/numbers.ts';

/** One use of a word of the vocabulary, such as <Cite claim="…" />, where an author wrote it. */
export interface Word {
	name: string;
	/** What stands in its quotation marks, by attribute; an attribute without a value has none, and one in braces never gets here. */
	attributes: Map<string, string>;
	/** True when it stands alone, as a block; false within a line of text and as the whole of a list item. */
	isAlone: boolean;
	/** True when it is the whole of a list item. */
	isItem: boolean;
	/** Line of the source in which it begins; the first is 1. */
	line: number;
	/** What it holds. */
	children: MdastNode[];
}

/**
 * What was already read. A page is asked about many times in a build, and its source is its name.
 * A build reads each page once; in development an edit adds one page.
 */
const read = new Map<string, { tree: MdastNode; words?: Word[] }>();

function readPage(source: string) {
	let page = read.get(source);
	if (!page)
		read.set(source, (page = { tree: mdxToMdast(source, { features: { directive: true } }) }));
	return page;
}

/**
 * A page's source as the tree that the build makes of it (decision 0014): with directives (:::), which Starlight switches on.
 * Facts above the line may stand in it or be left out.
 * @throws what the parser says, beginning with line and column, where the source is not MDX.
 */
export function treeOf(source: string): MdastNode {
	return readPage(source).tree;
}

/** Every use of a word of the vocabulary in a page, in reading order. What stands in code is only shown, and not used. */
export function wordsOfPage(source: string): Word[] {
	const page = readPage(source);
	return (page.words ??= wordsIn(page.tree));
}

/** What stands in the quotation marks of a word, by attribute. */
export function attributesOf({ attributes }: WordNode): Map<string, string> {
	return new Map(
		attributes.flatMap((attribute): [string, string][] =>
			attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
				? [[attribute.name, attribute.value]]
				: [],
		),
	);
}

/** Every use of a word within a node, in reading order. */
export function wordsIn(node: MdastNode): Word[] {
	return [...nodesIn(node)].flatMap(({ node: at, parent }) => {
		if (!isWord(at) || !at.name) return [];
		const isItem = parent?.type === 'listItem' && parent.children.length === 1;
		const isAlone = at.type === 'mdxJsxFlowElement' && !isItem;
		const { name, children } = at;
		return [{ name, attributes: attributesOf(at), isAlone, isItem, line: lineOf(at), children }];
	});
}

/** What authors gave an attribute of a word, each once, in reading order: the ids of all <Term id="…">. */
export function namedBy(source: string, word: string, attribute: string): string[] {
	const given = wordsOfPage(source).flatMap(({ name, attributes }) =>
		name === word ? (attributes.get(attribute) ?? []) : [],
	);
	return [...new Set(given)];
}

/** A node with all that stands in it, in reading order, each with the node it stands in. */
export function* nodesIn(
	node: MdastNode,
	parent?: MdastNode,
): Generator<{ node: MdastNode; parent: MdastNode | undefined }> {
	yield { node, parent };
	for (const child of childrenOf(node)) yield* nodesIn(child, node);
}

type WordNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** True for a use of a word, alone or within a line. */
export const isWord = (node: MdastNode): node is WordNode =>
	node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** What stands directly in a node. */
export const childrenOf = (node: MdastNode): MdastNode[] =>
	'children' in node ? node.children : [];

/** The line of the source in which a node begins; the first is 1. */
export const lineOf = ({ position }: MdastNode): number => position?.start.line ?? 1;

/**
 * The words a reader meets in a node, without blocks of code. `say` gives the words of a claim that stands in the text.
 */
export function textOf(node: MdastNode, say: (claim: string) => string = () => ''): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value;
	if (node.type === 'break') return ' ';
	// Starlight prints these as they were written: the end of 8:30.
	if (node.type === 'textDirective') return `:${node.name}${inside(node, say)}`;
	if (isWord(node) && node.name === 'Say') return say(attributesOf(node).get('claim') ?? '');
	if (isWord(node) && node.name === 'Number')
		return helpNumbers().get(attributesOf(node).get('of') ?? '')?.number ?? '';
	return inside(node, say);
}

function inside(node: MdastNode, say: (claim: string) => string): string {
	const parts = childrenOf(node).map((child) => textOf(child, say));
	return parts.join(holdsBlocks(node) ? '\n' : '');
}

/** True for a node whose children stand below one another. */
const holdsBlocks = ({ type }: MdastNode): boolean =>
	['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(type) ||
	type === 'mdxJsxFlowElement';

/**
 * The paragraphs, headings and list items of a page as a reader meets them, in order; no tables, no code.
 * `say` gives the words of a claim that the page says with <Say>.
 */
export function paragraphsOf(
	source: string,
	say?: (claim: string) => string,
): { text: string; line: number }[] {
	return paragraphsIn(treeOf(source), say);
}

/** The same for a part of a page. */
export function paragraphsIn(
	node: MdastNode,
	say?: (claim: string) => string,
): { text: string; line: number }[] {
	if (node.type === 'table' || node.type === 'code') return [];
	const inside = childrenOf(node);
	const isLine =
		node.type === 'paragraph' ||
		node.type === 'heading' ||
		(node.type === 'mdxJsxFlowElement' &&
			(node.name === 'Say' || inside.some(({ type }) => inLine.includes(type))));
	if (!isLine) return inside.flatMap((child) => paragraphsIn(child, say));
	const text = textOf(node, say).replace(/\s+/g, ' ').trim();
	return text ? [{ text, line: lineOf(node) }] : [];
}

const inLine: string[] = ['text', 'link', 'inlineCode', 'mdxJsxTextElement', 'strong', 'emphasis'];

/** Facts above the line, as Astro finds them: between the first two lines of ---, or of +++ for another language than ours. */
const factsAbove = /^(?:\uFEFF?|\s*\n)(?:---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/;

/**
 * The facts above the line of a page, and its words with the facts blanked out, so that lines keep their numbers.
 * Both are parted exactly as the build parts them: what is read here is what is run there.
 */
export function partsOfPage(source: string): { facts: string | undefined; words: string } {
	const [whole = '', facts] = factsAbove.exec(source) ?? [];
	const isOurs = whole.trim().startsWith('---') && whole.endsWith('---');
	const words = whole.replace(/[^\r\n]/g, ' ') + source.slice(whole.length);
	return { facts: isOurs ? facts : undefined, words: words.replace(/^\uFEFF/, ' ') };
}
