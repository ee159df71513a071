import type { HTMLElement } from 'node-html-parser';
import { readBlocks } from './read-blocks.ts';
import type { Refuse } from './read-leaflet.ts';
import type { Decoration, Figure } from './tree.ts';

/** Pictures whose alternative text says all there is to say. */
const needNoText = ['qr', 'logo'];

/** A picture with its name and, unless it is only a code or a logo, the same in words below it. */
export function readFigure(figure: HTMLElement, refuse: Refuse): Figure {
	const svg = figure.querySelector('svg');
	const img = figure.querySelector('img');
	const alt = (svg?.getAttribute('aria-label') ?? img?.getAttribute('alt') ?? '').trim();
	if (!alt) refuse(figure, 'a picture needs a name: aria-label of its svg, or alt of its img.');
	const caption = figure.querySelector('figcaption');
	const text = caption ? readBlocks(caption, refuse) : [];
	const saysAll = needNoText.some((name) => figure.classList.contains(name));
	if (text.length === 0 && !saysAll)
		refuse(figure, 'a picture needs its text version below it, in a figcaption.');
	if (svg) return { kind: 'figure', alt, picture: drawing(svg, refuse), text };
	const given = (name: string) =>
		img?.getAttribute(name) ??
		refuse(figure, 'a figure holds an svg, or an img with data-file, width and height.');
	return {
		kind: 'figure',
		alt,
		picture: {
			type: 'file',
			path: given('data-file'),
			width: Number(given('width')),
			height: Number(given('height')),
		},
		text,
	};
}

/** A drawing that nobody who listens needs to meet. */
export function readDecoration(svg: HTMLElement, refuse: Refuse): Decoration {
	const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
	if (!width || !height) return refuse(svg, 'a drawing needs a viewBox.');
	const source = svg.toString().replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
	return { kind: 'decoration', source, width, height };
}

function drawing(svg: HTMLElement, refuse: Refuse): Figure['picture'] {
	const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
	if (!width || !height) return refuse(svg, 'a drawing needs a viewBox.');
	const sizes = [...svg.toString().matchAll(/font-size="([\d.]+)"/g)].map(([, size]) =>
		Number(size),
	);
	const hasText = svg.querySelector('text') !== null;
	if (hasText && sizes.length === 0) refuse(svg, 'lettering in a drawing needs a font-size.');
	return {
		type: 'svg',
		// On paper there is no surrounding colour to take.
		source: svg
			.toString()
			.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
			.replaceAll('currentColor', '#000000'),
		width,
		height,
		smallestText: hasText ? Math.min(...sizes) : 0,
	};
}
