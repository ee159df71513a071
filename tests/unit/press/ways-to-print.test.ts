import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNumber,
	type PDFObject,
	PDFRef,
} from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { asBooklet, inFoldingOrder } from '../../../src/press/booklet.ts';
import { readLeaflet } from '../../../src/press/read-leaflet.ts';
import { asHelpCard, asPoster } from '../../../src/press/ways-to-print.ts';
import { readPdf } from '../../build/leaflets/read-pdf.ts';
import { runTogether } from '../../build/leaflets/words.ts';

const code = '<svg viewBox="0 0 2 2" aria-label="QR code"><path d="M0 0h1v1H0z"/></svg>';

/** A leaflet with all that a poster and a card are made of, and as many paragraphs as wanted. */
const leaflet = (paragraphs: number, { inShort = 'It helps many.', hasCode = true } = {}) =>
	readLeaflet(
		`<article class="leaflet" lang="en-GB" data-id="x" data-date="2026-11-22" data-by="Us" data-footer="X" data-footer-page="{page} of {pages}" data-paste-level="2" data-files="text=x.txt">
<div class="cover"><p>From us</p><p>Leaflet X</p><h1>Title</h1></div>
<aside class="danger"><p class="notice-title">In danger?</p><p><a href="tel:999">Call 999</a>. More ways: <span data-place-of-ways="(page {page})">at the end</span>.</p></aside>
<p>A sample.</p>
<div class="in-short"><h2>In short</h2><p>${inShort}</p></div>
${Array.from({ length: paragraphs }, (_, i) => `<p>Word${i} of many that <a href="https://x.test/${i}">fill${i}</a> this leaflet to its end, line after line.</p>`).join('')}
<div class="last-side"><aside class="urgent"><p class="notice-title">Get help now</p><p>Use one of these.</p><ul><li>Danger: <a href="tel:999">999</a></li></ul><p>Numbers checked today.</p></aside>
<h2>About this copy</h2><div class="with-code"><p>No clinician has checked it.</p><p>Written by us.</p>${hasCode ? `<p>Is it current? <a href="https://x.test/x-v1/">x.test/x-v1</a></p><figure class="qr">${code}</figure>` : ''}</div></div></article>`,
		'x.html',
	)!;

test('pages of a booklet stand as the sheets are folded, and the last one on its back', () => {
	expect(inFoldingOrder(4)).toEqual([
		[3, 0],
		[1, 2],
	]);
	expect(inFoldingOrder(6)).toEqual([
		[5, 0],
		[1, undefined],
		[undefined, 2],
		[3, 4],
	]);
	expect(inFoldingOrder(5)).toEqual([
		[4, 0],
		[1, undefined],
		[undefined, 2],
		[3, undefined],
	]);
});

/** The drawings that the tags of a PDF name, in the order of the tags. */
function drawingsInOrder(pdf: PDFDocument): PDFRef[] {
	const found: PDFRef[] = [];
	const walk = (object: PDFObject | undefined): void => {
		const tag = object && pdf.context.lookup(object);
		if (tag instanceof PDFNumber) throw new Error('a tag names a place on no page');
		if (tag instanceof PDFArray) tag.asArray().forEach(walk);
		if (!(tag instanceof PDFDict)) return;
		const stream = tag.get(PDFName.of('Stm'));
		if (stream instanceof PDFRef) found.push(stream);
		walk(tag.get(PDFName.of('K')));
	};
	walk(pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('K')));
	return found;
}

test('a booklet is read aloud in the order of its words, and its links stand on them', async () => {
	const made = Buffer.from(await asBooklet(leaflet(120), 12, '.'));
	expect(made.equals(Buffer.from(await asBooklet(leaflet(120), 12, '.'))), 'same bytes').toBe(true);
	const pdf = await PDFDocument.load(made, { updateMetadata: false });
	const sides = pdf.getPages();
	const order = new Map<PDFRef, number>();
	sides.forEach(({ node }) => {
		const drawn = node.Resources()!.lookup(PDFName.of('XObject'), PDFDict);
		for (const [name, drawing] of drawn.entries())
			if (drawing instanceof PDFRef)
				order.set(drawing, Number(name.asString().replace('/Page', '')));
	});
	const numbers = drawingsInOrder(pdf).map((drawing) => order.get(drawing)!);
	expect(new Set(numbers).size, 'pages with words').toBeGreaterThan(4);
	expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
	const read = await readPdf(made);
	expect(read.ua).toBe('1');
	expect(read.pages.every(([width, height]) => width > 841 && height < 596)).toBe(true);
	expect(Math.min(...read.sizes)).toBeGreaterThanOrEqual(11.99);
	expect(
		runTogether(read.wordsOfPages[0]!),
		'the first page lies to the right of the last',
	).toMatch(/Aboutthiscopy.*FromusLeafletX/);
	const links = sides.flatMap(({ node }) => node.Annots()?.asArray() ?? []);
	expect(links.length).toBeGreaterThan(60);
	const places = links.map((link) => {
		const [left] = pdf.context.lookup(link, PDFDict).lookup(PDFName.of('Rect'), PDFArray).asArray();
		return (left as PDFNumber).asNumber();
	});
	expect(places.some((left) => left > 421)).toBe(true);
	expect(places.some((left) => left < 421)).toBe(true);
});

test('a poster is one side with the numbers to call, who has checked it and the code', async () => {
	const read = await readPdf(await asPoster(leaflet(60), 14, '.'));
	expect(read.pages.length).toBe(1);
	expect(Math.min(...read.sizes)).toBeGreaterThanOrEqual(17.99);
	expect(runTogether(read.words)).toMatch(/Title.*Asample.*Inshort/);
	expect(runTogether(read.words)).toMatch(/Call999\..*x\.test\/x-v1.*Noclinicianhascheckedit/);
	expect(read.words, 'it names no page that it does not have').not.toContain('More ways');
	expect(read.words).not.toContain('Word1 ');
	expect(read.alternatives).toEqual(['QR code']);
});

test('a poster with a long name and many numbers is still one side, in smaller letters', async () => {
	const long = await readPdf(
		await asPoster(
			leaflet(1, { inShort: 'It helps many people, and not everyone. '.repeat(28) }),
			14,
			'.',
		),
	);
	expect(long.pages.length).toBe(1);
	expect(Math.min(...long.sizes)).toBeLessThan(17);
	expect(Math.min(...long.sizes)).toBeGreaterThanOrEqual(13.99);
});

test('a poster without an address says whom to ask, and one that is too long is told', async () => {
	const read = await readPdf(await asPoster(leaflet(1, { hasCode: false }), 14, '.'));
	expect(read.alternatives).toEqual([]);
	expect(read.words).toContain('where you saw this');
	await expect(
		asPoster(leaflet(1, { inShort: 'Too long. '.repeat(200) }), 14, '.'),
	).rejects.toThrow('do not fit one side');
});

test('a card has every way to get help, and a leaflet without them makes none', async () => {
	const read = await readPdf(asHelpCard(leaflet(60), 14, '.'));
	expect(read.pages.length).toBe(1);
	expect(read.title).toBe('Get help now');
	expect(runTogether(read.words)).toMatch(/Gethelpnow.*999.*Numberscheckedtoday/);
	const without = { ...leaflet(1), blocks: leaflet(1).blocks.slice(0, 3) };
	expect(() => asHelpCard(without, 14, '.')).toThrow('has no "urgent"');
});
