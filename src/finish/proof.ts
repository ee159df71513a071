import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { asOneFile } from '../press/html.ts';
import { asPdf } from '../press/pdf.ts';
import type { Pressed } from '../press/press.ts';
import { readLeaflet } from '../press/read-leaflet.ts';
import { type Block, blocksIn, type Inline, type Leaflet } from '../press/tree.ts';
import { typst } from '../press/typst.ts';
import { type Format, formats } from '../schemas/leaflet.ts';
import { longDate, t } from '../strings/en.ts';
import { kilobytes } from './fill-sizes.ts';

/** What the site's own list of leaflets says of one (api/v1/leaflets.json). */
interface Listed {
	id: string;
	title: string;
	code: string;
	version: number;
	date: string;
}

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
	const list = JSON.parse(readFileSync(join(edition.folder, 'api/v1/leaflets.json'), 'utf8')) as {
		leaflets: Listed[];
	};
	const proved = list.leaflets.map((listed) => prove(listed, edition));
	const title = t('proof.title', { name: edition.by });
	const page: Leaflet = {
		id: 'proof',
		title,
		lang: 'en-GB',
		// The clock is not asked: the same words give the same proof.
		date: list.leaflets
			.map(({ date }) => date)
			.sort()
			.at(-1)!,
		by: edition.by,
		footer: { name: title, page: t('leaflet.footer-page') },
		brief: true,
		pasteLevel: 2,
		files: new Map(),
		colours: proved[0]!.leaflet.colours,
		blocks: pageOf(title, proved, edition.site),
	};
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

const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
const paragraph = (words: string): Block => ({
	kind: 'paragraph',
	isTitle: false,
	words: text(words),
});
const heading = (level: number, words: string): Block => ({
	...{ kind: 'heading', level, ownPage: false, words: text(words) },
});
const list = (items: Inline[][]): Block => ({
	...{ kind: 'list', ordered: false, ticks: false },
	items: items.map((words) => [{ kind: 'paragraph', isTitle: false, words }]),
});

function pageOf(title: string, proved: Proved[], site: string): Block[] {
	// What stands on several leaflets is read once.
	const onHowMany = new Map<string, number>();
	for (const { slots } of proved)
		for (const slot of slots) onHowMany.set(slot, (onHowMany.get(slot) ?? 0) + 1);
	const shared = [...onHowMany].filter(([, count]) => count > 1);
	const unchecked = proved.filter(({ isUnchecked }) => isUnchecked);
	return [
		heading(1, title),
		paragraph(t('proof.about')),
		paragraph(t('proof.unchecked', { count: unchecked.length, all: proved.length })),
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
		paragraph(t('proof.age')),
		heading(2, t('proof.slots')),
		paragraph(t('proof.slots-about')),
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
		heading(2, listed.title),
		...(drawing ? [drawing] : []),
		paragraph(
			`${t('leaflet.version', { code: listed.code.toUpperCase(), version: listed.version, on: longDate(listed.date) })} ${t('leaflet.mark', { mark })}`,
		),
		...(own.length > 0 ? [paragraph(t('proof.own')), list(own.map(text))] : []),
		paragraph(t('proof.files')),
		list(
			files.map(({ format, file, bytes }) => [
				{
					kind: 'link',
					address: address(file),
					words: text(
						t('leaflet.file', { title: listed.title, format: t(`format.${format as Format}`) }),
					),
				},
				...text(` ${t('size.kb').replace('{size}', String(kilobytes(bytes)))}`),
			]),
		),
		{
			kind: 'paragraph',
			isTitle: false,
			words: [
				{
					kind: 'link',
					address: address(`leaflets/${listed.id}/evidence/index.html`),
					words: text(t('proof.evidence', { code: listed.code.toUpperCase() })),
				},
				...text(` ${t('proof.statements', { statements, unsure })}`),
			],
		},
	];
}
