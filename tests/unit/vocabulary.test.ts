import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { listings, listingsOnPaper, wordNames } from '../../src/schemas/vocabulary.ts';

const named = (pattern: string) =>
	globSync(pattern).map((file) => basename(file.replace(/\\/g, '/'), '.astro'));

test.each(['site', 'leaflet'])('%s has a component for each word', (medium) => {
	const components = [...named(`src/prose/${medium}/*.astro`), ...named('src/prose/both/*.astro')];
	expect(wordNames.filter((name) => !components.includes(name))).toEqual([]);
});

test.each([
	['site', Object.keys(listings)],
	['leaflet', listingsOnPaper],
])('%s has a component for each list, and no other', (medium, lists) => {
	const components = [
		...named(`src/prose/${medium}/listings/*.astro`),
		...named('src/prose/both/listings/*.astro'),
	].map((name) => name.replace(/\B[A-Z]/g, '-$&').toLowerCase());
	expect(components.sort()).toEqual([...lists].sort());
});
