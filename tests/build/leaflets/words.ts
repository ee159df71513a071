import { strFromU8, unzipSync } from 'fflate';
import { HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

/** Words one space apart. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words run together, for formats that do not keep spaces at the end of a line. */
export const runTogether = (text: string): string => text.replace(/\s+/g, '');

const inline = ['a', 'span', 'strong'];

/**
 * Every way in which a format may say the words of an HTML leaflet: each of its tables as a table, or as a list that
 * names its columns. Pictures count by their text version only.
 */
export function sayingsOf(html: string, selector: string): string[] {
	const tables = parse(html).querySelectorAll(`${selector} table`).length;
	return Array.from({ length: 2 ** tables }, (_, choice) => {
		const root = parse(html).querySelector(selector)!;
		root.querySelectorAll('svg').forEach((svg) => svg.remove());
		root.querySelectorAll('table').forEach((table, i) => {
			if (choice & (2 ** i)) table.replaceWith(`<p>${asList(table)}</p>`);
		});
		return tidy(wordsOf(root));
	});
}

function wordsOf(node: Node): string {
	if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace('☐', '');
	const words = node.childNodes.map(wordsOf).join('');
	return node instanceof HTMLElement && inline.includes(node.rawTagName) ? words : ` ${words} `;
}

function asList(table: HTMLElement): string {
	const heads = table.querySelectorAll('thead th').map((cell) => tidy(wordsOf(cell)));
	const rows = table.querySelectorAll('tbody tr').map((row) =>
		row
			.querySelectorAll('th, td')
			.map((cell, i) => `${heads[i]!}${heads[i]!.endsWith('?') ? '' : ':'} ${cell.innerHTML}`)
			.join(' '),
	);
	return `${table.querySelector('caption')!.innerHTML}: ${rows.join(' ')}`;
}

/** The words of a plain text leaflet without the marks of its lists, boxes and lines to write on. */
export const wordsOfText = (text: string): string =>
	tidy(text.replace(/^ *(?:- |\[ \] |\d+\. |_+$)/gm, ' '));

/** A Word file's parts as text, by name. */
export function partsOfWord(docx: Uint8Array): Map<string, string> {
	return new Map(
		Object.entries(unzipSync(docx))
			.filter(([name]) => /\.(xml|rels)$/.test(name))
			.map(([name, bytes]) => [name, strFromU8(bytes)]),
	);
}

/** The words of a Word file's body, in order. */
export function wordsOfWord(docx: Uint8Array): string {
	const body = partsOfWord(docx).get('word/document.xml')!;
	const paragraphs = [...body.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
		[...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
	);
	return tidy(parse(paragraphs.join(' ')).text);
}
