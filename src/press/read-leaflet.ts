import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { readBlocks } from './read-blocks.ts';
import { type Block, blocksIn, isHeading, type Leaflet } from './tree.ts';

/** A fault in a leaflet: says the file, the line, what was found and what is wanted. */
export type Refuse = (where: Node, fault: string) => never;

/**
 * Reads the leaflet out of a built page, or undefined when the page holds none.
 * @throws for anything the tree does not know, for a heading level that is skipped, and for a table or picture that would not reach every reader.
 */
export function readLeaflet(html: string, file: string): Leaflet | undefined {
	const article = parse(html).querySelector('article.leaflet');
	if (!article) return undefined;
	const refuse: Refuse = (where, fault) => {
		const line = html.slice(0, where.range[0]).split('\n').length;
		throw new Error(`${file}, line ${line}: ${fault}\n  ${where.toString().slice(0, 160)}`);
	};
	const given = (name: string) =>
		article.getAttribute(name) ?? refuse(article, `the leaflet has no ${name}.`);
	const blocks = readBlocks(article, refuse);
	checkHeadings(blocks, article, refuse);
	return {
		id: given('data-id'),
		title: article.querySelector('h1')!.text.trim(),
		lang: given('lang'),
		date: given('data-date'),
		by: given('data-by'),
		footer: { name: given('data-footer'), page: given('data-footer-page') },
		brief: article.hasAttribute('data-brief'),
		pasteLevel: Number(given('data-paste-level')),
		files: pairsOf(given('data-files')),
		colours: pairsOf(article.getAttribute('data-colours') ?? ''),
		blocks,
	};
}

/** Names and values from a list of them: a=1 b=2. */
const pairsOf = (list: string) =>
	new Map(
		list
			.split(' ')
			.filter(Boolean)
			.map((pair) => pair.split('=') as [string, string]),
	);

function checkHeadings(blocks: Block[], article: HTMLElement, refuse: Refuse): void {
	const levels = blocksIn(blocks)
		.filter(isHeading)
		.map(({ level }) => level);
	if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1)
		refuse(article, 'a leaflet has one h1, and it is its first heading.');
	const skipped = levels.findIndex((level, i) => i > 0 && level > levels[i - 1]! + 1);
	if (skipped > 0)
		refuse(
			article.querySelectorAll('h1, h2, h3, h4, h5')[skipped]!,
			'this heading skips a level. Use the next one down.',
		);
}

export const isElement = (node: Node): node is HTMLElement =>
	node.nodeType === NodeType.ELEMENT_NODE;
