/** What a leaflet is made of once it has left the web: a small closed tree that every format is written from. */
export interface Leaflet {
	id: string;
	title: string;
	lang: string;
	/** The day of this version, 2026-11-22: the date inside every file, so that the same words give the same bytes. */
	date: string;
	by: string;
	/** Printed at the foot of each page; `page` holds the places {page} and {pages}. */
	footer: { name: string; page: string };
	/** True for a sheet that must stay on few sides: narrower margins and gaps, and letters as large as ever. */
	brief: boolean;
	/** Colours by name (src/edition/paper-colours.ts); a name that is not there is black, or no ground at all. */
	colours: Map<string, string>;
	/** Level of the first heading in the HTML to paste into another page. */
	pasteLevel: number;
	/** Format to file, as a path in the built site. */
	files: Map<string, string>;
	blocks: Block[];
}

export type Inline =
	| { kind: 'text'; text: string }
	| { kind: 'link'; address: string; words: Inline[] }
	| { kind: 'lang'; lang: string; words: Inline[] }
	/** Names the place of the last note of every way to get help. `page` is what paper says of its page: (page {page}). */
	| { kind: 'place'; page: string; words: Inline[] };

/** `ownPage` marks the heading of a card that is handed out by itself: on paper it begins a page. */
export interface Heading {
	kind: 'heading';
	level: number;
	ownPage: boolean;
	words: Inline[];
}

/** `isTitle` marks the bold first line of a note or of a text version. */
export interface Paragraph {
	kind: 'paragraph';
	isTitle: boolean;
	words: Inline[];
}

/** `ticks` marks a list whose items are ticked by hand: each has a box in place of its bullet. */
export interface List {
	kind: 'list';
	ordered: boolean;
	ticks: boolean;
	items: Block[][];
}

/** Every row has as many cells as the heading row; the first cell of a row names it. */
export interface Table {
	kind: 'table';
	caption: string;
	header: Inline[][];
	rows: Inline[][][];
}

/**
 * A picture and what it says: a drawing, or a logo, whose `path` is its place in the built site. `width`, `height` and
 * `smallestText` are in units of the picture; `smallestText` is 0 without lettering.
 */
export interface Figure {
	kind: 'figure';
	alt: string;
	picture:
		| { type: 'svg'; source: string; width: number; height: number; smallestText: number }
		| { type: 'file'; path: string; width: number; height: number };
	/** What stands below the picture and says the same in words. */
	text: Block[];
}

/** Room to write by hand: ruled lines, for the label in the paragraph before them. They say nothing. */
export interface Lines {
	kind: 'lines';
	count: number;
}

/** A drawing that says nothing: its words stand beside it. Formats without pictures leave it out. */
export interface Decoration {
	kind: 'decoration';
	source: string;
	width: number;
	height: number;
}

/**
 * Words that stand together. `of` is how: in a box (urgent, notice, story, passage, in-short, or card for words in large letters),
 * as the band at the head (cover), as the line of danger numbers (danger), on the last side (last-side), or beside a code (with-code).
 */
export interface Note {
	kind: 'note';
	of: string;
	blocks: Block[];
}

export type Block = Heading | Paragraph | List | Table | Figure | Lines | Decoration | Note;

/** True when a paragraph leads to what comes next, so that the two stay on one page: a title, a label, a line that ends in a colon. */
export const leadsOn = ({ isTitle, words }: Paragraph, next: Block | undefined): boolean =>
	next !== undefined && (isTitle || next.kind === 'lines' || plain(words).endsWith(':'));

/** The words of a line, without links or languages. */
export function plain(words: Inline[]): string {
	return words.map((word) => (word.kind === 'text' ? word.text : plain(word.words))).join('');
}

/** All blocks in their order, those within others too. */
export const blocksIn = (blocks: Block[]): Block[] =>
	blocks.flatMap((block) => {
		if (block.kind === 'note') return [block, ...blocksIn(block.blocks)];
		if (block.kind === 'list') return [block, ...block.items.flatMap(blocksIn)];
		return block.kind === 'figure' ? [block, ...blocksIn(block.text)] : [block];
	});

export const isHeading = (block: Block): block is Heading => block.kind === 'heading';

/** A table said as a list: each row is an item that names its columns. For pages too narrow for the table, and for plain text. */
export function asList(table: Table): Block[] {
	return [
		{ kind: 'paragraph', isTitle: true, words: [{ kind: 'text', text: `${table.caption}:` }] },
		{
			kind: 'list',
			ordered: false,
			ticks: false,
			items: table.rows.map((row) =>
				row.map((cell, i) => ({
					kind: 'paragraph',
					// What names the row stands out, and stays with the next line.
					isTitle: i === 0,
					words: [{ kind: 'text', text: columnName(plain(table.header[i]!)) }, ...cell],
				})),
			),
		},
	];
}

/** The name of a column before what stands in it. A question keeps its own mark. */
const columnName = (name: string): string => (name.endsWith('?') ? `${name} ` : `${name}: `);
