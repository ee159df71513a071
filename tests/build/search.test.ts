import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { searchOf } from './search.ts';
import { sites } from './site.ts';

/** Bytes, after brotli 11: the program of the search and all it knows. */
const budget = 34_000;

const { queries } = parse(readFileSync('tests/browser/search-questions.yaml', 'utf8')) as {
	queries: { query: string }[];
};

test.each(sites)('the search in $folder weighs at most 34 KB', ({ folder }) => {
	const bytes = brotliCompressSync(readFileSync(join(folder, 'search/search.js'))).length;
	console.log(`search.js in ${folder}: ${String(bytes)} bytes after brotli`);
	expect(bytes).toBeLessThanOrEqual(budget);
});

describe('the words of the search', () => {
	const { pages, find } = searchOf(sites[0]!);
	const first = (query: string, n: number) =>
		find(query)
			.hits.slice(0, n)
			.map(({ page }) => page.at);

	test('every page of the menu can be found by its title', () => {
		const lost = pages.filter(({ at, title }) => !first(title, 3).includes(at));
		expect(lost.map(({ at }) => at)).toEqual([]);
	});

	test('every page is reached by something people ask', () => {
		const asked = [
			...queries.map(({ query }) => query),
			...pages.flatMap(({ asked: questions, leads }) => [...questions, ...leads]),
		];
		const reached = new Set(asked.flatMap((query) => first(query, 3)));
		const unreached = pages.filter(({ at }) => !reached.has(at)).map(({ at }) => at);
		expect(unreached, 'Add what people type for these to content/search/synonyms.yaml.').toEqual(
			[],
		);
	});

	test('every synonym leads to its page', () => {
		const leading = new Map<string, string[]>();
		for (const { at, leads } of pages)
			for (const words of leads) leading.set(words, [...(leading.get(words) ?? []), at]);
		const nowhere = [...leading]
			.filter(([words, to]) => !first(words, 6).some((at) => to.includes(at)))
			.map(
				([words, to]) =>
					`"${words}" should lead to ${to.join(' or ')} and finds ${first(words, 3).join(', ') || 'nothing'}`,
			);
		expect(nowhere, 'Mend or remove these in content/search/synonyms.yaml.').toEqual([]);
	});

	test('a page without words of its own would be noticed', () => {
		expect(first('qqqqzzzz', 3)).toEqual([]);
	});
});
