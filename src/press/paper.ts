import { type Inline, plain, type Table } from './tree.ts';

/** Where the words stand on A4, in points, and how large their letters are. */
export interface Paper {
	points: number;
	margin: number;
	/** Below the words, for the footer. */
	foot: number;
	/** Width of a drawing without lettering: a QR code. */
	code: number;
	room: number;
	height: number;
}

/** The size in points of a logo on paper: as high as its place, and never wider than a good third of the page. */
export function sizeOfLogo(
	{ width, height }: { width: number; height: number },
	room: number,
): { width: number; height: number } {
	const scale = Math.min(room / height, inPoints(75) / width);
	return { width: width * scale, height: height * scale };
}

const inPoints = (millimetres: number) => (millimetres / 25.4) * 72;

/** Room for a logo in the margin above the words: 6 mm of it stay white, where printers do not reach, and 1 mm below. */
export const roomForLogo = ({ margin }: Paper): number => margin - inPoints(7);

/** A4 with margins of 20 mm, or on a sheet that must stay on few sides of 15 mm, 10 mm below the footer, and a smaller code. */
export function paperFor(points: number, brief: boolean): Paper {
	const margin = inPoints(brief ? 15 : 20);
	const foot = inPoints(brief ? 10 : 20) + 2.2 * points;
	return {
		points,
		margin,
		foot,
		code: inPoints(brief ? 20 : 25),
		room: inPoints(210) - 2 * margin,
		height: inPoints(297) - margin - foot,
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
		return { widths, heights: table.rows.map((row) => heightOf(row, widths, points)) };
	});
	const total = (heights: number[]) => heights.reduce((sum, rowHeight) => sum + rowHeight, 0);
	const [best] = sharings.sort((a, b) => total(a.heights) - total(b.heights));
	return Math.max(...best!.heights) <= height / 2 ? best!.widths : undefined;
}

/** About how high a row is in points: 0.55 of the letter size for each letter, and lines of one and a half times that size. */
function heightOf(row: Inline[][], widths: number[], points: number): number {
	const lines = row.map((cell, column) =>
		Math.ceil((plain(cell).length * 0.55 * points) / (widths[column]! - 0.8 * points)),
	);
	return Math.max(...lines) * 1.5 * points;
}
