import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { logoInPixels } from './rasterise.ts';
import type { Block, Decoration, Figure, Heading, Inline, Leaflet, Table } from './tree.ts';
import { escapeHtml } from '../strings/escape-html.ts';

// The ground of a page follows the root alone, and links keep the colour of the words: some browsers have a dark ground and no link colour for it.
const page =
	':root{color-scheme:light dark}a{color:inherit}body{margin:0 auto;padding:1rem;max-width:40rem;font:1.1875rem/1.6 Arial,sans-serif}.wide{overflow-x:auto}';

/** How a leaflet's words look wherever they are read: in the one file, and in a reader's e-book software, which brings its own page. */
export const styleOfWords =
	'aside{border:.125rem solid;padding:0 1rem;margin:1.5rem 0}h1,h2,h3,h4{line-height:1.3}.title,caption,th{font-weight:700;text-align:left}' +
	'.card{font-size:1.5em}.ticks{list-style:"☐ "}hr{border:0;border-bottom:.0625rem solid;margin:2.5rem 0 0}hr+:not(hr){margin-top:1.5rem}' +
	'table{border-collapse:collapse}td,th{border:.0625rem solid;padding:.4rem;vertical-align:top}svg,img{max-width:100%;height:auto}';

/** What stands in a box on a page; other groups of words only stand together. */
const boxes = ['danger', 'urgent', 'notice', 'story', 'passage', 'card', 'in-short'];

/** A leaflet as one HTML file that opens from a memory stick: no network, no script. */
export function asOneFile(leaflet: Leaflet, folder: string): string {
	const { lang, title, blocks } = leaflet;
	return (
		`<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n` +
		`<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n<title>${escapeHtml(title)}</title>\n` +
		`<style>${page}${styleOfWords}</style>\n</head>\n<body>\n<main>\n${blocks.map(writer({ addressOf: asData(folder), scrolls: true })).join('\n')}\n</main>\n</body>\n</html>\n`
	);
}

/** A leaflet as HTML to paste into another page: no ids that could clash, no style, no script, headings from the level chosen. */
export function toPaste(leaflet: Leaflet, folder: string): string {
	const { lang, blocks, pasteLevel } = leaflet;
	return `<div lang="${lang}">\n${blocks.map(writer({ addressOf: asData(folder), pasteLevel })).join('\n')}\n</div>\n`;
}

/** What differs where a block is written. */
interface Place {
	/** Where a picture with a file of its own is found. */
	addressOf: (path: string) => string;
	/** Set for a page whose headings begin at this level and whose styles are not ours. */
	pasteLevel?: number;
	/** True where a table wider than the screen can be moved sideways by itself. */
	scrolls?: boolean;
	/** The id of a heading that something leads to. */
	idOf?: (heading: Heading) => string | undefined;
}

/** Writes a block as HTML that is well-formed XML too. */
export function writer({ addressOf, pasteLevel, idOf, scrolls }: Place): (block: Block) => string {
	const deeper = (pasteLevel ?? 1) - 1;
	const own = (name: string) => (pasteLevel === undefined ? ` class="${name}"` : '');
	const write = (block: Block): string => {
		const all = (blocks: Block[]) => blocks.map(write).join('\n');
		switch (block.kind) {
			case 'heading': {
				const tag = `h${Math.min(6, block.level + deeper)}`;
				const id = idOf?.(block);
				return `<${tag}${id ? ` id="${id}"` : ''}>${line(block.words)}</${tag}>`;
			}
			case 'paragraph':
				return block.isTitle
					? `<p class="title"><strong>${line(block.words)}</strong></p>`
					: `<p>${line(block.words)}</p>`;
			case 'list': {
				const tag = block.ordered ? 'ol' : 'ul';
				const box = block.ticks && pasteLevel !== undefined ? '☐ ' : '';
				const items = block.items.map((item) => `<li>${box}${itemWords(item, all)}</li>`);
				return `<${tag}${block.ticks ? own('ticks') : ''}>\n${items.join('\n')}\n</${tag}>`;
			}
			case 'table':
				return scrolls
					? `<div class="wide" role="region" aria-label="${escapeHtml(block.caption)}" tabindex="0">\n${table(block)}\n</div>`
					: table(block);
			case 'figure':
				return `<figure>\n${picture(block, addressOf)}\n${block.text.length > 0 ? `<figcaption>\n${all(block.text)}\n</figcaption>\n` : ''}</figure>`;
			case 'lines':
				// A line of its own above each rule leaves room to write where no style of ours does.
				return `${pasteLevel === undefined ? '' : '<br/>'}<hr aria-hidden="true"/>`.repeat(
					block.count,
				);
			case 'note':
				if (!boxes.includes(block.of)) return `<div>\n${all(block.blocks)}\n</div>`;
				return `<aside${block.of === 'card' ? own('card') : ''}>\n${all(block.blocks)}\n</aside>`;
			case 'decoration':
				// A page it is pasted into has its own pictures.
				return pasteLevel === undefined ? decoration(block) : '';
		}
	};
	return write;
}

/** In the colour of the words, at its own size. */
const decoration = ({ source, width, height }: Decoration): string =>
	source
		.replace(/ class="[^"]*"/g, '')
		.replace('<svg ', `<svg width="${width}" height="${height}" `);

/** An item of one paragraph needs no <p> round its words. */
function itemWords(item: Block[], all: (blocks: Block[]) => string): string {
	const [only] = item;
	return item.length === 1 && only?.kind === 'paragraph' ? line(only.words) : all(item);
}

function table({ caption, header, rows }: Table): string {
	const head = header.map((cell) => `<th scope="col">${line(cell)}</th>`).join('');
	const body = rows.map(
		([first = [], ...rest]) =>
			`<tr><th scope="row">${line(first)}</th>${rest.map((cell) => `<td>${line(cell)}</td>`).join('')}</tr>`,
	);
	return `<table>\n<caption>${escapeHtml(caption)}</caption>\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

/** The media type of a picture's file, by its ending. */
export const typeOfPicture = (path: string): string =>
	extname(path) === '.png' ? 'image/png' : 'image/svg+xml';

/** A picture as part of its own address. */
const asData = (folder: string) => (path: string) =>
	`data:${typeOfPicture(path)};base64,${readFileSync(join(folder, path)).toString('base64')}`;

function picture({ alt, picture: from }: Figure, addressOf: Place['addressOf']): string {
	if (from.type === 'svg') return from.source.replaceAll('#000000', 'currentColor');
	// Its size stands in it: a page it is pasted into has no style of ours to hold it within a small screen.
	const { width, height } = logoInPixels(from);
	return `<img alt="${escapeHtml(alt)}" width="${width}" height="${height}" src="${addressOf(from.path)}"/>`;
}

function line(words: Inline[]): string {
	return words
		.map((word) => {
			if (word.kind === 'text') return escapeHtml(word.text);
			if (word.kind === 'lang') return `<span lang="${word.lang}">${line(word.words)}</span>`;
			if (word.kind === 'place') return line(word.words);
			return `<a href="${escapeHtml(word.address)}">${line(word.words)}</a>`;
		})
		.join('');
}
