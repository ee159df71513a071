import type { Crisis } from '../schemas/search.ts';
import type { SearchData } from './search-data.ts';

/** The lists of the search as plain text, one column to a field: a third smaller on the wire than the same as JSON. */
export interface Packed extends Pick<
	SearchData,
	'help' | 'words' | 'spellings' | 'english' | 'model'
> {
	pages: string[];
	alike: string;
	kinds: Crisis['kinds'];
	sets: string;
	phrases: string[];
}

const lists = ['inOrder', 'together', 'anyOrder', 'alone'] as const;

/** @throws when a text holds a sign that parts the columns. */
export function pack({ pages, alike, crisis, ...rest }: SearchData): Packed {
	const column = (cells: string[][]) =>
		cells.map((items) => items.map(withoutSigns).join('|')).join('\n');
	return {
		...rest,
		pages: [
			column(pages.map(({ at }) => [at])),
			pages
				.map(({ parts }) => parts.map((p) => p.map(withoutSigns).join('#')).join('|'))
				.join('\n'),
			column(pages.map(({ asked }) => asked)),
			column(pages.map(({ leads }) => leads)),
			column(pages.map(({ terms }) => [terms])),
		],
		alike: column(alike),
		kinds: crisis.kinds,
		sets: Object.entries(crisis.sets)
			.map(([name, words]) => [name, ...words].join(' '))
			.join('\n'),
		phrases: [
			...crisis.phrases.map((p) => [p.kind, ...lists.map((list) => p[list].join('|'))].join('\n')),
			crisis.bereaved.join('|'),
			crisis.harmless.join('|'),
			crisis.notMisspelt.join('|'),
		],
	};
}

export function unpack({ pages, alike, kinds, sets, phrases, ...rest }: Packed): SearchData {
	const [at = [], parts = [], asked = [], leads = [], terms = []] = pages.map((c) => c.split('\n'));
	const [notMisspelt = [], harmless = [], bereaved = []] = phrases.slice(-3).reverse().map(items);
	return {
		...rest,
		pages: at.map((address, i) => ({
			at: address,
			parts: items(parts[i]!).map((part) => part.split('#') as [string, string?]),
			asked: items(asked[i]!),
			leads: items(leads[i]!),
			terms: terms[i]!,
		})),
		alike: alike.split('\n').map(items),
		crisis: {
			kinds,
			sets: Object.fromEntries(
				sets.split('\n').map((line) => {
					const [name = '', ...words] = line.split(' ');
					return [name, words];
				}),
			),
			phrases: phrases.slice(0, -3).map((text) => {
				const [kind, ...rows] = text.split('\n');
				return {
					kind,
					...Object.fromEntries(lists.map((list, i) => [list, items(rows[i]!)])),
				} as Crisis['phrases'][number];
			}),
			bereaved,
			harmless,
			notMisspelt,
		},
	};
}

const items = (text: string): string[] => (text ? text.split('|') : []);

function withoutSigns(text: string | undefined): string {
	if (/[|#\n]/.test(text ?? ''))
		throw new Error(
			`"${text ?? ''}" holds |, # or a line break, which the search uses itself. Write it without.`,
		);
	return text ?? '';
}
