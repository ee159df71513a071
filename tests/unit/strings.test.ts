import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { strings } from '../../src/strings/en.ts';

/** Everything in src/ that may ask for a word, as one text. */
const code = globSync('src/**/*.{ts,astro,js}')
	.filter((file) => !/[\\/]en\.ts$/.test(file))
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');

/** Beginnings and ends of keys that are put together: `nation.${nation}`, `${of}.outdated`. */
const composed = [...code.matchAll(/`([a-z.-]*)\$\{[\w.]+\}([a-z.-]*)`/g)].flatMap(
	([, begin = '', end = '']) => (begin.includes('.') || end.includes('.') ? [{ begin, end }] : []),
);

/** True for a key that stands in the code, whole, without its room (the search knows its words so), or as one that is put together. */
const isAskedFor = (key: string) =>
	[key, key.replace(/^results\./, '')].some(
		(name) =>
			code.includes(`'${name}'`) ||
			composed.some(({ begin, end }) => name.startsWith(begin) && name.endsWith(end)),
	);

test('every word of the interface is asked for', () => {
	expect(Object.keys(strings).filter((key) => !isAskedFor(key))).toEqual([]);
});

test('a word that nobody asks for is noticed', () => {
	expect(isAskedFor('menu.nowhere')).toBe(false);
});

test('no sentence that a reader meets is typed into a drawing: content/drawings.yaml says what they say', () => {
	const typed = globSync('src/figures/*.ts').flatMap((file) =>
		[
			...readFileSync(file, 'utf8')
				.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
				.matchAll(/['"`>]([A-Z][a-z]+(?: [a-z]+)*)[ .,:'"`<]/g),
		].map(([, words]) => `${file}: ${words ?? ''}`),
	);
	expect(typed).toEqual([]);
});
