import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asList, type Block, type Figure, type Leaflet, plain, type Table } from './tree.ts';
import { typst, type TypstCompiler } from './typst.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const template = join(here, 'leaflet.typ');

/** Folder of the font's files, which come with its npm package (SIL Open Font License). */
export const fontFolder = dirname(
	createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible/package.json'),
);

/** A4 less two margins of 20 mm, in points. */
const room = ((210 - 40) / 25.4) * 72;

/** What a row of a table may take of a page's height, in points: it is never parted, and a higher one would leave a great gap. */
const highestRow = (((297 - 40) / 25.4) * 72) / 2;

let compiler: TypstCompiler | undefined;

/**
 * A leaflet as PDF/UA-1 with all its letters at `points` or larger; undefined on a computer without Typst.
 * @throws what Typst refuses: a missing letter, an unnamed picture, a skipped heading, a drawing wider than the page.
 */
export function asPdf(leaflet: Leaflet, points: number, folder: string): Buffer | undefined {
	compiler ??= typst()?.NodeCompiler.create({
		workspace: here,
		fontArgs: [{ fontPaths: [join(fontFolder, '400Regular'), join(fontFolder, '700Bold')] }],
	});
	if (!compiler) return undefined;
	const doc = {
		title: leaflet.title,
		by: leaflet.by,
		footer: leaflet.footer,
		day: leaflet.date.split('-').map(Number),
		blocks: forPaper(leaflet.blocks, points, folder),
	};
	const result = compiler.compile({
		mainFilePath: template,
		inputs: { doc: JSON.stringify(doc), points: String(points) },
	});
	const fault = result.takeDiagnostics();
	const typeset = result.result;
	if (fault !== null || typeset === null) {
		const reasons = fault ? compiler.fetchDiagnostics(fault) : [];
		throw new Error(
			`${leaflet.id} at ${points} points: Typst refused it. ${JSON.stringify(reasons).slice(0, 800)}`,
		);
	}
	const creationTimestamp = Date.parse(`${leaflet.date}T00:00:00Z`) / 1000;
	const pdf = compiler.pdf(typeset, { pdfStandard: 'ua-1', creationTimestamp });
	compiler.evictCache(10);
	return pdf;
}

/** The tree as the template wants it: tables that do not fit said as lists, pictures read, lines that lead on marked. */
function forPaper(blocks: Block[], points: number, folder: string): object[] {
	return blocks.flatMap((block, i): object[] => {
		const inside = (list: Block[]) => forPaper(list, points, folder);
		if (block.kind === 'table' && !fits(block, points)) return inside(asList(block));
		if (block.kind === 'table') return [{ ...block, columns: shares(block) }];
		if (block.kind === 'note') return [{ ...block, blocks: inside(block.blocks) }];
		if (block.kind === 'list') return [{ ...block, items: block.items.map(inside) }];
		if (block.kind === 'figure')
			return [{ ...block, picture: pictureOf(block, folder), text: inside(block.text) }];
		if (block.kind === 'paragraph') {
			const leads = block.isTitle || (plain(block.words).endsWith(':') && i < blocks.length - 1);
			return [{ ...block, leads }];
		}
		return [block];
	});
}

/** How the width is shared: a column with ten times the words is not ten times as wide, or the others would turn into towers. */
function shares({ header, rows }: Table): number[] {
	return header.map((head, column) => {
		const cells = [head, ...rows.map((row) => row[column]!)].map(plain);
		const longestWord = Math.max(
			...cells.flatMap((cell) => cell.split(/\s+/)).map((w) => w.length),
		);
		return Math.max(Math.sqrt(Math.max(...cells.map((cell) => cell.length))), longestWord / 2);
	});
}

/**
 * True when every column can be as wide as its longest word: about 0.62 of the letter size for each bold letter, and its
 * padding; and when no row is higher than half a page.
 */
export function fits(table: Table, points: number): boolean {
	const widths = table.header.map((head, column) => {
		const words = [head, ...table.rows.map((row) => row[column]!)].flatMap((cell) =>
			plain(cell).split(/\s+/),
		);
		return Math.max(...words.map((word) => word.length)) * 0.62 * points + 0.8 * points;
	});
	// A column also needs room for a few words side by side, or it turns into a tower.
	const least = widths.reduce((sum, width) => sum + Math.max(width, points * 8), 0);
	return (
		least <= room && table.rows.every((row) => heightOf(row, shares(table), points) <= highestRow)
	);
}

/** About how high a row is in points: 0.55 of the letter size for each letter, and lines of one and a half times that size. */
function heightOf(row: Table['rows'][number], widths: number[], points: number): number {
	const all = widths.reduce((sum, width) => sum + width, 0);
	const lines = row.map((cell, column) => {
		const width = (room * widths[column]!) / all - 0.8 * points;
		return Math.ceil((plain(cell).length * 0.55 * points) / width);
	});
	return Math.max(...lines) * 1.5 * points;
}

function pictureOf({ picture }: Figure, folder: string): object {
	if (picture.type === 'file')
		return {
			type: 'file',
			format: extname(picture.path).slice(1),
			bytes: [...readFileSync(join(folder, picture.path))],
		};
	return {
		...picture,
		source: picture.source.replace('<svg ', '<svg font-family="Atkinson Hyperlegible" '),
	};
}
