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
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	type ParagraphChild,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import { rasterise } from './rasterise.ts';
import { settle } from './settle-docx.ts';
import {
	type Block,
	type Figure,
	type Inline,
	type Leaflet,
	leadsOn,
	plain,
	type Table as TableBlock,
} from './tree.ts';

/** Width between the margins in twentieths of a point: A4 less two margins of 20 mm. */
const room = 9638;

const headings = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
] as const;

/** How a paragraph stands: within a list, a box, a cell. */
interface Place {
	numbering?: { reference: string; level: number; instance?: number };
	indent?: { left: number };
	style?: string;
	keepNext?: boolean;
}

/** A leaflet as a Word file with real styles, so that a trust can paste it into its own template. */
export async function asWord(leaflet: Leaflet, folder: string): Promise<Uint8Array> {
	const { title, by, lang, footer, blocks } = leaflet;
	let lists = 0;
	const all = async (list: Block[], where: Place): Promise<FileChild[]> => {
		const written = list.map((block, i) => {
			const leads = block.kind === 'paragraph' && leadsOn(block, list[i + 1]);
			return write(block, leads ? { ...where, keepNext: true } : where);
		});
		return (await Promise.all(written)).flat();
	};
	const write = async (block: Block, place: Place): Promise<FileChild[]> => {
		switch (block.kind) {
			case 'heading':
				return [
					new Paragraph({
						heading: headings[block.level - 1]!,
						pageBreakBefore: block.ownPage,
						children: runs(block.words),
					}),
				];
			case 'paragraph':
				return [
					new Paragraph({
						...place,
						...(block.isTitle ? { style: place.style === 'Card' ? 'CardTitle' : 'NoteTitle' } : {}),
						children: runs(block.words),
					}),
				];
			case 'list': {
				if (block.ticks) return block.items.map(tick);
				const numbering = {
					reference: block.ordered ? 'numbers' : 'bullets',
					level: (place.numbering?.level ?? -1) + 1,
					instance: ++lists,
				};
				const items = block.items.map(async ([first, ...rest]) => [
					...(first ? await write(first, { ...place, numbering, style: 'ListParagraph' }) : []),
					...(await all(rest, { ...place, indent: { left: 720 * (numbering.level + 1) } })),
				]);
				return (await Promise.all(items)).flat();
			}
			case 'table':
				return table(block);
			case 'figure':
				return [
					new Paragraph({
						keepNext: block.text.length > 0,
						...(block.picture.type === 'file' ? { alignment: AlignmentType.END } : {}),
						children: [await picture(block, folder)],
					}),
					...(await all(block.text, place)),
				];
			case 'lines':
				return ruled(block.count);
			case 'note':
				return all(block.blocks, { ...place, style: block.of === 'card' ? 'Card' : 'Note' });
		}
	};
	const children = await all(blocks, {});
	const document = new Document({
		title,
		creator: by,
		lastModifiedBy: by,
		description: footer.name,
		styles: styles(lang),
		numbering: { config: [numbering('bullets'), numbering('numbers')] },
		sections: [
			{
				properties: {
					page: {
						size: { width: 11906, height: 16838 },
						margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
					},
				},
				footers: { default: foot(footer) },
				children,
			},
		],
	});
	return settle(await Packer.toBuffer(document), leaflet.date);
}

function runs(words: Inline[], language?: string): ParagraphChild[] {
	return words.flatMap((word): ParagraphChild[] => {
		if (word.kind === 'text')
			return [
				new TextRun({ text: word.text, ...(language ? { language: { value: language } } : {}) }),
			];
		if (word.kind === 'lang') return runs(word.words, word.lang);
		return [
			new ExternalHyperlink({
				link: word.address,
				children: word.words.flatMap((part) =>
					part.kind === 'text' ? [new TextRun({ text: part.text, style: 'Hyperlink' })] : [],
				),
			}),
		];
	});
}

function table({ caption, header, rows }: TableBlock): FileChild[] {
	const width = Math.floor(room / header.length);
	const row = (cells: Inline[][], isHeader: boolean) =>
		new TableRow({
			tableHeader: isHeader,
			cantSplit: true,
			children: cells.map(
				(cell, i) =>
					new TableCell({
						width: { size: width, type: WidthType.DXA },
						margins: { top: 80, bottom: 80, left: 100, right: 100 },
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
			layout: TableLayoutType.AUTOFIT,
			width: { size: room, type: WidthType.DXA },
			columnWidths: header.map(() => width),
			rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
		}),
		new Paragraph({ children: [] }),
	];
}

/** A line with a box that can be ticked in Word, or by hand once it is printed. */
function tick(item: Block[]): FileChild {
	const words = item.flatMap((block) => (block.kind === 'paragraph' ? block.words : []));
	return new Paragraph({
		style: 'ListParagraph',
		indent: { left: 460, hanging: 460 },
		children: [new CheckBox({ alias: plain(words) }), new TextRun(' '), ...runs(words)],
	});
}

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
		levels: [0, 1, 2].map((level) => ({
			level,
			format: reference === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
			text: reference === 'bullets' ? '•' : `%${level + 1}.`,
			alignment: AlignmentType.LEFT,
			style: { paragraph: { indent: { left: 360 * (level + 1) + 100, hanging: 360 } } },
		})),
	};
}

/** 14 points with a leading of 1.5, in a letter every computer has; each kind of line is a style that a template can replace. */
function styles(lang: string) {
	const spacing = { line: 360, after: 160 };
	const heading = (size: number) => ({
		run: { size, bold: true, color: '000000', font: 'Arial' },
		paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
	});
	const edge = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 6 };
	const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };
	const own = (id: string, name: string, more: object) => ({
		...{ id, name, basedOn: 'Normal', quickFormat: true, ...more },
	});
	return {
		default: {
			document: {
				run: { font: 'Arial', size: 28, language: { value: lang } },
				paragraph: { spacing },
			},
			heading1: heading(44),
			heading2: heading(34),
			heading3: heading(30),
			heading4: heading(28),
			listParagraph: { paragraph: { spacing: { line: 360, after: 80 } } },
		},
		paragraphStyles: [
			own('Note', 'Note', {
				paragraph: { border: { left: { ...edge, size: 24 } }, indent: { left: 200 } },
			}),
			own('Card', 'Card to show', { run: { size: 42 } }),
			own('CardTitle', 'Card title', {
				run: { size: 42, bold: true },
				paragraph: { keepNext: true },
			}),
			own('WriteHere', 'Line to write on', {
				paragraph: {
					border: { bottom: line, between: line },
					spacing: { line: 540, after: 0 },
				},
			}),
			own('NoteTitle', 'Note title', { run: { bold: true }, paragraph: { keepNext: true } }),
			own('Caption', 'caption', { run: { bold: true }, paragraph: { keepNext: true } }),
			own('TableHeading', 'Table heading', {
				run: { bold: true },
				paragraph: { spacing: { line: 360, after: 0 } },
			}),
			own('TableText', 'Table text', { paragraph: { spacing: { line: 360, after: 0 } } }),
		],
	};
}
