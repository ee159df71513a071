import { globSync, readFileSync } from 'node:fs';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { rooms } from '../../.config/rooms.js';

// The files are made up, so no project knows their types.
const lint = new ESLint({
	overrideConfigFile: '.config/eslint.config.js',
	overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config,
});

/** What lint says of words that stood in a file of src/. */
const said = async (file: string, text: string) =>
	(await lint.lintText(text, { filePath: `src/${file}` })).flatMap(({ messages }) =>
		messages.map(({ ruleId }) => ruleId),
	);

test.each([
	[
		'a type from a room that it may not ask',
		'press/a.ts',
		"import type { Crisis } from '../search/crisis.ts';\nexport type A = Crisis;\n",
		'boundaries/dependencies',
	],
	[
		'a layout in a component',
		'components/A.astro',
		"---\nimport Leaflet from '../layouts/Leaflet.astro';\n---\n<Leaflet />\n",
		'boundaries/dependencies',
	],
	[
		'Astro’s content outside the library',
		'pages/a.ts',
		"import { getCollection } from 'astro:content';\nexport const a = getCollection;\n",
		'@typescript-eslint/no-restricted-imports',
	],
	[
		'the watch in a build',
		'commands/build.ts',
		"import { watch } from '../watch/run.ts';\nexport const a = watch;\n",
		'@typescript-eslint/no-restricted-imports',
	],
	[
		'the watch in the library',
		'library/a.ts',
		"import { watch } from '../watch/run.ts';\nexport const a = watch;\n",
		'@typescript-eslint/no-restricted-imports',
	],
	[
		'the network outside the watch',
		'rules/a.ts',
		"export const a = await fetch('https://ipt-guide.example/');\n",
		'no-restricted-globals',
	],
	[
		'the network by another way',
		'press/a.ts',
		"import { get } from 'node:https';\nexport const a = get;\n",
		'@typescript-eslint/no-restricted-imports',
	],
	[
		'a room that nobody has named',
		'utils/a.ts',
		'export const a = 1;\n',
		'boundaries/no-unknown-files',
	],
])('lint notices %s', async (_, file, text, rule) => {
	expect(await said(file, text)).toContain(rule);
});

test('nothing but its own command names the watch, so that no build, check or page can use the network', () => {
	const naming = globSync('{src,tests}/**/*.{ts,js,astro}')
		.map((file) => file.replace(/\\/g, '/'))
		.filter((file) => /from '[^']*\/watch\/|import\([^)]*watch\//.test(readFileSync(file, 'utf8')))
		.filter((file) => !/^(?:src|tests\/unit)\/watch\//.test(file))
		.sort();
	expect(naming).toEqual(['src/commands/watch.ts', 'tests/unit/rooms.test.ts']);
});

test('the map of the house draws every room with what it may ask', () => {
	const map = readFileSync('src/README.md', 'utf8');
	const drawn = [...map.matchAll(/^\| `([a-z]+)\/` +\|[^|]*\|([^|]*)\|/gm)].map(
		([, room = '', asks = '']) => [room, [...asks.matchAll(/[a-z]+/g)].map(([name]) => name)],
	);
	expect(Object.fromEntries(drawn)).toMatchObject(rooms);
});

test('no organisation is named in the code', () => {
	const ids = globSync('content/trusts/*/').map(
		(folder) => folder.replace(/\\/g, '/').split('/')[2] ?? '',
	);
	const branches = globSync('src/**/*.{ts,astro}').filter((file) =>
		ids.some((id) => id !== 'national' && readFileSync(file, 'utf8').includes(id)),
	);
	expect(branches).toEqual([]);
});

test('the configuration composes and does not compute', () => {
	expect(readFileSync('astro.config.mjs', 'utf8').split('\n').length).toBeLessThanOrEqual(60);
});

test('the top level holds what it should and nothing else', () => {
	const expected = [
		'LICENSE',
		'README.md',
		'astro.config.mjs',
		'content',
		'package-lock.json',
		'package.json',
		'public',
		'src',
		'tests',
		'tsconfig.json',
	];
	const found = globSync('*')
		.filter((name) => !['node_modules', 'dist'].includes(name))
		.sort();
	expect(found).toEqual(expected);
});

test('no component is longer than a screen or two', () => {
	const long = globSync('src/**/*.astro').filter(
		(file) => readFileSync(file, 'utf8').split('\n').length > 150,
	);
	expect(long).toEqual([]);
});
