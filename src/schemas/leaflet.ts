import { z } from 'astro/zod';
import { audiences } from './page.ts';
import { day, pageId, sentence } from './shared.ts';
import { readers } from './urgent-help.ts';
import { pictures } from './vocabulary.ts';

/** What a leaflet is for, in the order in which lists of leaflets show it. */
export const leafletGroups = ['read', 'sheet', 'choosing'] as const;

/** What the site must know of a format. */
interface FormatShape {
	/** The end of its file's name. */
	ending: string;
	/** The size of its letters on paper, in points. */
	points?: number;
	/** True for a file that a browser would open in place of keeping it. */
	isKept?: true;
	/** True for a format that paper names among the others to ask for. */
	isNamedOnPaper?: true;
	/** True for a format that only those leaflets have whose record asks for it. */
	isByChoice?: true;
	/** Its media type, for servers that do not know the ending. */
	type?: string;
}

/**
 * Every format a leaflet is made in. A new one is a row here, its name in src/strings/en.ts, and its writer in src/press/ with a
 * line in press.ts: the compiler names what is missing.
 */
export const formats = {
	'clear-print': { ending: '-clear-print.pdf', points: 14 },
	'large-print': { ending: '-large-print.pdf', points: 18, isNamedOnPaper: true },
	'giant-print': { ending: '-giant-print.pdf', points: 24, isNamedOnPaper: true },
	word: { ending: '.docx', isNamedOnPaper: true },
	epub: { ending: '.epub', isKept: true, type: 'application/epub+zip' },
	text: { ending: '.txt', isNamedOnPaper: true },
	'one-file': { ending: '.html', isKept: true },
	'to-paste': { ending: '-to-paste.txt', isKept: true },
	booklet: { ending: '-booklet.pdf', points: 12, isByChoice: true },
	poster: { ending: '-poster.pdf', points: 14, isByChoice: true },
	'help-card': { ending: '-help-card.pdf', points: 14, isByChoice: true },
} as const satisfies Record<string, FormatShape>;

export type Format = keyof typeof formats;

type NamedOnPaper = {
	[Name in Format]: (typeof formats)[Name] extends { isNamedOnPaper: true } ? Name : never;
}[Format];

export const isNamedOnPaper = (format: Format): format is NamedOnPaper =>
	'isNamedOnPaper' in formats[format];

/** What the site must know of a format. */
export const formatOf = (format: Format): FormatShape => formats[format];

export const formatNames = Object.keys(formats) as Format[];

const isByChoice = (format: Format): boolean => formatOf(format).isByChoice === true;

/** The formats that every leaflet has. */
export const usualFormats = formatNames.filter((format) => !isByChoice(format));

const code = z.string().regex(/^ipt-\d{2}$/, { error: 'must be ipt- and two digits: ipt-01' });
const version = z.int().positive();
const changes = sentence.describe('What changed in this version, and why.');

/** A leaflet: pages of the site, or parts of them, on paper. Its words are the pages' own. */
export const leaflet = z.strictObject({
	title: sentence,
	audience: z.enum(audiences),
	helpFor: z.enum(readers).optional().describe('Whose own ways to get help now it prints first.'),
	group: z
		.enum(leafletGroups)
		.default('read')
		.describe('Where lists show it: to read, a sheet or card to use, or for choosing a treatment.'),
	picture: z
		.enum(pictures)
		.optional()
		.describe('What stands beside its title: people, and what is between them. It says nothing.'),
	code: code.describe('Printed on the leaflet. Never used again for another one.'),
	version: version.describe('Goes up by one each time the words change in meaning.'),
	date: day.describe('The day of this version. Every file carries it.'),
	changes,
	pages: z
		.array(
			z.strictObject({
				page: pageId,
				parts: z
					.array(sentence)
					.min(1)
					.optional()
					.describe(
						'Headings of the parts to take, as the page prints them ("In short" too); all when left out.',
					),
			}),
		)
		.min(1),
	formats: z
		.array(z.enum(usualFormats))
		.min(1)
		.default([...usualFormats]),
	alsoAs: z
		.array(z.enum(formatNames.filter(isByChoice)))
		.default([])
		.describe('Other ways to print it, where they are of use: booklet, poster, help-card.'),
});

/** Every version that was ever given out and is not the current one. It stays answered for ever. */
export const pastVersions = z.strictObject({
	codes: z
		.int()
		.nonnegative()
		.describe('How many codes were ever given out: ipt-01 up to this number. Never goes down.'),
	versions: z.array(
		z.strictObject({
			code,
			version,
			title: sentence,
			date: day,
			changes,
			withdrawn: z
				.strictObject({ on: day, why: sentence })
				.optional()
				.describe('Set when nothing takes its place.'),
		}),
	),
});
