import { z } from 'astro/zod';
import { audiences } from './page.ts';
import { day, pageId, sentence } from './shared.ts';
import { readers } from './urgent-help.ts';

/** What a leaflet is for, in the order in which lists of leaflets show it. */
export const leafletGroups = ['read', 'sheet', 'choosing'] as const;

/** Every format a leaflet is made in, with the end of its file name and, for print, its size in points. */
export const formats = {
	'clear-print': { ending: '-clear-print.pdf', points: 14 },
	'large-print': { ending: '-large-print.pdf', points: 18 },
	'giant-print': { ending: '-giant-print.pdf', points: 24 },
	word: { ending: '.docx' },
	text: { ending: '.txt' },
	'one-file': { ending: '.html' },
	'to-paste': { ending: '-to-paste.txt' },
} as const;

export type Format = keyof typeof formats;
const formatNames = Object.keys(formats) as Format[];

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
		.array(z.enum(formatNames))
		.min(1)
		.default([...formatNames]),
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
