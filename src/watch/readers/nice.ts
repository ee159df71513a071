import type { HTMLElement } from 'node-html-parser';
import { latestDateIn } from '../dates.ts';
import { fingerprintOf, ownPart, treeOf, wordsIn } from '../words.ts';
import { dateAfter, type Reader, titleOf } from './page.ts';

/** The numbers of recommendations and tables that a place names: "Recommendations 1.3.1 to 1.3.3" has three, "Tables 1 and 2" two. */
export function partsNamed(place: string): string[] {
	const numbers = [...place.matchAll(/(\d+\.\d+)\.(\d+)(?: (?:to|–) \1\.(\d+))?/g)].flatMap(
		([, section = '', from = '', to = from]) =>
			Array.from(
				{ length: Math.max(1, Number(to) - Number(from) + 1) },
				(_, i) => `${section}.${String(Number(from) + i)}`,
			),
	);
	const tables = [...place.matchAll(/Tables? (\d+)(?:(?:,| and) (\d+))*/g)].flatMap(([text]) =>
		[...text.matchAll(/\d+/g)].map(([number]) => `Table ${number}`),
	);
	return [...new Set([...numbers, ...tables])];
}

/** The overview of a piece of guidance: its code, its dates, and what it says of being replaced or withdrawn. */
export const readGuideline: Reader = ({ text }) => {
	const root = treeOf(text);
	const items = root.querySelectorAll('.page-header__metadata li').map(wordsIn);
	const code = items.map((item) => /^(?:Reference number:\s*)?([A-Z]{2,4}\d+)$/.exec(item)?.[1]);
	const title = titleOf(root);
	const updated = latestDateIn(
		items.filter((item) => /published|updated|reviewed/i.test(item)).join(' ; '),
	);
	const part = ownPart(root);
	const words = wordsIn(part);
	const replaced = replacedIn(words);
	if (!title || (!updated && !replaced))
		return 'the page has no title, or no "Published" or "Last updated" where NICE puts them';
	return {
		...{ title, updated, edition: code.find(Boolean) },
		notices: replaced ? [{ kind: 'replaced', says: replaced }] : [],
		words: fingerprintOf(words),
		...{ passages: {}, numbers: {} },
	};
};

/** What it is replaced by, or that it is withdrawn; undefined where it says neither of itself. */
function replacedIn(words: string): string | undefined {
	const this_ = '(?:this|the) (?:guid\\w+|quality standard|advice)';
	const by = new RegExp(
		`${this_} (?:has been|was|is) (?:updated and )?replaced(?: by ([^.]{2,100}))?`,
		'i',
	).exec(words);
	if (by) return by[1] ? `replaced by ${by[1].trim()}` : 'replaced';
	const isWithdrawn = new RegExp(
		`${this_} (?:has been|was|is) (?:withdrawn|no longer current)|withdr(?:ew|awn) ${this_}`,
		'i',
	).test(words);
	return isWithdrawn ? 'withdrawn' : undefined;
}

/** The chapter of recommendations: a fingerprint of each that claims cite, and of each table. */
export const readRecommendations: Reader = ({ text }, { places }) => {
	const root = treeOf(text);
	const title = titleOf(root);
	const part = ownPart(root);
	const numbered = new Map(
		part.querySelectorAll('.recommendation').flatMap((element) => {
			const number = element.querySelector('.recommendation__number') ?? element;
			const found = /^\d+\.\d+\.\d+/.exec(wordsIn(number))?.[0];
			return found ? [[found, element] as const] : [];
		}),
	);
	if (!title || numbered.size === 0) return 'the page has no recommendations where NICE puts them';
	const passages = places.flatMap((place) => {
		const element = numbered.get(place) ?? tableNamed(part, place);
		return element ? [[place, fingerprintOf(wordsIn(element))] as const] : [];
	});
	return {
		...{ title, updated: undefined, notices: [], numbers: {} },
		words: fingerprintOf(wordsIn(part)),
		passages: Object.fromEntries(passages),
	};
};

function tableNamed(part: HTMLElement, place: string): HTMLElement | undefined {
	const isIt = (words: string) => new RegExp(`^${place}(?!\\d)`, 'i').test(words.trim());
	const section = part
		.querySelectorAll('[title]')
		.find((element) => isIt(element.getAttribute('title') ?? ''));
	const caption = part.querySelectorAll('caption').find((element) => isIt(wordsIn(element)));
	return section ?? (caption?.parentNode as HTMLElement | undefined);
}

/** The list of updates: the month of the newest, and a fingerprint of all. */
export const readUpdates: Reader = ({ text }) => {
	const root = treeOf(text);
	const title = titleOf(root);
	const words = wordsIn(ownPart(root));
	const entries = [...words.matchAll(/\b((?:\d{1,2} )?[A-Z][a-z]+ \d{4}):/g)].map(([, on]) => on);
	const updated = latestDateIn(entries.join(' ; ')) ?? dateAfter(words, /last updated/i);
	if (!title || !updated) return 'the list of updates has no entry such as "May 2024:"';
	return {
		...{ title, updated, notices: [], passages: {}, numbers: {} },
		words: fingerprintOf(words),
	};
};
