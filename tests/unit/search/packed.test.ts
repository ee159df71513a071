import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { crisis } from '../../../src/schemas/search.ts';
import { pack, unpack } from '../../../src/search/packed.ts';
import type { SearchData } from '../../../src/search/search-data.ts';

const data: SearchData = {
	pages: [
		{ at: 'a', parts: [['One'], ['Two', 'two-2']], asked: ['Why?'], leads: [], terms: 'x y' },
		{ at: 'b/c', parts: [], asked: [], leads: ['word', 'two words'], terms: '' },
	],
	alike: [['a', 'b c']],
	spellings: { teh: 'the' },
	crisis: crisis.parse(parse(readFileSync('content/search/crisis.yaml', 'utf8'))),
	help: { heading: 'Help', routes: [] },
	words: { title: 'Results' },
	english: { gaps: '', places: 0 },
	model: { gaps: '', weights: '', bias: 0 },
};

test('what is packed comes out the same', () => {
	expect(unpack(JSON.parse(JSON.stringify(pack(data))) as ReturnType<typeof pack>)).toEqual(data);
});

test('a sign that parts the columns is refused by name', () => {
	expect(() => pack({ ...data, alike: [['a|b', 'c']] })).toThrow('"a|b" holds |');
});
