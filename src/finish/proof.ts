import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { heading, link, list, paragraph, text } from '../press/blocks.ts';
import { asOneFile } from '../press/html.ts';
import { asPdf } from '../press/pdf.ts';
import type { Pressed } from '../press/press.ts';
import { readLeaflet } from '../press/read-leaflet.ts';
import { type Block, blocksIn, type Leaflet } from '../press/tree.ts';
import { typst } from '../press/typst.ts';
import { type Format, formats } from '../schemas/leaflet.ts';
import { longDate, t } from '../strings/en.ts';
import { kilobytes } from './fill-sizes.ts';
import { type Listed, listedIn, sheetOf } from './listed.ts';

/** A leaflet of the edition as its approval group must know it. */
interface Proved {
	listed: Listed;
	leaflet: Leaflet;
	files: Pressed[];
	/** Who has checked it, in the words it prints. */
	isUnchecked: boolean;
	mark: string;
	words: number;
	age: number;
	/** What the organisation has filled in on it, each once. */
	slots: string[];
	statements: number;
	/** Those of them that nobody has compared with their source. */
	unsure: number;
}

/** A built edition, and what the press has made of it. */
export interface ToProve {
	/** Where the built site lies, and what its folder will be called beside the proof. */
	folder: string;
	site: string;
	/** Who publishes it. */
	by: string;
	made: Pressed[];
	/** How many words some paragraphs have, and how old their readers must be. */
	measure: (paragraphs: string[]) => { words: number; age: number };
}

/**
 * One page for the people who approve an edition, as HTML and, where PDF is made, as PDF: what each leaflet is, how hard it reads, what
 * differs from the national edition, what no clinician has checked, and where its evidence lies. It is made of the built site alone.
 */
export function proofOf(edition: ToProve): Record<string, Uint8Array | string> {
	const leaflets = listedIn(edition.folder);
	const proved = leaflets.map((listed) => prove(listed, edition));
	const title = t('proof.title', { name: edition.by });
	const page = sheetOf('proof', title, leaflets, {
		by: edition.by,
		colours: proved[0]!.leaflet.colours,
		blocks: pageOf(title, proved, edition.site),
	});
	return {
		'proof.html': asOneFile(page, edition.folder),
		...(typst() ? { 'proof.pdf': asPdf(page, formats['clear-print'].points, edition.folder) } : {}),
	};
}

function prove(listed: Listed, { folder, made, measure }: ToProve): Proved {
	const page = join('leaflets', listed.id, 'index.html');
	const html = readFileSync(join(folder, page), 'utf8');
	const article = parse(html).querySelector('article.leaflet')!;
	const clinical = article
		.querySelectorAll('[data-clinical]')
		.flatMap((part) => part.querySelectorAll('h2, h3, h4, p, li, td, th'))
		.filter((part) => part.querySelectorAll('p, li').length === 0);
	const { claims } = JSON.parse(
		readFileSync(join(folder, 'leaflets', listed.id, 'evidence.json'), 'utf8'),
	) as { claims: { id: string; status: string }[] };
	const idsOf = (lines: typeof claims) => new Set(lines.map(({ id }) => id)).size;
	return {
		listed,
		leaflet: readLeaflet(html, page)!,
		files: made.filter(({ leaflet }) => leaflet === listed.id),
		isUnchecked: article.text.includes(t('leaflet.unchecked')),
		mark: article.getAttribute('data-mark') ?? '',
		...measure(clinical.map(wordsOf).filter(Boolean)),
		slots: [...new Set(article.querySelectorAll('[data-slot]').map(wordsOf).filter(Boolean))],
		statements: idsOf(claims),
		unsure: idsOf(claims.filter(({ status }) => status === 'unverified')),
	};
}

/** What an element says, its pictures by their names. */
function wordsOf(element: HTMLElement): string {
	const pictures = element
		.querySelectorAll('img, svg')
		.map((picture) => picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '');
	// Words of two blocks do not run together.
	const { text } = parse(element.innerHTML.replace(/<\/(?:p|li|h[1-6])>/g, ' $&'));
	return [...pictures, text].join(' ').replace(/\s+/g, ' ').trim();
}

function pageOf(title: string, proved: Proved[], site: string): Block[] {
	// What stands on several leaflets is read once.
	const onHowMany = new Map<string, number>();
	for (const { slots } of proved)
		for (const slot of slots) onHowMany.set(slot, (onHowMany.get(slot) ?? 0) + 1);
	const shared = [...onHowMany].filter(([, count]) => count > 1);
	const unchecked = proved.filter(({ isUnchecked }) => isUnchecked);
	return [
		heading(1, text(title)),
		paragraph(text(t('proof.about'))),
		paragraph(text(t('proof.unchecked', { count: unchecked.length, all: proved.length }))),
		{
			kind: 'table',
			caption: t('proof.all'),
			header: (['code', 'leaflet', 'version', 'age', 'words', 'clinician'] as const).map((column) =>
				text(t(`proof.column.${column}`)),
			),
			rows: proved.map(({ listed, age, words, isUnchecked }) =>
				[
					listed.code.toUpperCase(),
					listed.title,
					t('proof.version', { version: listed.version, on: longDate(listed.date) }),
					age.toFixed(0),
					String(words),
					t(isUnchecked ? 'proof.not-checked' : 'proof.checked'),
				].map(text),
			),
		},
		paragraph(text(t('proof.age'))),
		heading(2, text(t('proof.slots'))),
		paragraph(text(t('proof.slots-about'))),
		list(
			shared.map(([slot, count]) =>
				text(`${slot} ${t('proof.on', { count, all: proved.length })}`),
			),
		),
		...proved.flatMap((one) => partOf(one, (slot) => onHowMany.get(slot) === 1, site)),
	];
}

/** All about one leaflet: its drawing, which copy it is, its own words, its files, its evidence. */
function partOf(one: Proved, isItsOwn: (slot: string) => boolean, site: string): Block[] {
	const { listed, leaflet, files, mark, statements, unsure } = one;
	const own = one.slots.filter(isItsOwn);
	const drawing = blocksIn(leaflet.blocks).find(({ kind }) => kind === 'decoration');
	const address = (path: string) => `../${site}/${path}`;
	return [
		heading(2, text(listed.title)),
		...(drawing ? [drawing] : []),
		paragraph(
			text(
				`${t('leaflet.version', { code: listed.code.toUpperCase(), version: listed.version, on: longDate(listed.date) })} ${t('leaflet.mark', { mark })}`,
			),
		),
		...(own.length > 0 ? [paragraph(text(t('proof.own'))), list(own.map(text))] : []),
		paragraph(text(t('proof.files'))),
		list(
			files.map(({ format, file, bytes }) => [
				link(
					address(file),
					t('leaflet.file', { title: listed.title, format: t(`format.${format as Format}`) }),
				),
				...text(` ${t('size.kb').replace('{size}', String(kilobytes(bytes)))}`),
			]),
		),
		paragraph([
			link(
				address(`leaflets/${listed.id}/evidence/index.html`),
				t('proof.evidence', { code: listed.code.toUpperCase() }),
			),
			...text(` ${t('proof.statements', { statements, unsure })}`),
		]),
	];
}
