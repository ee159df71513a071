import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { styleOfWords, typeOfPicture, writer } from './html.ts';
import {
	type Block,
	blocksIn,
	type Figure,
	type Heading,
	isHeading,
	type Leaflet,
	plain,
} from './tree.ts';
import { escapeHtml } from '../strings/escape-html.ts';
import { t } from '../strings/en.ts';

/** A leaflet as EPUB 3, for e-readers and reading apps: one chapter, its contents, and what it says of its own accessibility. */
export function asEpub(leaflet: Leaflet, folder: string): Uint8Array {
	const { title, lang, blocks, date } = leaflet;
	const ids = new Map(headingsIn(blocks).map((heading, i) => [heading, `part-${i + 1}`]));
	const logos = [...new Set(blocksIn(blocks).flatMap(pathOfFile))].map((path) => ({
		name: `logo${extname(path)}`,
		type: typeOfPicture(path),
		bytes: readFileSync(join(folder, path)),
	}));
	const words = blocks.map(
		writer({ addressOf: (path) => `logo${extname(path)}`, idOf: (heading) => ids.get(heading) }),
	);
	const xhtml = (name: string, body: string) =>
		`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n` +
		`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">\n` +
		`<head>\n<title>${escapeHtml(name)}</title>\n<link rel="stylesheet" href="style.css"/>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
	const links = [...ids].map(
		([heading, id]) =>
			`<li><a href="leaflet.xhtml#${id}">${escapeHtml(plain(heading.words))}</a></li>`,
	);
	const contents = escapeHtml(t('epub.contents'));
	const files: Record<string, Uint8Array> = {
		'META-INF/container.xml': strToU8(container),
		'leaflet/package.opf': strToU8(packageOf(leaflet, logos)),
		'leaflet/contents.xhtml': strToU8(
			xhtml(
				`${t('epub.contents')}: ${title}`,
				`<nav epub:type="toc" aria-labelledby="contents">\n<h1 id="contents">${contents}</h1>\n<ol>\n${links.join('\n')}\n</ol>\n</nav>`,
			),
		),
		'leaflet/leaflet.xhtml': strToU8(xhtml(title, `<main>\n${words.join('\n')}\n</main>`)),
		'leaflet/style.css': strToU8(styleOfWords),
		...Object.fromEntries(logos.map(({ name, bytes }) => [`leaflet/${name}`, bytes])),
	};
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	// Its type comes first and is not compressed, so that software finds it at its place. Local time: a zip file stores the hands of the clock.
	return zipSync(
		{ mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...files },
		{ mtime: new Date(year, month - 1, day), level: 9 },
	);
}

const container =
	'<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n' +
	'<rootfiles>\n<rootfile full-path="leaflet/package.opf" media-type="application/oebps-package+xml"/>\n</rootfiles>\n</container>\n';

/** What the contents name: the title, and each part. */
const headingsIn = (blocks: Block[]): Heading[] =>
	blocksIn(blocks)
		.filter(isHeading)
		.filter(({ level }) => level <= 2);

const isFigure = (block: Block): block is Figure => block.kind === 'figure';

const pathOfFile = (block: Block): string[] =>
	isFigure(block) && block.picture.type === 'file' ? [block.picture.path] : [];

/** What the book says of itself, in the words of the EPUB and schema.org standards. It claims no conformance: nobody has certified any. */
function packageOf(leaflet: Leaflet, logos: { name: string; type: string }[]): string {
	const { title, lang, date, by, blocks } = leaflet;
	const hasPictures = blocksIn(blocks).some(isFigure);
	const facts: [string, string][] = [
		['dcterms:modified', `${date}T00:00:00Z`],
		['schema:accessMode', 'textual'],
		...(hasPictures ? [['schema:accessMode', 'visual'] as [string, string]] : []),
		['schema:accessModeSufficient', 'textual'],
		...['displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map(
			(feature): [string, string] => ['schema:accessibilityFeature', feature],
		),
		...(hasPictures
			? [['schema:accessibilityFeature', 'alternativeText'] as [string, string]]
			: []),
		['schema:accessibilityHazard', 'none'],
		['schema:accessibilitySummary', t(hasPictures ? 'epub.summary-pictures' : 'epub.summary')],
	];
	const meta = facts.map(
		([property, value]) => `<meta property="${property}">${escapeHtml(value)}</meta>`,
	);
	const hasDrawing = blocksIn(blocks).some(
		(block) => block.kind === 'decoration' || (isFigure(block) && block.picture.type === 'svg'),
	);
	const items = logos.map(
		({ name, type }) => `<item id="logo" href="${name}" media-type="${type}"/>\n`,
	);
	return (
		`<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}">\n` +
		`<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n<dc:identifier id="id">${identifierOf(leaflet)}</dc:identifier>\n` +
		`<dc:title>${escapeHtml(title)}</dc:title>\n<dc:language>${lang}</dc:language>\n<dc:publisher>${escapeHtml(by)}</dc:publisher>\n<dc:date>${date}</dc:date>\n` +
		`${meta.join('\n')}\n</metadata>\n<manifest>\n<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n` +
		`<item id="leaflet" href="leaflet.xhtml" media-type="application/xhtml+xml"${hasDrawing ? ' properties="svg"' : ''}/>\n` +
		`<item id="style" href="style.css" media-type="text/css"/>\n${items.join('')}</manifest>\n<spine>\n<itemref idref="leaflet"/>\n</spine>\n</package>\n`
	);
}

/** The same for each copy of one version by one publisher, and for no other: its footer names the code and the version. */
function identifierOf({ by, id, footer }: Leaflet): string {
	const hash = createHash('sha256').update(`${by}\n${id}\n${footer.name}`).digest('hex');
	// The eighth kind of UUID: ours to fill.
	return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
