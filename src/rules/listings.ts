import { nearest } from '../library/missing.ts';
import { sourceLists } from '../schemas/source.ts';
import { wordsOfPage } from '../library/words-of-page.ts';
import { hostParts, isListing, listings, outcomeLists } from '../schemas/vocabulary.ts';
import type { Content } from './read-content.ts';
import { pagesOf, type Rule } from './rule.ts';

/** What may stand after the colon of <Listing of="…">, for each list that comes in several. */
const known: Record<string, (content: Content) => string[] | undefined> = {
	choices: () => ['less-severe', 'more-severe'],
	host: () => [...hostParts],
	outcomes: () => [...outcomeLists],
	pair: ({ choices }) => choices?.data.pairs.map(({ id }) => id),
	'session-cards': ({ sessionCards }) =>
		sessionCards?.data.sets.map(({ sessions }) => String(sessions)),
	sources: () => [...sourceLists],
};

export const listingsExist: Rule = {
	says: 'every list that is named exists',
	check: (content) =>
		pagesOf(content).flatMap(({ file, words }) =>
			wordsOfPage(words).flatMap(({ name, attributes, line }) => {
				const of = attributes.get('of');
				if (name !== 'Listing' || !of) return [];
				const [list = '', which] = of.split(':');
				const fault = (wanted: string, values: Iterable<string>) => {
					const guess = nearest(which ?? list, values);
					return {
						file,
						line,
						found: `<Listing of="${of}" />, and there is no such list`,
						wanted: `${guess ? `perhaps "${wanted.replace('…', guess)}"; ` : ''}one of: ${[...values].map((value) => wanted.replace('…', value)).join(', ')}`,
						remedy: 'Write one of these names',
					};
				};
				if (!isListing(list)) return fault('…', Object.keys(listings));
				if (!listings[list]) return which === undefined ? [] : fault(list, [list]);
				const values = known[list]!(content);
				// A file that cannot be read is told of by itself.
				if (!values) return [];
				return which !== undefined && values.includes(which) ? [] : fault(`${list}:…`, values);
			}),
		),
};
