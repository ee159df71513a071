import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNumber,
	type PDFObject,
	type PDFPage,
	PDFRawStream,
	PDFRef,
	PageSizes,
} from '@cantoo/pdf-lib';
import { asPdf } from './pdf.ts';
import type { Leaflet } from './tree.ts';

/**
 * A leaflet as a booklet: pages of A5, two on each side of A4 across, in the order in which the sheets are folded. What reads aloud
 * follows the words and not the sheets: the tags keep their order, and only learn where each page has gone.
 */
export async function asBooklet(
	leaflet: Leaflet,
	points: number,
	folder: string,
): Promise<Uint8Array> {
	const pages = asPdf(leaflet, points, folder, 'small');
	const pdf = await PDFDocument.load(pages, { updateMetadata: false });
	impose(pdf);
	return pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/**
 * The numbers of the pages on each side of the sheets, left and right; undefined is an empty page. The last page is the back of the
 * booklet: what has to stay empty stands before it.
 */
export function inFoldingOrder(count: number): [number | undefined, number | undefined][] {
	const room = Math.ceil(count / 4) * 4;
	const at = (place: number) => {
		if (place === room - 1) return count - 1;
		return place < count - 1 ? place : undefined;
	};
	return Array.from({ length: room / 2 }, (_, side) => {
		const [outer, inner] = [at(room - 1 - side), at(side)];
		return side % 2 === 0 ? [outer, inner] : [inner, outer];
	});
}

/** Where a page has gone: the side that holds it, the drawing it has become, and how far from the left that stands. */
interface Moved {
	side: PDFRef;
	drawing: PDFRef;
	left: number;
}

const name = (text: string) => PDFName.of(text);

function impose(pdf: PDFDocument): void {
	const { context, catalog } = pdf;
	const pages = pdf.getPages();
	const { width, height } = pages[0]!.getSize();
	const [across] = PageSizes.A4.toReversed() as [number, number];
	const moved = new Map<PDFRef, Moved>();
	const sides = inFoldingOrder(pages.length).map((places) => {
		const side = pdf.addPage([across, height]);
		const drawn: Record<string, PDFRef> = {};
		places.forEach((number, i) => {
			const page = pages[number ?? -1];
			if (!page) return;
			// Half of A4 is a hair wider than A5.
			const left = (i * across) / 2 + (across / 2 - width) / 2;
			const drawing = asDrawing(page, left);
			drawn[`Page${number! + 1}`] = drawing;
			moved.set(page.ref, { side: side.ref, drawing, left });
			for (const link of annotationsOf(page)) {
				shift(context.lookup(link, PDFDict), left);
				side.node.addAnnot(link);
			}
		});
		side.node.set(name('Resources'), context.obj({ XObject: drawn }));
		const words = Object.keys(drawn).map((of) => `/${of} Do`);
		side.node.set(name('Contents'), context.register(context.stream(words.join('\n'))));
		// From one thing to the next as the tags have them.
		side.node.set(name('Tabs'), name('S'));
		return side;
	});
	// What names a page by its number, or leads to one.
	catalog.delete(name('PageLabels'));
	for (const [, object] of context.enumerateIndirectObjects()) redirect(object, moved);
	const tags = catalog.lookup(name('StructTreeRoot'), PDFDict);
	retag(pdf, tags, undefined, moved);
	for (let i = 0; i < pages.length; i++) pdf.removePage(0);
	for (const { ref } of pages) context.delete(ref);
	if (pdf.getPageCount() !== sides.length) throw new Error('a booklet has lost a side.');
}

/** A page as a drawing that stands within another page, with its letters, pictures and numbers of tags. */
function asDrawing(page: PDFPage, left: number): PDFRef {
	const { context } = page.doc;
	const stream = page.node.lookup(name('Contents'));
	if (!(stream instanceof PDFRawStream))
		throw new Error('a page of the booklet is not in one piece.');
	const { width, height } = page.getSize();
	const dict = stream.dict.clone(context);
	const facts: [string, PDFObject | undefined][] = [
		['Type', name('XObject')],
		['Subtype', name('Form')],
		['BBox', context.obj([0, 0, width, height])],
		['Matrix', context.obj([1, 0, 0, 1, left, 0])],
		['Resources', page.node.get(name('Resources'))],
		['Group', page.node.get(name('Group'))],
		['StructParents', page.node.get(name('StructParents'))],
	];
	for (const [key, value] of facts) if (value) dict.set(name(key), value);
	return context.register(PDFRawStream.of(dict, stream.contents));
}

const annotationsOf = (page: PDFPage): PDFRef[] =>
	(page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []).filter(
		(link): link is PDFRef => link instanceof PDFRef,
	);

/** Moves the place of a link to the right. */
function shift(link: PDFDict, left: number): void {
	for (const key of ['Rect', 'QuadPoints']) {
		const corners = link.lookupMaybe(name(key), PDFArray);
		corners?.asArray().forEach((value, i) => {
			if (i % 2 === 0 && value instanceof PDFNumber)
				corners.set(i, PDFNumber.of(value.asNumber() + left));
		});
	}
}

/** Sends what leads to a place on a page, [page, how to show it, left, …], to where that page has gone. */
function redirect(object: PDFObject, moved: Map<PDFRef, Moved>): void {
	if (object instanceof PDFDict) for (const value of object.values()) redirect(value, moved);
	if (!(object instanceof PDFArray)) return;
	const [page, how, left] = object.asArray();
	const to = page instanceof PDFRef && how instanceof PDFName ? moved.get(page) : undefined;
	if (to) {
		object.set(0, to.side);
		if (left instanceof PDFNumber) object.set(2, PDFNumber.of(left.asNumber() + to.left));
	} else for (const value of object.asArray()) redirect(value, moved);
}

/** Tells each tag where its words are now: on which side, and in which drawing on it. */
function retag(
	pdf: PDFDocument,
	tag: PDFDict,
	inherited: PDFRef | undefined,
	moved: Map<PDFRef, Moved>,
): void {
	const { context } = pdf;
	const page = (tag.get(name('Pg')) as PDFRef | undefined) ?? inherited;
	const to = page && moved.get(page);
	if (to) tag.set(name('Pg'), to.side);
	const kids = tag.lookup(name('K'));
	const each = (kid: PDFObject): PDFObject => {
		const found = context.lookup(kid)!;
		if (found instanceof PDFNumber)
			return context.obj({
				Type: 'MCR',
				Pg: to!.side,
				Stm: to!.drawing,
				MCID: found.asNumber(),
			});
		if (!(found instanceof PDFDict)) return kid;
		const type = found.get(name('Type'));
		const own = moved.get(found.get(name('Pg')) as PDFRef) ?? to;
		if (type === name('MCR') || type === name('OBJR')) {
			if (own) found.set(name('Pg'), own.side);
			if (own && type === name('MCR')) found.set(name('Stm'), own.drawing);
		} else retag(pdf, found, page, moved);
		return kid;
	};
	if (kids instanceof PDFArray) kids.asArray().forEach((kid, i) => kids.set(i, each(kid)));
	else if (kids) tag.set(name('K'), each(tag.get(name('K'))!));
}
