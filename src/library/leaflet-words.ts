import { createHash } from 'node:crypto';
import { type HTMLElement, parse } from 'node-html-parser';
import { ContentFault } from '../schemas/content-fault.ts';
import { nearest } from './missing.ts';

/**
 * The parts of a page a leaflet asks for, in the page's own order; the whole page when it asks for none.
 * A part is a heading of the second level ("In short" is one) with all that stands below it.
 * @throws when the page has no such heading, naming the nearest one.
 */
export function partsOf(html: string, wanted: string[] | undefined, askedIn: string): string {
	if (!wanted) return html;
	const parts = html.split(/(?=<h2[ >])/).map((part) => ({ heading: headingOf(part), part }));
	const headings = parts.flatMap(({ heading }) => heading ?? []);
	const unknown = wanted.find((heading) => !headings.includes(heading));
	if (unknown !== undefined) {
		const guess = nearest(unknown, headings);
		throw new ContentFault({
			file: askedIn,
			found: `the part "${unknown}", which the page does not have`,
			wanted: `${guess ? `perhaps "${guess}"; ` : ''}one of: ${headings.join(' | ')}`,
			remedy: 'Write the heading as the page has it',
		});
	}
	return parts
		.filter(({ heading }) => heading !== undefined && wanted.includes(heading))
		.map(({ part }) => part)
		.join('');
}

function headingOf(part: string): string | undefined {
	const found = /^<h2[^>]*>([\s\S]*?)<\/h2>/.exec(part)?.[1];
	return found === undefined ? undefined : plainWords(found);
}

/** Headings one level down, for the pages of a leaflet that has several. */
export const oneLevelDown = (html: string): string =>
	html.replace(
		/<(\/?)h([2-4])(?=[ >])/g,
		(_, end: string, level: string) => `<${end}h${Number(level) + 1}`,
	);

/** Stands where "In short" ends, until the leaflet is put together. */
export const endOfInShort = '<i data-in-short-ends></i>';

/** What a leaflet's clinical part holds, when its helpers are taken out. */
export interface Assembled {
	/** The lines it begins with, heading included; empty when it begins with something else. */
	inShort: string;
	/** All that follows. */
	rest: string;
	/** Ids of the clinical words it uses, in order, each once. */
	terms: string[];
	/** Whole addresses it links to, in order, each once. */
	links: string[];
}

/** Finishes the clinical part: a safety note once, no helper attributes. */
export function assemble(html: string): Assembled {
	const root = parse(html);
	makeParagraphs(root);
	joinTicks(root);
	removeRepeats(root.querySelectorAll('[data-notice]'), 'data-notice');
	const terms = attributesOf(root, 'data-term');
	const links = attributesOf(root, 'href');
	const finished = root
		.toString()
		.replace(/<span data-term="[^"]*">([\s\S]*?)<\/span>/g, (_, words: string) => words.trim())
		.replace(/ data-notice="[^"]*"/g, '');
	// Where a leaflet has several pages, each has its own lines below its title, and they stay there.
	const [first = '', ...others] = finished.split(endOfInShort);
	const isFirst = others.length > 0 && /^\s*<h2/.test(first) && first.match(/<h\d/g)?.length === 1;
	const inShort = isFirst ? first : '';
	const rest = [...(isFirst ? [] : [first]), ...others].join('');
	return { inShort, rest, terms, links: links.filter((href) => /^https?:/.test(href)) };
}

/** A fact on a line of its own is a paragraph; within a sentence or a list it is only words. */
function makeParagraphs(root: HTMLElement): void {
	for (const said of root.querySelectorAll('[data-say]')) {
		const isInLine = said.closest('p, li, td, th');
		said.replaceWith(isInLine ? said.innerHTML.trim() : `<p>${said.innerHTML.trim()}</p>`);
	}
}

/** Boxes to tick that follow one another are one list, so that a listener hears how many there are. */
function joinTicks(root: HTMLElement): void {
	for (const list of root.querySelectorAll('ul.ticks').reverse()) {
		const before = list.previousElementSibling;
		if (!before?.matches('ul.ticks')) continue;
		before.insertAdjacentHTML('beforeend', list.innerHTML);
		list.remove();
	}
}

function attributesOf(root: HTMLElement, name: string): string[] {
	return [
		...new Set(root.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name)!)),
	];
}

function removeRepeats(elements: HTMLElement[], name: string): void {
	const seen = new Set<string>();
	for (const element of elements) {
		const id = element.getAttribute(name)!;
		if (seen.has(id)) element.remove();
		seen.add(id);
	}
}

/** The words of a piece of HTML, one space between each. */
export function plainWords(html: string): string {
	return parse(html.replace(/<(?!\/?(?:a|span|code)\b)/g, ' <'))
		.text.replace(/\s+/g, ' ')
		.trim();
}

/** Numbers and addresses of others. */
const leadsOff = /^(?:tel|sms|mailto|https?):/;

/**
 * Twelve letters and digits that stand for the words of a leaflet, and for the numbers and addresses behind them: the same
 * ones give the same, in every edition.
 * @param own how addresses of this edition begin: they differ from one to the next.
 */
export function markOfWords(html: string, own?: string): string {
	const addresses = parse(html)
		.querySelectorAll('[href]')
		.map((link) => link.getAttribute('href')!)
		.filter((href) => leadsOff.test(href) && !(own && href.startsWith(own)));
	return createHash('sha256')
		.update([plainWords(html), ...addresses].join('\n'))
		.digest('hex')
		.slice(0, 12);
}
