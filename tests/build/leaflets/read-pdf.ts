import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist';

/** What a reader, or a reader's software, finds in a PDF. */
export interface ReadPdf {
	/** Width and height of each page in points. */
	pages: [number, number][];
	language: string;
	title: string;
	/** 1 when the file says that it is PDF/UA-1. */
	ua: string;
	/** Roles of the structure tree, in order, and the alternative text of its figures. */
	roles: string[];
	alternatives: string[];
	/** What each heading cell of its tables is the heading of: Column or Row, by page, in order. */
	headings: string[];
	/** Words in reading order, without page footers, marks of lists and lettering of pictures. */
	words: string;
	/** Words of each page, in the same way. */
	wordsOfPages: string[];
	/** Lines to write on, how many on each page. */
	linesOfPages: number[];
	/** Accents printed on top of a letter that does not know them, where they may stand over the next one: how many on each page. */
	looseAccents: number[];
	/** Sizes of all letters in points, with footers and pictures. */
	sizes: number[];
	/** Last words of lines that end in a hyphen, with the first word of the next line. */
	hyphens: string[];
	fonts: string[];
}

interface Metadata {
	get: (name: string) => string | null;
}

interface Structure {
	role?: string;
	alt?: string;
	id?: string;
	scope?: string;
	children?: Structure[];
}

/** Reads a PDF as pdf.js does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	// Not every PDF has metadata.
	const { info, metadata } = (await pdf.getMetadata()) as {
		info: object;
		metadata: Metadata | null;
	};
	const { Language, Title } = info as { Language?: string; Title?: string };
	const found: ReadPdf = {
		...{ pages: [], roles: [], alternatives: [], headings: [], sizes: [], hyphens: [], fonts: [] },
		...{ words: '', wordsOfPages: [], linesOfPages: [], looseAccents: [] },
		language: Language ?? '',
		title: Title ?? '',
		ua: metadata?.get('pdfuaid:part') ?? '',
	};
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const [, , width = 0, height = 0] = page.view;
		found.pages.push([width, height]);
		const silent = new Set<string>();
		// Nor is every page tagged: LibreOffice leaves out an empty one.
		const tree = (await page.getStructTree()) as Structure | null;
		if (tree) walk(tree, found, silent, false);
		const { items, styles } = await page.getTextContent({ includeMarkedContent: true });
		found.fonts.push(...Object.values(styles).map(({ fontFamily }) => fontFamily));
		const open: boolean[] = [];
		for (const item of items) {
			if ('type' in item) {
				if (item.type === 'endMarkedContent') open.pop();
				else open.push((item as { tag?: string }).tag === 'Artifact' || silent.has(item.id));
				continue;
			}
			if (item.str.trim())
				found.sizes.push(Math.hypot(...(item.transform as number[]).slice(0, 2)));
			if (open.includes(true)) continue;
			found.words += item.str + (item.hasEOL ? '\n' : '');
		}
		found.words += '\n';
		found.wordsOfPages.push(found.words.slice(found.wordsOfPages.join('').length));
		const drawn = await page.getOperatorList();
		found.linesOfPages.push(linesToWriteOn(drawn));
		found.looseAccents.push(looseAccents(drawn));
	}
	found.hyphens = [...found.words.matchAll(/([\w-]*\w-)\s*\n\s*(\w+)/g)].map(
		([, before = '', after = '']) => before + after,
	);
	await pdf.loadingTask.destroy();
	return found;
}

/** What a page draws, step by step. */
type Drawn = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** Glyphs without a width. */
function looseAccents({ fnArray, argsArray }: Drawn): number {
	return fnArray.reduce((sum, operator, i) => {
		if (operator !== OPS.showText) return sum;
		const [glyphs] = argsArray[i] as [(number | { width: number })[]];
		return sum + glyphs.filter((glyph) => typeof glyph === 'object' && glyph.width === 0).length;
	}, 0);
}

/** Rules at least half as wide as the page, drawn as flat boxes: neither underlines nor the line above the footer. */
function linesToWriteOn({ fnArray, argsArray }: Drawn): number {
	return fnArray.filter((operator, i) => {
		if (operator !== OPS.constructPath) return false;
		const [, , [left = 0, bottom = 0, right = 0, top = 0] = []] = argsArray[i] as [
			number,
			unknown,
			number[]?,
		];
		return right - left > 300 && top - bottom > 0 && top - bottom < 2;
	}).length;
}

function walk(node: Structure, found: ReadPdf, silent: Set<string>, isSilent: boolean): void {
	const { role, alt, id, children = [] } = node;
	if (role) found.roles.push(role);
	if (role === 'TH') found.headings.push(node.scope ?? '');
	if (role === 'Figure') found.alternatives.push(alt ?? '');
	if (id && isSilent) silent.add(id);
	for (const child of children)
		walk(child, found, silent, isSilent || role === 'Lbl' || role === 'Figure');
}
