import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** A logo that every page and leaflet can show: its bytes as they are published, and its size in its own units. */
export interface Logo {
	bytes: Buffer;
	width: number;
	height: number;
}

const mostBytes = 500_000;
const mostPixels = 4000;

/**
 * Reads a logo and makes sure that it is what it says, light enough, and holds nothing but a picture.
 * A PNG is stripped of all that is not the picture: names, places and remarks of whoever drew it.
 * @returns the logo, or what is wrong with it in one sentence: what was given, what is wanted, what to do.
 */
export function readLogo(folder: string, file: string): Logo | string {
	const bytes = readFileSync(join(folder, file));
	const wrong = (given: string, wanted: string, remedy: string) =>
		`logo.file: was given "${file}", ${given}, wanted: ${wanted}. ${remedy}`;
	if (bytes.length > mostBytes)
		return wrong(
			`which has ${Math.ceil(bytes.length / 1000)} KB`,
			`at most ${mostBytes / 1000} KB`,
			'Save it smaller: every leaflet carries it in each format',
		);
	const logo = file.endsWith('.png') ? readPng(bytes) : readSvg(bytes);
	if ('fault' in logo) return wrong(logo.fault, logo.wanted, logo.remedy);
	const { width, height } = logo;
	if (Math.max(width, height) > mostPixels)
		return wrong(
			`which is ${Math.round(width)} by ${Math.round(height)} pixels`,
			`at most ${mostPixels} either way`,
			'Save it smaller',
		);
	return logo;
}

interface Fault {
	fault: string;
	wanted: string;
	remedy: string;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The parts of a PNG that are the picture and its true colours. */
const partsOfPicture = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND'];

function readPng(bytes: Buffer): Logo | Fault {
	const saveAgain = {
		wanted: 'a whole PNG picture',
		remedy:
			'Open it in a drawing program and save it as PNG; to rename a file does not change its kind',
	};
	if (!bytes.subarray(0, 8).equals(signature))
		return { fault: 'whose first bytes are not those of a PNG', ...saveAgain };
	const kept: Buffer[] = [signature];
	for (let at = 8; at + 12 <= bytes.length;) {
		const end = at + 12 + bytes.readUInt32BE(at);
		const name = bytes.toString('latin1', at + 4, at + 8);
		if (end > bytes.length) break;
		if (partsOfPicture.includes(name)) kept.push(bytes.subarray(at, end));
		if (name === 'IEND') {
			const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
			if (!width || !height) break;
			return { bytes: Buffer.concat(kept), width, height };
		}
		at = end;
	}
	return { fault: 'which ends before the picture does', ...saveAgain };
}

/** All that a drawing needs. Whatever else stands in the file could run, fetch or hide something. */
const elements = new Set(
	(
		'svg g defs symbol use title desc path rect circle ellipse line polyline polygon style ' +
		'linearGradient radialGradient stop clipPath mask pattern metadata'
	).split(' '),
);

/** Notes that drawing programs leave in a file. They are taken out. */
const notes = /^(?:metadata|(?:sodipodi|inkscape|rdf|cc|dc|i|x|sketch):.*)$/;

function readSvg(bytes: Buffer): Logo | Fault {
	const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
	const drawing = 'a plain drawing';
	if (/<!ENTITY/i.test(text))
		return { fault: 'which defines entities', wanted: drawing, remedy: 'Save it as "plain SVG"' };
	const plain = text.replace(/<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<!--[\s\S]*?-->/gi, '').trim();
	const root = parse(plain, { comment: false }).children[0];
	if (root?.rawTagName !== 'svg' || !plain.startsWith('<svg'))
		return {
			fault: 'which does not begin as an SVG drawing does',
			wanted: drawing,
			remedy: 'Save it as "plain SVG"; to rename a file does not change its kind',
		};
	for (const note of root.querySelectorAll('*').filter(({ rawTagName }) => notes.test(rawTagName)))
		note.remove();
	const foreign = [root, ...root.querySelectorAll('*')].flatMap(whatIsForeign);
	if (foreign[0] !== undefined)
		return {
			fault: `which holds ${foreign[0]}`,
			wanted: `${drawing}, whose letters are outlines, without scripts, links, pictures or anything from elsewhere`,
			remedy: 'Ask whoever drew it for a "plain SVG" with its text turned into paths',
		};
	const { width, height } = sizeOf(root);
	if (!width || !height)
		return {
			fault: 'which does not say how large it is',
			wanted: 'a viewBox, or a width and a height',
			remedy: 'Save it as "plain SVG"',
		};
	return { bytes: Buffer.from(`${root.outerHTML}\n`), width, height };
}

/** What in an element is no part of a plain drawing, as a reader of the message would know it. */
function whatIsForeign(element: HTMLElement): string[] {
	const { rawTagName: tag, attributes } = element;
	if (!elements.has(tag)) return [`<${tag}>`];
	const faults = Object.entries(attributes).flatMap(([name, value]) => {
		if (/^on/i.test(name)) return [`the attribute ${name}`];
		if (/(?:^|:)href$/i.test(name) && !value.startsWith('#')) return [`a link to ${value}`];
		return reachesOut(value) ? [`${name}="${value}"`] : [];
	});
	if (tag === 'style' && reachesOut(element.text)) faults.push('a style from elsewhere');
	return faults;
}

const reachesOut = (value: string) =>
	/url\(\s*['"]?(?!\s*['"]?#)|@import|javascript:|\\/i.test(value);

function sizeOf(svg: HTMLElement): { width: number; height: number } {
	const [, , boxWidth = 0, boxHeight = 0] = (svg.getAttribute('viewBox') ?? '')
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	const given = (name: string) => parseFloat(svg.getAttribute(name) ?? '');
	return { width: boxWidth || given('width'), height: boxHeight || given('height') };
}
