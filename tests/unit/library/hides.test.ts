// Hides each page alone and asks the library everything that pages, files and the search are made from.
import { globSync, readFileSync } from 'node:fs';
import { sync } from 'astro';
import { getViteConfig } from 'astro/config';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type * as Api from '../../../src/library/api.ts';
import type * as Leaflets from '../../../src/library/leaflets.ts';
import type * as Organisations from '../../../src/library/organisation.ts';
import type * as Pages from '../../../src/library/pages.ts';
import type * as Papers from '../../../src/library/papers.ts';
import type * as Questions from '../../../src/library/questions.ts';
import type * as Search from '../../../src/library/search-data.ts';
import { isNeverHidden, neverHidden } from '../../../src/schemas/never-hidden.ts';

const ids = globSync('**/*.mdx', { cwd: 'content/pages' }).map((file) =>
	file.replace(/\\/g, '/').replace(/(?:(.)\/index)?\.mdx$/, '$1'),
);
const mayBeHidden = ids.filter((id) => !isNeverHidden(id)).sort();

let server: ViteDevServer;
let library: typeof Api &
	typeof Leaflets &
	typeof Organisations &
	typeof Pages &
	typeof Papers &
	typeof Questions &
	typeof Search;

beforeAll(async () => {
	// As in a build, where each file is read once; Vitest's own settings would ask for the contrary.
	vi.stubEnv('NODE_ENV', 'production');
	vi.stubEnv('DEV', false);
	await sync({ cacheDir: '.astro', logLevel: 'error' });
	const config = await getViteConfig(
		{ mode: 'production' },
		{ logLevel: 'error' },
	)({
		mode: 'production',
		command: 'serve',
	});
	server = await createServer({
		...config,
		configFile: false,
		server: { middlewareMode: true, watch: null, hmr: false, ws: false },
	});
	const rooms = ['api', 'leaflets', 'organisation', 'pages', 'papers'];
	const modules = [...rooms, 'questions', 'search-data'].map((name) =>
		server.ssrLoadModule(`/src/library/${name}.ts`),
	);
	library = Object.assign({}, ...(await Promise.all(modules))) as typeof library;
}, 120_000);

afterAll(async () => {
	library.organisation().hides = [];
	await server.close();
	vi.unstubAllEnvs();
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
	const { answers, leafletsInOrder, papers, pagesInOrder, questionsByGroup, searchData } = library;
	const pages = (await pagesInOrder()).map(({ page }) => page.id);
	const search = await searchData();
	const api = await Promise.all(Object.values(answers).map((answer) => answer()));
	const paths = [...JSON.stringify(api).matchAll(/"(?:path|page|list)":"([^"]+)"|"(\/[^"]*\/)"/g)];
	const leaflets = await leafletsInOrder();
	expect((await papers()).length).toBeGreaterThan(leaflets.length);
	return new Set([
		...pages,
		...search.pages.map(({ at }) => at),
		...paths.map(([, named, listed]) => idOf(named ?? listed ?? '')),
		...leaflets.flatMap(({ data }) => data.pages.map(({ page }) => page)),
		...(await questionsByGroup()).flatMap(({ page }) => page?.id ?? []),
	]);
}

const idOf = (path: string): string => path.replace(/^\/|\/$/g, '') || 'index';
