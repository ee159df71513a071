import type { Source } from '../library/reading.ts';

/**
 * A source as its field names it: a paper by authors and year, a guideline by its body, year and code.
 * The full record stands in the lists of sources.
 */
export function nameOfSource({ data: { by, year, code, journal } }: Source): string {
	const authors = by.split(', ');
	const who = journal && authors.length > 2 ? `${authors[0] ?? by} and others` : by;
	return [who, year, code].filter(Boolean).join(', ');
}

/** True when the name alone does not tell a source from the others: one body runs many services, one author writes twice a year. */
export function needsTitle(source: Source, others: Source[]): boolean {
	const { code, journal, year } = source.data;
	const isShared = others.some(
		(other) => other.id !== source.id && nameOfSource(other) === nameOfSource(source),
	);
	return isShared || !(code ?? (journal && year));
}
