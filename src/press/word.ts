import {
	AlignmentType,
	BorderStyle,
	CheckBox,
	Document,
	ExternalHyperlink,
	type FileChild,
	Footer,
	HeadingLevel,
	ImageRun,
	type IRunOptions,
	LevelFormat,
	LineRuleType,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	type ParagraphChild,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import { columnsOf, paperFor } from './paper.ts';
import { inColour } from './pdf.ts';
import { rasterise, rasteriseDecoration } from './rasterise.ts';
import { settle } from './settle-docx.ts';
import {
	asList,
	type Block,
	type Decoration,
	type Figure,
	type Inline,
	type Leaflet,
	leadsOn,
	plain,
	type Table as TableBlock,
} from './tree.ts';

const upright = paperFor(14, 'leaflet');
const across = paperFor(14, 'leaflet', true);

/** Margins at the sides in twentieths of a point: 20 mm. */
const edge = 1134;

const headings = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5,
] as const;

/** How a paragraph stands: within a list, a box, a cell. `depth` is how many lists hold it, `box` the style of the box that does. */
interface Place {
	depth?: number;
	indent?: { left: number };
	box?: Box;
	keepNext?: boolean;
}

/** The boxes a template can restyle: the paragraphs of each have its style, and so have its titles and lists. */
type Box = 'Cover' | 'InShort' | 'Danger' | 'Urgent' | 'Note' | 'Card';

/** The style of the words within each group; groups that only stand together have none. */
const boxOf: Partial<Record<string, Box>> = {
	cover: 'Cover',
	'in-short': 'InShort',
	danger: 'Danger',
	urgent: 'Urgent',
	card: 'Card',
	notice: 'Note',
	story: 'Note',
	passage: 'Note',
};

/** What stands on sheets of one kind, upright or across. */
interface Section {
	across: boolean;
	children: FileChild[];
}

/** A leaflet as a Word file with real styles, so that a trust can paste it into its own template. */
export async function asWord(leaflet: Leaflet, folder: string): Promise<Uint8Array> {
	const { title, by, lang, footer, blocks, colours } = leaflet;
	let lists = 0;
	const all = async (list: Block[], where: Place): Promise<FileChild[]> => {
		const written = list.map((block, i) => write(block, leading(block, list[i + 1], where)));
		return (await Promise.all(written)).flat();
	};
	const write = async (block: Block, place: Place): Promise<FileChild[]> => {
		const { box, depth = 0, ...stands } = place;
		switch (block.kind) {
			case 'heading':
				return [
					new Paragraph({
						heading: headings[block.level - 1]!,
						pageBreakBefore: block.ownPage,
						...(box ? groundOf(box, colours) : {}),
						children: runs(block.words),
					}),
				];
			case 'paragraph':
				return [
					new Paragraph({
						...stands,
						...(block.isTitle ? { style: `${box ?? 'Note'}Title` } : box ? { style: box } : {}),
						children: runs(block.words),
					}),
				];
			case 'list': {
				const instance = ++lists;
				const numbering = {
					reference: block.ordered ? 'numbers' : 'bullets',
					level: depth,
					instance,
				};
				const keep = place.keepNext ? { keepNext: true } : {};
				const items = block.items.map(async (item) => {
					const [first] = item;
					const words = first?.kind === 'paragraph' ? first.words : [];
					const rest = words.length > 0 ? item.slice(1) : item;
					const look = block.ticks
						? { style: 'ListParagraph', indent: { left: stepOf(depth), hanging: 460 } }
						: { numbering, style: box ? `${box}List` : 'ListParagraph' };
					return [
						new Paragraph({
							...keep,
							...look,
							children: [...(block.ticks ? tickBox(words) : []), ...runs(words)],
						}),
						...(await all(rest, {
							...place,
							depth: depth + 1,
							indent: { left: stepOf(depth) },
						})),
					];
				});
				return (await Promise.all(items)).flat();
			}
			case 'table': {
				const columns = columnsOf(block, upright);
				return columns ? table(block, columns) : all(asList(block), place);
			}
			case 'figure':
				return [
					new Paragraph({
						...(box ? { style: box } : { style: 'Picture' }),
						keepNext: block.text.length > 0,
						children: [await picture(block, folder)],
					}),
					...(await all(block.text, place)),
				];
			case 'decoration':
				return [
					new Paragraph({ style: box ?? 'Picture', children: [await decoration(block, colours)] }),
				];
			case 'lines':
				return ruled(block.count);
			case 'note': {
				const own = boxOf[block.of];
				const written = await all(block.blocks, { ...place, ...(own ? { box: own } : {}) });
				// Two boxes that follow one another would be drawn as one.
				return own ? [...written, new Paragraph({ style: 'AfterBox' })] : written;
			}
		}
	};
	const sections: Section[] = [{ across: false, children: [] }];
	for (const [i, block] of blocks.entries()) {
		const wide = block.kind === 'table' && !columnsOf(block, upright) && columnsOf(block, across);
		if (wide) sections.push({ across: true, children: table(block, wide) });
		else {
			if (sections.at(-1)!.across) sections.push({ across: false, children: [] });
			sections.at(-1)!.children.push(...(await write(block, leading(block, blocks[i + 1], {}))));
		}
	}
	const document = new Document({
		title,
		creator: by,
		lastModifiedBy: by,
		description: footer.name,
		styles: styles(lang, colours),
		numbering: { config: [numbering('bullets'), numbering('numbers')] },
		sections: sections.map((section) => ({
			properties: {
				page: {
					size: {
						width: 11906,
						height: 16838,
						orientation: section.across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
					},
					margin: { top: 851, bottom: 1247, left: edge, right: edge, footer: 567 },
				},
			},
			footers: { default: foot(footer) },
			children: section.children,
		})),
	});
	return settle(await Packer.toBuffer(document), leaflet.date, colours);
}

/** The ground of a heading within a box: its style is that of its level. */
function groundOf(box: Box, colours: Leaflet['colours']) {
	const name = box === 'Cover' ? 'band' : box === 'InShort' ? 'calm' : undefined;
	const fill = name && hex(colours, name);
	return fill
		? {
				shading: { type: ShadingType.CLEAR, fill },
				border: borders(fill),
				indent: { left: 140, right: 140 },
				spacing: { before: 0, after: 0 },
			}
		: {};
}

/** The place of a block, on the page of the next one where it leads to it. */
const leading = (block: Block, next: Block | undefined, place: Place): Place =>
	block.kind === 'paragraph' && leadsOn(block, next) ? { ...place, keepNext: true } : place;

/** Where the words of a list begin, in twentieths of a point, when `depth` lists hold it. */
const stepOf = (depth: number) => 360 * (depth + 1) + 100;

/** Words as Word has them, each with the language and the style of what holds it. */
function runs(words: Inline[], look: IRunOptions = {}): ParagraphChild[] {
	return words.flatMap((word): ParagraphChild[] => {
		if (word.kind === 'text') return [new TextRun({ ...look, text: word.text })];
		if (word.kind === 'lang') return runs(word.words, { ...look, language: { value: word.lang } });
		if (word.kind === 'place') return runs(word.words, look);
		const children = runs(word.words, { ...look, style: 'Hyperlink' });
		return [new ExternalHyperlink({ link: word.address, children })];
	});
}

/** A table whose columns are as wide as their longest words, in twentieths of a point, so that none is broken. */
function table({ caption, header, rows }: TableBlock, columns: number[]): FileChild[] {
	const widths = columns.map((width) => Math.floor(width * 20));
	const row = (cells: Inline[][], isHeader: boolean) =>
		new TableRow({
			tableHeader: isHeader,
			cantSplit: true,
			children: cells.map(
				(cell, i) =>
					new TableCell({
						width: { size: widths[i]!, type: WidthType.DXA },
						margins: { top: 60, bottom: 60, left: 100, right: 100 },
						children: [
							new Paragraph({
								style: isHeader || i === 0 ? 'TableHeading' : 'TableText',
								children: runs(cell),
							}),
						],
					}),
			),
		});
	return [
		new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(caption)] }),
		new Table({
			layout: TableLayoutType.FIXED,
			width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
			columnWidths: widths,
			rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
		}),
		new Paragraph({ style: 'AfterBox' }),
	];
}

/** A box that can be ticked in Word, or by hand once it is printed. It is named by the words beside it. */
const tickBox = (words: Inline[]): ParagraphChild[] => [
	new CheckBox({ alias: plain(words) }),
	new TextRun(' '),
];

/** Empty paragraphs with a border below each: room to write by hand, and a place to type. */
function ruled(count: number): FileChild[] {
	return Array.from(
		{ length: count },
		(_, i) => new Paragraph({ style: 'WriteHere', keepNext: i < count - 1 }),
	);
}

async function picture({ alt, picture: from }: Figure, folder: string): Promise<ImageRun> {
	const { png, width, height } = await rasterise(from, folder);
	return new ImageRun({
		type: 'png',
		data: png,
		transformation: { width, height },
		altText: { name: alt, description: alt, title: alt },
	});
}

async function decoration(block: Decoration, colours: Leaflet['colours']): Promise<ImageRun> {
	const ground = colours.get('band') ?? '#ffffff';
	const { png, width, height } = await rasteriseDecoration(inColour(block, colours), ground);
	return new ImageRun({
		type: 'png',
		data: png,
		transformation: { width, height },
		altText: { name: '', description: '', title: '' },
	});
}

function foot({ name, page }: Leaflet['footer']): Footer {
	const parts = page.split(/(\{page\}|\{pages\})/).map((part) => {
		if (part === '{page}') return PageNumber.CURRENT;
		return part === '{pages}' ? PageNumber.TOTAL_PAGES : part;
	});
	return new Footer({
		children: [new Paragraph({ children: [new TextRun({ children: [`${name}. `, ...parts] })] })],
	});
}

function numbering(reference: 'bullets' | 'numbers') {
	return {
		reference,
		levels: Array.from({ length: 9 }, (_, level) => ({
			level,
			format: reference === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
			text: reference === 'bullets' ? '•' : `%${level + 1}.`,
			alignment: AlignmentType.LEFT,
			style: { paragraph: { indent: { left: stepOf(level), hanging: 360 } } },
		})),
	};
}

/** A colour as Word writes it: six digits. */
const hex = (colours: Leaflet['colours'], name: string): string | undefined =>
	colours.get(name)?.slice(1).toUpperCase();

const single = (color: string, size: number, space: number) => ({
	style: BorderStyle.SINGLE,
	...{ color, size, space },
});

/** The same on all sides, so that paragraphs that follow one another share one box. */
const borders = (color: string, size = 4) => {
	const side = single(color, size, 6);
	return { top: side, bottom: side, left: side, right: side };
};

/** 14 points with a third of a letter between lines, in a letter every computer has; each kind of line is a style that a template can replace. */
function styles(lang: string, colours: Leaflet['colours']) {
	const ink = '000000';
	const accent = hex(colours, 'accent') ?? ink;
	const line = { line: 288, lineRule: LineRuleType.AUTO };
	const spacing = { ...line, after: 120 };
	const heading = (size: number) => ({
		run: { size, bold: true, color: accent, font: 'Arial' },
		paragraph: { spacing: { ...line, before: 280, after: 100 }, keepNext: true },
	});
	const rule = single(ink, 6, 1);
	const own = (id: string, name: string, more: object) => ({
		...{ id, name, basedOn: 'Normal', quickFormat: true, ...more },
	});
	// A box is a style for its words, one for its title and one for its lists, all with the same edges, so that they join.
	const box = (
		id: Box,
		name: string,
		{ border, fill, keepNext = false, gap = 0, run = {} }: BoxLook,
	) => {
		const look = {
			...(border ? { border } : {}),
			...(keepNext ? { keepNext } : {}),
			...(fill ? { shading: { type: ShadingType.CLEAR, fill } } : {}),
		};
		const words = { ...look, keepLines: true, spacing: { ...line, before: 0, after: 0 } };
		const lines = { ...words, spacing: { ...line, before: 0, after: gap } };
		return [
			own(id, name, { run, paragraph: { ...lines, indent: { left: 140, right: 140 } } }),
			own(`${id}Title`, `${name} title`, {
				run: { ...run, bold: true },
				paragraph: { ...words, indent: { left: 140, right: 140 }, keepNext: true },
			}),
			own(`${id}List`, `${name} list`, {
				run,
				paragraph: { ...words, indent: { left: 500, hanging: 360, right: 140 } },
			}),
		];
	};
	const band = hex(colours, 'band');
	const calm = hex(colours, 'calm');
	const urgent = hex(colours, 'urgent') ?? ink;
	return {
		default: {
			document: {
				run: { font: 'Arial', size: 28, language: { value: lang } },
				paragraph: { spacing },
			},
			heading1: heading(48),
			heading2: heading(34),
			heading3: heading(30),
			heading4: heading(28),
			heading5: heading(28),
			listParagraph: { paragraph: { spacing: { ...line, after: 60 } } },
		},
		paragraphStyles: [
			...box('Cover', 'Cover', { fill: band, border: band ? borders(band) : undefined }),
			...box('InShort', 'In short', { fill: calm, border: borders(calm ?? ink) }),
			...box('Danger', 'Danger numbers', { border: { left: single(urgent, 24, 6) } }),
			...box('Urgent', 'Get help now', {
				keepNext: true,
				border: { left: single(urgent, 36, 6) },
			}),
			...box('Note', 'Note', { gap: 80, border: { left: single(ink, 24, 6) } }),
			...box('Card', 'Card to show', { gap: 140, run: { size: 42 } }),
			own('Picture', 'Picture', {
				paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 140 } },
			}),
			own('AfterBox', 'After a box', {
				run: { size: 12 },
				paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 0 } },
			}),
			own('WriteHere', 'Line to write on', {
				paragraph: {
					border: { bottom: rule, between: rule },
					spacing: { line: 500, lineRule: LineRuleType.EXACT, after: 160 },
					contextualSpacing: true,
				},
			}),
			own('Caption', 'caption', { run: { bold: true }, paragraph: { keepNext: true } }),
			own('TableHeading', 'Table heading', {
				run: { bold: true },
				paragraph: { spacing: { ...line, after: 0 } },
			}),
			own('TableText', 'Table text', { paragraph: { spacing: { ...line, after: 0 } } }),
		],
	};
}

/** What a box looks like: its edges, its ground in six digits, its letters. */
interface BoxLook {
	border?: object | undefined;
	fill?: string | undefined;
	/** True when all of it stays on one page. */
	keepNext?: boolean;
	/** White below each of its paragraphs, in twentieths of a point. */
	gap?: number;
	run?: object;
}
