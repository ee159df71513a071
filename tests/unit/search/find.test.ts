import { expect, test } from 'vitest';
import { packEnglish } from '../../../src/search/english.ts';
import { finder } from '../../../src/search/find.ts';
import type { SearchPage } from '../../../src/search/search-data.ts';

const page = (at: string, title: string, more: Partial<SearchPage> = {}): SearchPage => ({
	at,
	title,
	about: '',
	group: 'All',
	parts: [],
	asked: [],
	leads: [],
	terms: '',
	...more,
});

const find = finder({
	pages: [
		page('grief', 'Grief: when someone has died', { leads: ['someone died'] }),
		page('conflict', 'Conflict: arguments and being stuck', {
			parts: [['What you do about a row'], ['What to whisper', 'say-it']],
		}),
		page('tablets', 'IPT and tablets', { asked: ['Do I have to take tablets?'] }),
		page('cost', 'What it costs', { about: 'IPT is free on the NHS.', terms: 'fares travel' }),
	],
	alike: [
		['tablet', 'medication'],
		['cost', 'price'],
	],
	spellings: { biill: 'cost' },
	english: packEnglish(['chief', 'relief']),
});
const first = (query: string) => find(query).hits[0]?.page.at;

test.each([
	['by its title', 'grief', 'grief'],
	['by a misspelling', 'greif', 'grief'],
	['by a listed misspelling', 'biill', 'cost'],
	['by a word alike', 'medications', 'tablets'],
	['by the beginning of a word', 'confl', 'conflict'],
	['by a question in other order', 'tablets do i have to take', 'tablets'],
	['by a phrase of small and telling words', 'when someone died', 'grief'],
	['by a word of its text', 'fares', 'cost'],
])('a page is found %s', (_, query, at) => {
	expect(first(query)).toBe(at);
});

test('the part that fits best is linked by its own fragment', () => {
	expect(find('row').hits[0]?.part).toEqual({
		heading: 'What you do about a row',
		fragment: 'what-you-do-about-a-row',
	});
	expect(find('conflict whisper').hits[0]?.part?.fragment).toBe('say-it');
});

test('what was meant is offered only where something was misspelt', () => {
	expect(find('greif').meant).toBe('grief');
	expect(find('grief').meant).toBeUndefined();
});

test('two words written as one are offered as two, and neither is lost', () => {
	expect(find('griefarguments').meant).toBe('grief arguments');
});

test('a word of English is never put right, and a phrase never in part', () => {
	expect(find('chief').meant).toBeUndefined();
	expect(find('chief').hits).toEqual([]);
	expect(find('greif qqqqzzzz').meant).toBeUndefined();
});

test('nothing is found for nothing', () => {
	for (const query of ['', '  ', '???', 'qqqqzzzz']) expect(find(query).hits).toEqual([]);
});
