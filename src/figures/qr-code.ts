import { escapeHtml } from '../strings/escape-html.ts';

/** A QR code as SVG, 4 units a module: black on white whatever the reader's colours, since a camera has to read it. */
export function qrCode(modules: boolean[][], name: string): string {
	const size = modules.length * 4;
	const dark = modules.flatMap((row, y) =>
		row.flatMap((isDark, x) => (isDark ? [`M${x * 4} ${y * 4}h4v4h-4z`] : [])),
	);
	return (
		`<svg role="img" aria-label="${escapeHtml(name)}" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
		`<rect width="${size}" height="${size}" fill="white"/><path fill="black" d="${dark.join('')}"/></svg>`
	);
}
