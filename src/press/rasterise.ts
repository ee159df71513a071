import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { heightOfDrawing, sizeOfLogo } from './paper.ts';
import { fontFolder, typeface } from './pdf.ts';
import type { Figure } from './tree.ts';

/** A picture as Word wants it: PNG bytes, and the size to show it at in pixels of 1/96 inch. */
export interface Raster {
	png: Uint8Array;
	width: number;
	height: number;
}

let ready: Promise<void> | undefined;

/** Draws a picture with the leaflets' own letters, so that it looks the same, byte for byte, on every computer. */
export async function rasterise(picture: Figure['picture'], folder: string): Promise<Raster> {
	const source =
		picture.type === 'file'
			? readFileSync(join(folder, picture.path))
			: picture.source.replace('<svg ', `<svg font-family="${typeface}" `);
	if (picture.type === 'file' && extname(picture.path) === '.png')
		return { png: source as Buffer, ...logoInPixels(picture) };
	const drawn = await draw(source, '#ffffff');
	return { png: drawn.png, ...shownSize(picture, drawn.width, drawn.height) };
}

/** A drawing that says nothing, on the ground it stands on, as high as on the PDF. */
export async function rasteriseDecoration(source: string, ground: string): Promise<Raster> {
	const { png, width, height } = await draw(source, ground);
	const shown = Math.round((heightOfDrawing * 96) / 72);
	return { png, width: Math.round((width * shown) / height), height: shown };
}

/** SVG as PNG, three dots for each unit, so that it is sharp on paper; `width` and `height` are in units. */
async function draw(source: string | Buffer, background: string): Promise<Raster> {
	await (ready ??= initWasm(
		readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
	));
	const drawn = new Resvg(source, {
		background,
		fitTo: { mode: 'zoom', value: 3 },
		font: {
			fontBuffers: [
				readFileSync(join(fontFolder, '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf')),
			],
			defaultFontFamily: typeface,
		},
	});
	return { png: drawn.render().asPng(), width: drawn.width, height: drawn.height };
}

/** Lettering is shown at 14 points, a code at 25 mm, a logo as on the PDF. */
function shownSize(picture: Figure['picture'], width: number, height: number) {
	if (picture.type === 'file') return logoInPixels(picture);
	const letters = picture.smallestText;
	const scale = letters > 0 ? ((14 / letters) * 96) / 72 : ((25 / 25.4) * 96) / height;
	return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A logo's size in pixels of 1/96 inch. */
export function logoInPixels(logo: { width: number; height: number }) {
	const { width, height } = sizeOfLogo(logo);
	return { width: Math.round((width * 96) / 72), height: Math.round((height * 96) / 72) };
}
