import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { heading, link, list, paragraph, text } from '../press/blocks.ts';
import { asOneFile } from '../press/html.ts';
import type { Pressed } from '../press/press.ts';
import { type Format, formats } from '../schemas/leaflet.ts';
import { csvCell } from '../strings/csv-cell.ts';
import { longDate, t } from '../strings/en.ts';
import { kilobytes } from './fill-sizes.ts';
import { type Listed, listedIn, newest, sheetOf } from './listed.ts';

/** A built edition, who publishes it, and what the press has made of it. */
export interface ToPack {
	folder: string;
	by: string;
	made: Pressed[];
}

/**
 * Every file of every leaflet in one zip file, for people who keep documents and no website: named by code, title and version, with
 * a sheet that leads to each and a table for document control. The same files give the same bytes.
 */
export function packOf({ folder, by, made }: ToPack): Uint8Array {
	const leaflets = listedIn(folder);
	const packed = leaflets.map((leaflet) => ({
		leaflet,
		files: made
			.filter((file) => file.leaflet === leaflet.id)
			.map((file) => ({ ...file, name: nameOf(leaflet, file.format as Format) })),
	}));
	const title = t('pack.title', { name: by });
	const sheet = sheetOf('pack', title, leaflets, {
		by,
		colours: new Map(),
		blocks: [
			heading(1, text(title)),
			paragraph(text(t('pack.about'))),
			...packed.flatMap(({ leaflet, files }) => [
				heading(2, text(leaflet.title)),
				paragraph(text(versionOf(leaflet))),
				list(
					files.map(({ name, format, bytes }) => [
						link(encodeURIComponent(name), formatOf(leaflet, format)),
						...text(` ${t('size.kb').replace('{size}', String(kilobytes(bytes)))}`),
					]),
				),
			]),
		],
	});
	const columns = (['code', 'title', 'version', 'date', 'format', 'file', 'bytes'] as const).map(
		(column) => t(`pack.column.${column}`),
	);
	const rows = packed.flatMap(({ leaflet: { code, title, version, date }, files }) =>
		files.map(({ format, name, bytes }) => [
			...[code.toUpperCase(), title, version, date],
			...[t(`format.${format as Format}`), name, bytes],
		]),
	);
	const table = [columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
	const within = (name: string) => `${t('pack.folder')}/${name}`;
	const entries: Zippable = {
		[within(t('pack.sheet'))]: strToU8(asOneFile(sheet, folder)),
		// A spreadsheet knows the letters by the mark at the head.
		[within(t('pack.table'))]: strToU8(`\uFEFF${table}\r\n`),
	};
	// What is small already is not packed again.
	for (const { file, name } of packed.flatMap(({ files }) => files))
		entries[within(name)] = [
			readFileSync(join(folder, file)),
			{ level: ['.html', '.txt'].includes(extname(name)) ? 9 : 0 },
		];
	const [year = 0, month = 1, day = 1] = newest(leaflets).split('-').map(Number);
	// Local time: a zip file stores the hands of the clock.
	return zipSync(entries, { mtime: new Date(year, month - 1, day) });
}

const versionOf = ({ code, version, date }: Listed) =>
	t('leaflet.version', { code: code.toUpperCase(), version, on: longDate(date) });

const formatOf = ({ title }: Listed, format: string) =>
	t('leaflet.file', { title, format: t(`format.${format as Format}`) });

/** A name that every system takes: `IPT-01 What is IPT v3-large-print.pdf`. */
function nameOf({ code, title, version }: Listed, format: Format): string {
	const parts = [code.toUpperCase().replaceAll('/', '-'), title, `v${version}`];
	const name = parts.join(' ').replace(/[\\/:*?"<>|\p{Cc}]/gu, '');
	return `${name.replace(/\s+/g, ' ')}${formats[format].ending}`;
}
