// Hides each page alone and asks the library everything that pages, files and the search are made from.
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Library, openLibrary } from './open-library.ts';
import { isNeverHidden, neverHidden } from '../../../src/schemas/never-hidden.ts';

const ids = globSync('**/*.mdx', { cwd: 'content/pages' }).map((file) =>
	file.replace(/\\/g, '/').replace(/(?:(.)\/index)?\.mdx$/, '$1'),
);
const mayBeHidden = ids.filter((id) => !isNeverHidden(id)).sort();

let library: Library;
let close: () => Promise<void>;

beforeAll(async () => {
	({ library, close } = await openLibrary());
}, 120_000);

afterAll(async () => {
	library.organisation().hides = [];
	await close();
});

describe('with a page hidden', () => {
	test.each(mayBeHidden)('%s: nothing fails, and nothing leads to it', async (id) => {
		library.organisation().hides = [id];
		await expectNoneLeadsTo([id]);
	});

	test('all of them at once', async () => {
		library.organisation().hides = mayBeHidden;
		await expectNoneLeadsTo(mayBeHidden);
		expect((await library.pagesInOrder()).map(({ page }) => page.id).sort()).toEqual(
			[...neverHidden].sort(),
		);
	});

	test('none: each is led to, so that the questions above can fail', async () => {
		library.organisation().hides = [];
		expect(await ledTo()).toEqual(new Set(ids));
	});
});

test('every page that may not be hidden exists, and the code names it', () => {
	expect(neverHidden.filter((id) => !ids.includes(id))).toEqual([]);
	const code = globSync('src/**/*.{ts,astro,js}')
		.filter((file) => !file.endsWith('never-hidden.ts'))
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');
	const unnamed = neverHidden.filter(
		(id) => !id.startsWith('sources/') && !new RegExp(`['"\`/]${id}[/'"\`.]`).test(code),
	);
	expect(unnamed, 'take these out of src/schemas/never-hidden.ts').toEqual([]);
});

async function expectNoneLeadsTo(hidden: string[]): Promise<void> {
	const found = await ledTo();
	expect(hidden.filter((id) => found.has(id))).toEqual([]);
	expect(found.size).toBeGreaterThanOrEqual(neverHidden.length);
}

/** Every page that anything made of the content leads to in the present edition. */
async function ledTo(): Promise<Set<string>> {
	const { answers, leafletsInOrder, papers, pagesInOrder, searchPages } = library;
	const pages = (await pagesInOrder()).map(({ page }) => page.id);
	const found = await searchPages();
	const api = await Promise.all(Object.values(answers).map((answer) => answer()));
	const paths = [...JSON.stringify(api).matchAll(/"(?:path|page|list)":"([^"]+)"|"(\/[^"]*\/)"/g)];
	const leaflets = await leafletsInOrder();
	expect((await papers()).length).toBeGreaterThan(leaflets.length);
	return new Set([
		...pages,
		...found.map(({ at }) => at),
		...paths.map(([, named, listed]) => idOf(named ?? listed ?? '')),
		...leaflets.flatMap(({ data }) => data.pages.map(({ page }) => page)),
	]);
}

const idOf = (path: string): string => path.replace(/^\/|\/$/g, '') || 'index';

test('a computer that makes no PDF offers none, and names none on paper', async () => {
	const leaflet = (await library.leafletsInOrder())[0]!;
	expect(library.formatsMade(leaflet)).toContain('large-print');
	vi.stubEnv('NO_PDF', 'true');
	expect(library.formatsMade(leaflet)).toEqual(['word', 'epub', 'text', 'one-file', 'to-paste']);
	expect(library.formatsOnPaper(leaflet)).toEqual(['word', 'text']);
	vi.stubEnv('NO_PDF', '');
});
