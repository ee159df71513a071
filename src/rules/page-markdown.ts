import type { MdastNode } from 'satteri';
import { childrenOf, isWord, lineOf, nodesIn, textOf, treeOf } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { type Page, pagesOf, type Rule } from './rule.ts';

type Told = Pick<Fault, 'found' | 'remedy'>;

/** The Markdown that every medium can say. Whatever is not here would be lost or refused on paper, or read badly aloud. */
const plain = [
	'root',
	'paragraph',
	'text',
	'heading',
	'list',
	'listItem',
	'link',
	'linkReference',
	'definition',
	'inlineCode',
	'code',
	'table',
	'tableRow',
	'tableCell',
	'textDirective',
	// An image is refused before (page-code.ts).
	'image',
];

/** What else Markdown knows, and what to write in its place. */
const others: Record<string, Told> = {
	emphasis: {
		found: 'words in italics',
		remedy:
			'Take the signs * or _ away: italics are hard to read. The words must say it themselves',
	},
	strong: {
		found: 'words in bold',
		remedy: 'Take the signs ** away. Begin the sentence with what matters most',
	},
	delete: { found: 'words struck out', remedy: 'Take the signs ~~ away, or take the words out' },
	break: {
		found: 'a line that is broken by hand',
		remedy:
			'Take away the blanks or the \\ at the end of the line. Leave an empty line to begin a paragraph',
	},
	blockquote: {
		found: 'a line that begins with >',
		remedy: 'Use <Passage title="…"> for words to copy or to say, or take the > away',
	},
	thematicBreak: {
		found: 'a line across the page',
		remedy: 'Take it out. A heading parts the page for everybody, listeners too',
	},
	footnoteReference: {
		found: 'the sign of a footnote, [^…]',
		remedy: 'Name the source with <Cite claim="…" />, or say it in the sentence',
	},
	footnoteDefinition: {
		found: 'a footnote',
		remedy: 'Name the source with <Cite claim="…" />, or say it in the sentence',
	},
	containerDirective: {
		found: 'a box made with :::',
		remedy: 'Use <Notice id="…" /> or another word of the style guide page',
	},
	leafDirective: {
		found: 'a line that begins with ::',
		remedy: 'Use a word of the style guide page, or take the signs away',
	},
	yaml: {
		found: 'facts between lines of --- in the middle of the page',
		remedy: 'Move them to the top of the file',
	},
};

/** What is wrong with the plain Markdown of a page. */
function markdownFaults({ file, words }: Page): Fault[] {
	const nodes = [...nodesIn(treeOf(words))];
	const faults = nodes.flatMap(({ node, parent }): Fault[] => {
		const told = others[node.type] ?? toldOf(node, parent);
		return told ? [{ file, line: lineOf(node), ...told }] : [];
	});
	return [...faults, ...headingFaults(file, nodes)];
}

function toldOf(node: MdastNode, parent: MdastNode | undefined): Told | undefined {
	if (node.type === 'heading') return headingFault(node.depth, textOf(node).trim());
	if (node.type === 'list' && parent?.type === 'listItem')
		return {
			found: 'a list inside a list',
			remedy:
				'Make it one list, or give the inner list a heading of its own: on paper and to listeners its levels are lost',
		};
	if (node.type === 'listItem' && typeof node.checked === 'boolean')
		return {
			found: 'a box to tick, [ ]',
			remedy: 'Use <TickHere label="…" /> inside a <Sheet …>',
		};
	if (node.type === 'listItem' && childrenOf(node).length === 0)
		return { found: 'an empty line of a list', remedy: 'Write its words, or take it out' };
	if (node.type === 'table' && !(parent && isWord(parent) && parent.name === 'Table'))
		return {
			found: 'a table without a caption',
			remedy: 'Put it between <Table caption="…"> and </Table>, each on a line of its own',
		};
	if (node.type === 'table') return tableFault(node);
	if (!plain.includes(node.type) && !isWord(node))
		return {
			found: `Markdown of a kind that is not used here (${node.type})`,
			remedy: 'Write it plainly',
		};
	return undefined;
}

function headingFault(depth: number, text: string): Told | undefined {
	const written = `${'#'.repeat(depth)} ${text}`.slice(0, 60);
	if (depth === 1)
		return {
			found: `"${written}"`,
			remedy: 'The title above the line is the only heading of that size. Begin with ##',
		};
	if (depth > 3)
		return {
			found: `"${written}", a heading too deep for a small screen and for paper`,
			remedy: 'Use ## or ###',
		};
	if (!text) return { found: 'an empty heading', remedy: 'Write its words, or take it out' };
	if (/[|#]/.test(text))
		return {
			found: `the heading "${written}" with the sign | or #, which the search uses itself`,
			remedy: 'Write it in words: "Phone or email" in place of "Phone | email"',
		};
	return undefined;
}

function tableFault(table: Extract<MdastNode, { type: 'table' }>): Told | undefined {
	const [header, ...rows] = table.children;
	const columns = header?.children.length ?? 0;
	const uneven = rows.find((row) => row.children.length !== columns);
	if (rows.length === 0)
		return { found: 'a table without rows', remedy: 'Add a row, or say it in a sentence' };
	if (uneven)
		return {
			found: `a row of ${uneven.children.length} cells below ${columns} headings (line ${lineOf(uneven)})`,
			remedy: 'Give each row a cell for each heading',
		};
	const empty = table.children
		.flatMap((row) => row.children)
		.find((cell) => childrenOf(cell).length === 0);
	return (
		empty && {
			found: 'an empty cell',
			remedy: 'Write what is meant: "none", "not checked", "ask your service"',
		}
	);
}

/** Headings that skip a level, or stand twice on the page. */
function headingFaults(file: string, nodes: { node: MdastNode }[]): Fault[] {
	const headings = nodes.flatMap(({ node }) => (node.type === 'heading' ? [node] : []));
	return headings.flatMap((heading, i): Fault[] => {
		const before = headings[i - 1]?.depth ?? 1;
		const text = textOf(heading).trim();
		const isTwice = headings.slice(0, i).some((other) => textOf(other).trim() === text);
		const at = { file, line: lineOf(heading) };
		return [
			...(heading.depth === 3 && before < 2
				? [{ ...at, found: `"### ${text}" before any heading with ##`, remedy: 'Use ## here' }]
				: []),
			...(isTwice
				? [
						{
							...at,
							found: `the heading "${text}" a second time on this page`,
							remedy: 'Give it words of its own, so that a list of headings tells the two apart',
						},
					]
				: []),
		];
	});
}

export const pageMarkdown: Rule = {
	says: 'pages use the plain Markdown that every medium can say',
	check: (content) => pagesOf(content).flatMap(markdownFaults),
};
