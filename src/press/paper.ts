import { type Inline, plain, type Table } from './tree.ts';

/** Where the words stand on A4, in points, and how large their letters are. */
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
	room: number;
	height: number;
}

/** The size in points of a logo on paper: as high as its place, 14 mm unless told otherwise, and never wider than a good third of the page. */
export function sizeOfLogo(
	{ width, height }: { width: number; height: number },
	room = inPoints(14),
): { width: number; height: number } {
	const scale = Math.min(room / height, inPoints(75) / width);
	return { width: width * scale, height: height * scale };
}

/** How high the drawing on a leaflet's first page is, in points. */
export const heightOfDrawing = 74;

const inPoints = (millimetres: number) => (millimetres / 25.4) * 72;

/**
 * A4 with margins of 20 mm at the sides, 15 mm above and 12 mm below the footer; on a sheet that must stay on few sides of 15 and
 * 10 mm, and with a smaller code. `across` is A4 on its side, for a table.
 */
export function paperFor(points: number, brief: boolean, across = false): Paper {
	const margin = inPoints(brief ? 15 : 20);
	const top = inPoints(15);
	const foot = inPoints(brief ? 10 : 12) + 2.2 * points;
	const [width, height] = across ? [297, 210] : [210, 297];
	return {
		points,
		margin,
		top,
		foot,
		// Lines stand closer in clear print, so that a leaflet stays short enough to be read to its end.
		leading: points < 18 ? (brief ? 0.3 : 0.35) : 0.5,
		logo: inPoints(brief ? 8 : 14),
		code: inPoints(brief ? 23 : 25),
		room: inPoints(width) - 2 * margin,
		height: inPoints(height) - top - foot,
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
