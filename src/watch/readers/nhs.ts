import { latestDateIn } from '../dates.ts';
import { ownPart, treeOf, wordsIn } from '../words.ts';
import { dateAfter, type Reader, readPage } from './page.ts';

/** A page of www.nhs.uk: the day at its foot on which it was last reviewed. */
export const readNhsPage: Reader = (page, wanted) => {
	const facts = readPage(page, wanted);
	if (typeof facts === 'string') return facts;
	const words = wordsIn(treeOf(page.text).querySelector('body') ?? treeOf(page.text));
	const updated = dateAfter(words, /page last reviewed/i);
	return updated
		? { ...facts, updated }
		: 'the page has no "Page last reviewed" at its foot, where NHS pages have it';
};

/**
 * A list of publications of NHS England: the newest that it names. One publication, with "Date published", is read as any page
 * is, by that day.
 */
export const readPublications: Reader = (page, wanted) => {
	const facts = readPage(page, wanted);
	if (typeof facts === 'string') return facts;
	const part = ownPart(treeOf(page.text));
	const words = wordsIn(part);
	const own = ['last updated', 'published'].map((label) =>
		dateAfter(words, new RegExp(`date ${label}`, 'i')),
	);
	const updated = own.find(Boolean) ?? facts.updated;
	const listed = part
		.querySelectorAll('a')
		.map((link) => wordsIn(link))
		.flatMap((name) => {
			const date = latestDateIn(name) ?? /\b(20\d{2})(?:[-/–]\d{2,4})?\b/.exec(name)?.[1];
			return date ? [{ name, date }] : [];
		})
		.sort((a, b) => (a.date < b.date ? 1 : -1));
	const edition = listed[0]?.name.slice(0, 200);
	return updated || edition
		? { ...facts, updated, edition }
		: 'the page has no "Date published", and lists no publication with a date';
};
