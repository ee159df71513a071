import type { HTMLElement } from 'node-html-parser';
import type { Facts } from '../../schemas/watch.ts';
import { latestDateIn } from '../dates.ts';
import { fingerprintOf, ownPart, plain, treeOf, wordsBelowHeading, wordsIn } from '../words.ts';

/** A page that was read, for a reader to say what it says of itself. */
export interface Page {
	/** Where it was read. */
	address: string;
	type: string;
	text: string;
	bytes: Uint8Array;
	lastModified?: string | undefined;
}

/** What to look for on a page. */
export interface Wanted {
	/** Places that claims cite, as they name them. */
	places: string[];
	/** Numbers of help, by name, as digits alone. */
	numbers: Map<string, string>;
}

/** What a page says of itself; or, as a sentence, why its shape is not known. */
export type Reader = (page: Page, wanted: Wanted) => Facts | string;

/** Words of fewer letters are no page, but an empty frame that a script would fill. */
const fewest = 150;

/** Any page, by its title, its date, its words, the passages below headings that claims name, and the numbers of help on it. */
export const readPage: Reader = (page, wanted) => {
	if (!/html|xml/.test(page.type) && !/^\s*<(?:!doctype|html)/i.test(page.text))
		return readFile(page, wanted);
	const root = treeOf(page.text);
	const title = titleOf(root);
	const updated = dateOf(root);
	const numbers = numbersOn(root, wanted.numbers);
	const part = ownPart(root);
	const words = wordsIn(part);
	const fault = faultOfTitle(title);
	if (!title || fault) return fault ?? 'the page has no title';
	if (words.length < fewest)
		return 'the page has hardly any words of its own; a script may have to fill it';
	const passages = wanted.places.flatMap((place) => {
		const passage = wordsBelowHeading(part, place);
		return passage ? [[place, fingerprintOf(passage)] as const] : [];
	});
	return {
		...{ title, updated, numbers, notices: [] },
		words: fingerprintOf(words),
		passages: Object.fromEntries(passages),
	};
};

/** A page that we link to, and say nothing of: that it is there. */
export const readLink: Reader = ({ text }) => {
	const title = titleOf(treeOf(text));
	return faultOfTitle(title) ?? { title, notices: [], passages: {}, numbers: {} };
};

const faultOfTitle = (title = '') =>
	/\b404\b|(?:page|file) (?:was |could )?not (?:be )?found|page (?:has )?gone/i.test(title)
		? 'its title says that the page was not found, though the server says that all is well'
		: undefined;

/** A file that is no page, such as a PDF: by its bytes and by the day that the server gives. */
function readFile({ bytes, type, lastModified }: Page, { numbers }: Wanted): Facts | string {
	if (numbers.size > 0)
		return `it is a file (${type || 'of no kind'}), and its numbers cannot be read`;
	return {
		updated: lastModified && latestDateIn(lastModified),
		words: fingerprintOf(Buffer.from(bytes).toString('latin1')),
		...{ notices: [], passages: {}, numbers: {} },
	};
}

/** The page's own name: its first heading, else its title. */
export function titleOf(root: HTMLElement): string | undefined {
	const heading = root.querySelector('main h1') ?? root.querySelector('h1');
	const words = heading && wordsIn(heading);
	const title = plain(root.querySelector('title')?.textContent ?? '');
	return (words || title).slice(0, 300) || undefined;
}

const dated = [
	'article:modified_time',
	'dcterms.modified',
	'dc.date.modified',
	'og:updated_time',
	'datemodified',
	'last-modified',
];

/** The day of its last change, by its hidden facts, else by a sentence such as "Last updated: 29 June 2022". */
function dateOf(root: HTMLElement): string | undefined {
	const hidden = root
		.querySelectorAll('meta')
		.filter((meta) =>
			dated.includes(
				(
					meta.getAttribute('name') ??
					meta.getAttribute('property') ??
					meta.getAttribute('itemprop') ??
					''
				).toLowerCase(),
			),
		)
		.map((meta) => meta.getAttribute('content') ?? '');
	const inData = root
		.querySelectorAll('script[type="application/ld+json"]')
		.flatMap((script) => /"dateModified"\s*:\s*"([^"]+)"/.exec(script.rawText)?.[1] ?? []);
	const inTimes = root
		.querySelectorAll('time[itemprop=dateModified]')
		.map((time) => time.getAttribute('datetime') ?? wordsIn(time));
	return (
		latestDateIn([...hidden, ...inData, ...inTimes].join(' ; ')) ??
		dateAfter(wordsIn(root), /(?:last |page )+(?:updated|reviewed|modified|amended)/i)
	);
}

/** The date that follows some words within a few letters: "Page last reviewed: 4 February 2021". */
export function dateAfter(words: string, label: RegExp): string | undefined {
	const found = new RegExp(`${label.source}[^\\d]{0,25}?.{0,30}`, 'gi');
	return [...words.matchAll(found)].map(([text]) => firstDateIn(text)).find(Boolean);
}

/** Up to the first year: what follows may be another date, such as that of the next review. */
const firstDateIn = (text: string) =>
	latestDateIn(/^.*?\d{4}(?:-\d{2}-\d{2})?/.exec(text)?.[0] ?? '');

/** Whether each number stands on a page, in its words or in a link that dials it. */
function numbersOn(root: HTMLElement, numbers: Map<string, string>): Record<string, boolean> {
	if (numbers.size === 0) return {};
	const links = root
		.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')
		.map((link) => link.getAttribute('href') ?? '');
	const shown = root.querySelector('body') ?? root;
	shown.querySelectorAll('script, style, template').forEach((element) => element.remove());
	const text = [wordsIn(shown), ...links].join(' ; ');
	return Object.fromEntries([...numbers].map(([name, digits]) => [name, stands(digits, text)]));
}

/** True when a number stands in a text, in whatever groups, from abroad too; a short code only in one piece, and not inside a longer number. */
function stands(digits: string, text: string): boolean {
	if (digits.length <= 5) return new RegExp(`(?<!\\d)(?<!\\d[\\s-])${digits}(?!\\d)`).test(text);
	const between = '[\\s().\\u2010-\\u2015-]*';
	const [first = '', ...rest] = digits;
	const begins = first === '0' ? `(?:0|\\+?44${between}0?)` : first;
	return new RegExp(`(?<!\\d)${[begins, ...rest].join(between)}(?!\\d)`).test(text);
}
