import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Which rooms of src/ each room may import from. The arrows of src/README.md. */
const mayImport: Record<string, string[]> = {
	schemas: [],
	rules: ['schemas', 'library', 'strings'],
	commands: ['edition', 'rules', 'schemas'],
	edition: ['schemas', 'press', 'hosting', 'rules'],
	strings: [],
	styles: [],
	library: ['schemas', 'edition', 'strings', 'search'],
	figures: ['schemas', 'library', 'strings'],
	prose: ['schemas', 'library', 'figures', 'components', 'strings', 'search'],
	components: ['edition', 'library', 'figures', 'strings', 'styles'],
	layouts: ['components', 'library', 'strings', 'styles', 'edition'],
	pages: [
		'library',
		'layouts',
		'prose',
		'components',
		'figures',
		'strings',
		'schemas',
		'edition',
		'hosting',
		'search',
	],
	starlight: ['components', 'layouts', 'library', 'prose', 'strings', 'edition'],
	search: ['schemas', 'strings'],
	press: ['schemas', 'strings'],
	hosting: ['schemas', 'edition', 'strings'],
};

const files = globSync('src/*/**/*.{ts,astro,css}').map((file) => {
	const path = file.replace(/\\/g, '/');
	const [, room = ''] = path.split('/');
	const depth = path.split('/').length - 3;
	const imports = [
		...readFileSync(file, 'utf8').matchAll(/(?:from|import|src=)\s*["']((?:\.\.\/)+)([^"'/]+)/g),
	]
		.filter(([, up = '']) => up.length / 3 > depth)
		.map(([, , to = '']) => to);
	return { path, room, imports };
});

test.each(files)('$path keeps to its room', ({ room, imports }) => {
	expect(Object.keys(mayImport)).toContain(room);
	expect(imports.filter((to) => to !== room && !mayImport[room]?.includes(to))).toEqual([]);
});

test.each(['astro:content', '@astrojs/starlight'])(
	'only the rooms meant for it import %s',
	(specifier) => {
		const allowed =
			specifier === 'astro:content'
				? /^src\/(library\/|content\.config)/
				: /^src\/(starlight\/|content\.config)/;
		const importing = globSync('src/**/*.{ts,astro}')
			.map((file) => file.replace(/\\/g, '/'))
			.filter((file) => !allowed.test(file))
			.filter((file) =>
				new RegExp(`^import (?!type)[^;]*from '${specifier}`, 'm').test(readFileSync(file, 'utf8')),
			);
		expect(importing).toEqual([]);
	},
);

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
