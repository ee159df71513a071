import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameRows } from './name-rows.ts';
import { columnsOf, type Paper, paperFor, type SheetName, sheets, sizeOfLogo } from './paper.ts';
import { asList, type Block, type Decoration, type Figure, type Leaflet, leadsOn } from './tree.ts';
import { typst, type TypstCompiler } from './typst.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const template = join(here, 'leaflet.typ');

/** The letters of leaflets on paper, which have those of Welsh. */
export const typeface = 'Atkinson Hyperlegible Next';

/** Folder of the font's files, which come with its npm package (SIL Open Font License). */
export const fontFolder = dirname(
	createRequire(import.meta.url).resolve(
		'@expo-google-fonts/atkinson-hyperlegible-next/package.json',
	),
);

let compiler: TypstCompiler | undefined;

/**
 * A leaflet as PDF/UA-1 with all its letters at `points` or larger, on its own kind of sheet unless told another. `enlarged` is how
 * many times as large the first words of a poster are.
 * @throws on a computer without Typst, and what Typst refuses: a missing letter, an unnamed picture, a skipped heading.
 */
export function asPdf(
	leaflet: Leaflet,
	points: number,
	folder: string,
	sheet: SheetName = leaflet.brief ? 'brief' : 'leaflet',
	enlarged = 1,
): Buffer {
	compiler ??= typst()?.NodeCompiler.create({
		workspace: here,
		fontArgs: [{ fontPaths: [join(fontFolder, '400Regular'), join(fontFolder, '700Bold')] }],
	});
	if (!compiler) throw new Error('there is no Typst for this kind of computer, which PDF needs.');
	const paper = paperFor(points, sheet);
	const doc = {
		brief: leaflet.brief,
		paper: sheets[sheet].paper,
		poster: sheet === 'poster' ? enlarged : 0,
		...{ margin: paper.margin, top: paper.top, foot: paper.foot, leading: paper.leading },
		height: paper.height,
		colours: Object.fromEntries(leaflet.colours),
		title: leaflet.title,
		by: leaflet.by,
		footer: leaflet.footer,
		day: leaflet.date.split('-').map(Number),
		blocks: forPaper(leaflet.blocks, paper, sheet, folder, leaflet),
	};
	const result = compiler.compile({
		mainFilePath: template,
		inputs: { doc: JSON.stringify(doc, withWholeNumbers), points: String(points) },
	});
	const fault = result.takeDiagnostics();
	const typeset = result.result;
	if (fault !== null || typeset === null)
		throw refused(points, JSON.stringify(fault ? compiler.fetchDiagnostics(fault) : []));
	const creationTimestamp = Date.parse(`${leaflet.date}T00:00:00Z`) / 1000;
	let pdf: Buffer;
	try {
		pdf = compiler.pdf(typeset, { pdfStandard: 'ua-1', creationTimestamp });
	} catch (problem) {
		// What only the standard refuses, such as a letter that the typeface does not have, comes last.
		throw refused(points, String(problem));
	}
	compiler.evictCache(10);
	return nameRows(pdf);
}

/** A phone number is not parted at the end of a line: the spaces between its digits do not break. */
const withWholeNumbers = (key: string, value: unknown): unknown =>
	key === 'text' && typeof value === 'string'
		? value.replace(/\b0\d{2,4}(?: \d{3,4}){1,2}\b/g, (number) => number.replaceAll(' ', '\u00A0'))
		: value;

/** What Typst says, without its own surroundings. */
function refused(points: number, told: string): Error {
	const messages = [...told.matchAll(/"?message"?: ?"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) =>
		text.replace(/\\+"/g, '"'),
	);
	return new Error(
		`the PDF at ${points} points cannot be made: ${messages.join('; ') || told.slice(0, 300)}`,
	);
}

/**
 * The tree as the template wants it: tables that do not fit laid across the sheet, or said as lists, drawings that do not fit left
 * to their words, pictures read, lines that lead on marked, a code beside the words that say its address.
 */
function forPaper(
	blocks: Block[],
	paper: Paper,
	sheet: SheetName,
	folder: string,
	leaflet: Leaflet,
): object[] {
	const inside = (list: Block[]) => forPaper(list, paper, sheet, folder, leaflet);
	return blocks.flatMap((block, i): object[] => {
		switch (block.kind) {
			case 'table': {
				const columns = columnsOf(block, paper);
				if (columns) return [{ ...block, columns, across: false }];
				// Only what stands on the page itself can turn it, and no page of a booklet turns.
				const turns = leaflet.blocks.includes(block) && sheet !== 'small';
				const wide = turns && columnsOf(block, paperFor(paper.points, sheet, true));
				return wide ? [{ ...block, columns: wide, across: true }] : inside(asList(block));
			}
			case 'note': {
				if (block.of === 'cover')
					return [{ kind: 'cover', ...coverOf(block.blocks, paper, folder, leaflet) }];
				const code = block.of === 'with-code' ? block.blocks.find(isCode) : undefined;
				const words = inside(block.blocks.filter((part) => part !== code));
				return [
					{
						...block,
						blocks: words,
						...(code ? { code: { ...code, picture: pictureOf(code, paper, folder) } } : {}),
					},
				];
			}
			case 'list':
				return [{ ...block, items: block.items.map(inside) }];
			case 'figure': {
				const picture = pictureOf(block, paper, folder);
				const shown = picture ? [{ ...block, picture, leads: block.text.length > 0 }] : [];
				return [...shown, ...inside(block.text)];
			}
			case 'paragraph':
				return [{ ...block, leads: leadsOn(block, blocks[i + 1]) }];
			case 'decoration':
				return [];
			default:
				return [block];
		}
	});
}

/** The parts of the band at the head of a leaflet. */
function coverOf(blocks: Block[], paper: Paper, folder: string, { colours }: Leaflet): object {
	const title = blocks.find(({ kind }) => kind === 'heading');
	const logo = blocks.find((block) => block.kind === 'figure');
	const [by, code] = blocks.filter((block) => block.kind === 'paragraph');
	const drawn = blocks.find((block) => block.kind === 'decoration');
	const height = paper.drawing;
	return {
		title,
		by: by?.words ?? [],
		code: code?.words ?? [],
		...(logo ? { logo: { ...logo, picture: pictureOf(logo, paper, folder) } } : {}),
		...(drawn && height > 0
			? {
					drawing: {
						source: inColour(drawn, colours),
						width: (drawn.width * height) / drawn.height,
					},
				}
			: {}),
	};
}

/** A drawing of people and ties in its colours: without a style sheet, a pale ring would be black. */
export function inColour({ source }: Decoration, colours: Map<string, string>): string {
	const colour = (name: string, otherwise: string) => colours.get(name) ?? otherwise;
	const style = `<style>.you{fill:${colour('warm', '#000000')}}.halo{fill:${colour('warm-ground', 'none')}}.them{fill:#ffffff}</style>`;
	return source
		.replace(/(<svg [^>]*>)/, `$1${style}`)
		.replaceAll('currentColor', colour('accent', '#000000'));
}

/** True for a drawing without lettering, whose name says it all: a QR code. */
const isCode = (block: Block | undefined): block is Figure =>
	block?.kind === 'figure' && block.picture.type === 'svg' && block.picture.smallestText === 0;

/**
 * A picture as the template wants it; undefined for a drawing that would not fit the page. A drawing is scaled so that its
 * smallest lettering has the size of the words; to shrink it further would put letters before people who cannot read them.
 */
function pictureOf({ picture }: Figure, paper: Paper, folder: string): object | undefined {
	if (picture.type === 'file')
		return {
			type: 'file',
			...sizeOfLogo(picture, paper.logo),
			format: extname(picture.path).slice(1),
			bytes: [...readFileSync(join(folder, picture.path))],
		};
	const letters = picture.smallestText;
	const scale = letters > 0 ? paper.points / letters : paper.code / picture.width;
	const width = picture.width * scale;
	if (width > paper.room || picture.height * scale > paper.height) return undefined;
	const source = picture.source.replace('<svg ', `<svg font-family="${typeface}" `);
	return { type: 'svg', width, source };
}
