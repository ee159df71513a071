import type { HTMLElement, Node } from 'node-html-parser';
import { readDecoration, readFigure } from './read-figure.ts';
import { isElement, type Refuse } from './read-leaflet.ts';
import { readTable } from './read-table.ts';
import type { Block, Inline, Paragraph } from './tree.ts';

/** Boxes, by the class of their <aside>. */
const boxes = ['danger', 'urgent', 'notice', 'story', 'passage', 'card'];

/** Other words that stand together, by the class of their <div>. */
const groups = ['cover', 'in-short', 'last-side', 'with-code'];

/** Elements that only hold others. */
const holders = ['div', 'section'];

const inlineTags = ['a', 'span'];

/** Everything an element holds, as blocks. Words that stand outside a block become a paragraph. */
export function readBlocks(parent: HTMLElement, refuse: Refuse): Block[] {
	const blocks: Block[] = [];
	let loose: Node[] = [];
	const endParagraph = () => {
		const words = tidy(loose.flatMap((node) => readInline(node, refuse)));
		if (words.length > 0) blocks.push({ kind: 'paragraph', isTitle: false, words });
		loose = [];
	};
	for (const node of parent.childNodes) {
		if (!isElement(node) || inlineTags.includes(node.rawTagName)) loose.push(node);
		else {
			endParagraph();
			if (node.rawTagName === 'hr') addLine(blocks, node, refuse);
			else blocks.push(...readBlock(node, refuse));
		}
	}
	endParagraph();
	return blocks;
}

/** A rule is a line to write on; those that follow one another belong to one label. */
function addLine(blocks: Block[], rule: HTMLElement, refuse: Refuse): void {
	const before = blocks.at(-1);
	if (before?.kind === 'lines') before.count += 1;
	else if (before?.kind === 'paragraph') blocks.push({ kind: 'lines', count: 1 });
	else refuse(rule, 'lines to write on need a label: a paragraph before them.');
}

function readBlock(element: HTMLElement, refuse: Refuse): Block[] {
	const tag = element.rawTagName;
	if (holders.includes(tag)) {
		const of = groups.find((group) => element.classList.contains(group));
		const blocks = readBlocks(element, refuse);
		return of ? [{ kind: 'note', of, blocks }] : blocks;
	}
	if (/^h[1-5]$/.test(tag))
		return [
			{
				kind: 'heading',
				level: Number(tag[1]),
				ownPage: element.classList.contains('own-page'),
				words: wordsOf(element, refuse),
			},
		];
	if (tag === 'p') return [paragraph(element, refuse)];
	if (tag === 'ul' || tag === 'ol')
		return [
			{
				kind: 'list',
				ordered: tag === 'ol',
				ticks: element.classList.contains('ticks'),
				items: itemsOf(element, refuse),
			},
		];
	if (tag === 'table') return [readTable(element, refuse)];
	if (tag === 'figure') return [readFigure(element, refuse)];
	if (tag === 'svg') {
		if (element.getAttribute('aria-hidden') !== 'true')
			refuse(element, 'a drawing that says something stands in a figure.');
		return [readDecoration(element, refuse)];
	}
	if (tag === 'aside') {
		const of = boxes.find((box) => element.classList.contains(box));
		if (!of) refuse(element, `a box is one of these: ${boxes.join(', ')}.`);
		return [{ kind: 'note', of: of, blocks: readBlocks(element, refuse) }];
	}
	return refuse(element, `<${tag}> is not known to the press. Say it with a word it knows.`);
}

function paragraph(element: HTMLElement, refuse: Refuse): Paragraph {
	const isTitle = element.classList.value.some((name) => name.endsWith('-title'));
	return { kind: 'paragraph', isTitle, words: wordsOf(element, refuse) };
}

function itemsOf(list: HTMLElement, refuse: Refuse): Block[][] {
	return list.childNodes.filter(isElement).map((item) => {
		if (item.rawTagName !== 'li') refuse(item, 'a list holds only <li>.');
		return readBlocks(item, refuse);
	});
}

/**
 * The words of an element that holds only words.
 * @throws when there are none: an empty heading or paragraph is a blank that a reader would stumble over.
 */
export function wordsOf(element: HTMLElement, refuse: Refuse): Inline[] {
	const words = tidy(element.childNodes.flatMap((node) => readInline(node, refuse)));
	return words.length > 0 ? words : refuse(element, `<${element.rawTagName}> is empty.`);
}

function readInline(node: Node, refuse: Refuse): Inline[] {
	if (!isElement(node)) return [{ kind: 'text', text: node.text.replace(/\s+/g, ' ') }];
	const words = node.childNodes.flatMap((child) => readInline(child, refuse));
	const lang = node.getAttribute('lang');
	if (node.rawTagName === 'a') {
		const address =
			node.getAttribute('href') ?? refuse(node, 'a link in a leaflet needs an address.');
		if (!/^(https?|tel|sms|mailto):/.test(address))
			refuse(node, 'a link in a leaflet needs a whole address, since it leaves the site.');
		return [{ kind: 'link', address, words }];
	}
	const page = node.getAttribute('data-place-of-ways');
	if (page) return [{ kind: 'place', page, words }];
	if (node.rawTagName === 'span') return lang ? [{ kind: 'lang', lang, words }] : words;
	return refuse(node, `<${node.rawTagName}> is not known to the press within a line.`);
}

/** One space between words, none at the ends. */
function tidy(words: Inline[]): Inline[] {
	let afterSpace = true;
	const squeeze = (list: Inline[]): Inline[] =>
		list.flatMap((word): Inline[] => {
			if (word.kind !== 'text') return [{ ...word, words: squeeze(word.words) }];
			const text = afterSpace ? word.text.trimStart() : word.text;
			if (text) afterSpace = text.endsWith(' ');
			return text ? [{ kind: 'text', text }] : [];
		});
	const squeezed = squeeze(words);
	const last = squeezed.at(-1);
	if (last?.kind === 'text') last.text = last.text.trimEnd();
	return squeezed.filter((word) => word.kind !== 'text' || word.text);
}
