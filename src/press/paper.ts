import { type Inline, plain, type Table } from './tree.ts';

/** Where the words stand on a sheet, in points, and how large their letters are. */
export interface Paper {
	points: number;
	/** Beside the words. */
	margin: number;
	/** Above the words. */
	top: number;
	/** Below the words, for the footer. */
	foot: number;
	/** White between two lines, in parts of the letter size. */
	leading: number;
	/** Height of a logo. */
	logo: number;
	/** Width of a drawing without lettering: a QR code. */
	code: number;
	/** Height of the drawing beside the title; 0 where there is no room for one. */
	drawing: number;
	room: number;
	height: number;
}

/** How high the drawing on a leaflet's first page is, in points. */
export const heightOfDrawing = 74;

/** What differs from one kind of sheet to another, in millimetres. */
interface Sheet {
	paper: 'a4' | 'a5';
	width: number;
	height: number;
	margin: number;
	top: number;
	foot: number;
	logo: number;
	code: number;
	/** In points. */
	drawing: number;
}

const leaflet: Sheet = {
	...{ paper: 'a4', width: 210, height: 297, margin: 20, top: 15, foot: 12 },
	...{ logo: 14, code: 25, drawing: heightOfDrawing },
};
const brief: Sheet = { ...leaflet, margin: 15, foot: 10, logo: 8, code: 23, drawing: 40 };
const small: Sheet = {
	...{ paper: 'a5', width: 148, height: 210, margin: 13, top: 11, foot: 8 },
	...{ logo: 10, code: 24, drawing: 58 },
};

/** Sheets of paper by what is printed on them: a leaflet, one that must stay on few sides, a page of a booklet or a card, a poster. */
export const sheets = {
	leaflet,
	brief,
	small,
	poster: { ...leaflet, logo: 20, code: 42, drawing: 100 },
} as const satisfies Record<string, Sheet>;

export type SheetName = keyof typeof sheets;

/** The size in points of a logo on paper: as high as its place, 14 mm unless told otherwise, and never wider than a good third of the page. */
export function sizeOfLogo(
	{ width, height }: { width: number; height: number },
	room = inPoints(14),
): { width: number; height: number } {
	const scale = Math.min(room / height, inPoints(75) / width);
	return { width: width * scale, height: height * scale };
}

const inPoints = (millimetres: number) => (millimetres / 25.4) * 72;

/** Largest letters that leave room on the first page for a drawing, too. */
const drawnUpTo = 18;

/** Where the words stand on a sheet, with letters of `points`. `across` is the sheet on its side, for a table. */
export function paperFor(points: number, name: SheetName, across = false): Paper {
	const sheet = sheets[name];
	const { margin, top } = sheet;
	const foot = inPoints(sheet.foot) + 2.2 * points;
	const [width, height] = across ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
	return {
		points,
		margin: inPoints(margin),
		top: inPoints(top),
		foot,
		// Lines stand closer in clear print, so that a leaflet stays short enough to be read to its end.
		leading: points < 18 ? (name === 'brief' ? 0.3 : 0.35) : name === 'poster' ? 0.35 : 0.5,
		logo: inPoints(sheet.logo),
		code: inPoints(sheet.code),
		drawing: points <= drawnUpTo ? sheet.drawing : 0,
		room: inPoints(width) - 2 * inPoints(margin),
		height: inPoints(height) - inPoints(top) - foot,
	};
}

/**
 * How the width is shared among the columns of a table, as parts of a whole; undefined when it does not fit: each column
 * must be as wide as its longest word (about 0.62 of the letter size for each bold letter) and its padding, and no row
 * higher than half a page, since rows are never parted and would leave great gaps.
 */
export function columnsOf(table: Table, paper: Paper): number[] | undefined {
	const { points, room, height } = paper;
	const columns = table.header.map((head, column) =>
		[head, ...table.rows.map((row) => row[column]!)].map(plain),
	);
	const longestWords = columns.map((cells) =>
		Math.max(...cells.flatMap((cell) => cell.split(/\s+/)).map((word) => word.length)),
	);
	// A column also needs room for a few words side by side, or it turns into a tower.
	const least = longestWords.map((letters) => Math.max(letters * 0.62 + 0.8, 8) * points);
	const spare = room - least.reduce((sum, width) => sum + width, 0);
	if (spare < 0) return undefined;
	// More words get more of what is left: the sharing that makes the table lowest, of three.
	const sharings = [0.5, 1, 1.5].map((power) => {
		const weights = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)) ** power);
		const all = weights.reduce((sum, weight) => sum + weight, 0);
		const widths = least.map((width, i) => width + (spare * weights[i]!) / all);
		return { widths, heights: table.rows.map((row) => heightOf(row, widths, paper)) };
	});
	const total = (heights: number[]) => heights.reduce((sum, rowHeight) => sum + rowHeight, 0);
	const [best] = sharings.sort((a, b) => total(a.heights) - total(b.heights));
	return Math.max(...best!.heights) <= height / 2 ? best!.widths : undefined;
}

/** About how high a row is in points: 0.55 of the letter size for each letter. */
function heightOf(row: Inline[][], widths: number[], { points, leading }: Paper): number {
	const lines = row.map((cell, column) =>
		Math.ceil((plain(cell).length * 0.55 * points) / (widths[column]! - 0.8 * points)),
	);
	return Math.max(...lines) * (1 + leading) * points;
}
