import { createHash } from 'node:crypto';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

/** What nobody reads as the page's own words: menus, frames, forms, code. */
const frame =
	'script, style, noscript, template, nav, footer, aside, form, iframe, svg, [role=navigation], [role=banner], [role=contentinfo], [aria-hidden=true]';

/** A page as a tree. Scripts are not kept, and nothing in it is run. */
export const treeOf = (html: string): HTMLElement =>
	parse(html, {
		comment: false,
		blockTextElements: { script: true, style: false, noscript: false, pre: true },
	});

/**
 * How deep the elements of a page are nested at most, near enough; those that the next of their kind ends do not count. The parser
 * takes time by the square of it, and a page of a stranger may be made to be slow.
 */
export function depthOf(html: string): number {
	let depth = 0;
	let most = 0;
	for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
		if (
			/^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|th)$/i.test(name)
		)
			continue;
		depth = Math.max(0, depth + (end ? -1 : 1));
		most = Math.max(most, depth);
	}
	return most;
}

/** Words as a person reads them: one space between them, nothing that cannot be seen, no control characters. */
export const plain = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, '')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();

/** The words of a part of a page, with a space wherever one element ends and the next begins. */
export function wordsIn(part: Node): string {
	const words: string[] = [];
	const walk = (node: Node) => {
		if (node.nodeType === NodeType.TEXT_NODE) words.push(node.textContent);
		else node.childNodes.forEach(walk);
	};
	walk(part);
	return plain(words.join(' '));
}

/** The part of a page that holds its own words; the frames are taken out of the tree. */
export function ownPart(root: HTMLElement): HTMLElement {
	const part =
		root.querySelector('main, [role=main]') ??
		root.querySelector('article') ??
		root.querySelector('body') ??
		root;
	part.querySelectorAll(frame).forEach((element) => element.remove());
	return part;
}

/** Stands for words without keeping them: it changes when they do, however they are spaced, and nothing can be read back from it. */
export const fingerprintOf = (words: string): string =>
	createHash('sha256').update(plain(words)).digest('hex').slice(0, 16);

const level = ({ tagName }: HTMLElement) => Number(tagName.slice(1));

/**
 * The words below the heading that a place names, up to the next heading of its rank; undefined where none fits. A page's own title is
 * no place in it.
 * @param place as a claim says it: "Treatment many years after the event"
 */
export function wordsBelowHeading(part: HTMLElement, place: string): string | undefined {
	const wanted = place.toLowerCase();
	const headings = part.querySelectorAll('h2, h3, h4, h5, h6');
	const fitting = headings
		.map((heading) => ({ heading, words: wordsIn(heading).toLowerCase() }))
		.filter(({ words }) => words.length > 3 && wanted.includes(words))
		.sort((a, b) => b.words.length - a.words.length)[0];
	if (!fitting) return undefined;
	const { heading } = fitting;
	const words: string[] = [];
	let at = 'before' as 'before' | 'in' | 'after';
	const walk = (node: Node) => {
		if (node === heading) at = 'in';
		else if (at === 'in' && isHeading(node) && level(node) <= level(heading)) at = 'after';
		if (node.nodeType === NodeType.TEXT_NODE && at === 'in') words.push(node.textContent);
		if (at !== 'after') node.childNodes.forEach(walk);
	};
	walk(part);
	return plain(words.join(' '));
}

const isHeading = (node: Node): node is HTMLElement =>
	/^h[1-6]$/i.test((node as Partial<HTMLElement>).rawTagName ?? '');
