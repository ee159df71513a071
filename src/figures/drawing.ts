import { escapeHtml } from '../strings/escape-html.ts';

/** A picture and the same thing in words, so that nobody needs the picture. */
export interface Drawing {
	title: string;
	/** SVG that takes the colour of the text around it, so that it shows in dark and in forced colours. */
	svg: string;
	/** What the picture says, a sentence a line, in the order in which it is read. */
	inWords: string[];
}

/** An `<svg>` with a name; its inside is drawn in `currentColor`. `width` and `height` are its units; text is 16 of them. */
export function svg(name: string, width: number, height: number, inside: string): string {
	return (
		`<svg role="img" aria-label="${escapeHtml(name)}" viewBox="0 0 ${width} ${height}" ` +
		`fill="none" stroke="currentColor" stroke-width="2" font-size="16">${inside}</svg>`
	);
}

/** Lines of text in a drawing; `x` and `y` are where the first line starts or, where the lettering is centred, its middle. */
export interface Lines {
	lines: string[];
	x: number;
	y: number;
}

/** Text in a drawing: all of it that stands on its points in the same way. */
export function lettering(texts: Lines[], anchor: 'start' | 'middle' | 'end' = 'start'): string {
	const words = texts.flatMap(({ lines, x, y }) =>
		lines.map((line, i) => `<text x="${at(x)}" y="${at(y + i * 20)}">${escapeHtml(line)}</text>`),
	);
	const on = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
	return `<g fill="currentColor" stroke="none"${on}>${words.join('')}</g>`;
}

/** A number for an attribute: at most one decimal, so that the same data always gives the same bytes. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);
