import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { rooms } from './rooms.js';

const offline = 'Only src/watch/ may use the network, and only src/commands/watch.ts may ask it.';

/** Modules that reach the network. */
const network = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'].flatMap((name) => [
	name,
	`node:${name}`,
]);

/** Libraries that lay down how everything is done, and the only room that may know each. */
const keptIn = { 'astro:content': 'library', '@astrojs/starlight': 'starlight' };

/**
 * What a room may not import: libraries that another keeps, and, outside src/watch/, the network and src/watch/ itself. Hosting
 * serves files on this machine.
 * @param {string} room
 * @returns {import('eslint').Linter.RuleEntry}
 */
function importsRefused(room) {
	const kept = Object.entries(keptIn).filter(([, keeper]) => keeper !== room);
	return [
		'error',
		{
			paths: ['watch', 'hosting'].includes(room)
				? []
				: network.map((name) => ({ name, message: offline })),
			patterns: [
				...(room === 'watch' ? [] : [{ group: ['**/watch/**'], message: offline }]),
				...kept.map(([name, keeper]) => ({
					group: [name],
					allowTypeImports: true,
					message: `Only src/${keeper}/ may know it: ask there.`,
				})),
			],
		},
	];
}

export default defineConfig(
	{ ignores: ['dist/', 'node_modules/', '.astro/', 'tests/fixtures/', 'tests/results/'] },
	...tseslint.configs.strictTypeChecked,
	{ files: ['**/*.{ts,js,mjs}'], languageOptions: { parserOptions: { projectService: true } } },
	...astro.configs.recommended,
	...astro.configs['jsx-a11y-strict'],
	{
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Letters are counted as code points here on purpose: no text of ours has emojis.
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'no-console': 'error',
			eqeqeq: 'error',
			// Without a language the order depends on the computer that builds, and so would the bytes.
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='localeCompare'][arguments.length=1]",
					message:
						"Order ids with byId (src/schemas/shared.ts), and words with localeCompare(…, 'en-GB').",
				},
			],
			// Scrolling tables must be reachable by keyboard, so their box takes the focus.
			'astro/jsx-a11y/no-noninteractive-tabindex': [
				'error',
				{ tags: ['main', 'section'], roles: [] },
			],
			// Fragments of our own tables and drawings, made at build time; no reader's input reaches them.
			'astro/no-set-html-directive': 'off',
		},
	},
	{
		files: ['src/*/**'],
		plugins: { boundaries },
		settings: {
			// A star alone passes over names that begin with a dot, such as .well-known.
			'boundaries/elements': Object.keys(rooms).flatMap((room) =>
				[`src/${room}`, `src/${room}/.*`].map((pattern) => ({ type: room, pattern })),
			),
		},
		rules: {
			'boundaries/no-unknown-files': 'error',
			'boundaries/dependencies': [
				'error',
				{
					default: 'disallow',
					policies: [
						...Object.entries(rooms).map(([room, asked]) => ({
							from: { element: { type: room } },
							allow: { to: { element: { types: { anyOf: [room, ...asked] } } } },
						})),
					],
				},
			],
		},
	},
	...Object.keys(rooms).map((room) => ({
		files: [`src/${room}/**`],
		ignores: ['src/commands/watch.ts'],
		rules: { '@typescript-eslint/no-restricted-imports': importsRefused(room) },
	})),
	{
		files: ['src/commands/watch.ts'],
		rules: { '@typescript-eslint/no-restricted-imports': importsRefused('watch') },
	},
	{
		files: ['src/**', 'astro.config.mjs'],
		ignores: ['src/commands/watch.ts', 'src/watch/**'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
					name,
					message: offline,
				})),
			],
			'no-restricted-properties': [
				'error',
				...['globalThis', 'window', 'self'].map((object) => ({
					object,
					property: 'fetch',
					message: offline,
				})),
			],
		},
	},
	{
		// Types stand firm here by Astro's own check alone: lint's reader of types knows no JSX of Astro, and passes over
		// folders that begin with a dot.
		files: ['**/*.astro', '**/*.astro/*.ts', '.config/**', 'src/pages/.well-known/**'],
		...tseslint.configs.disableTypeChecked,
	},
	{
		// Commands talk to the person who runs them.
		files: ['src/commands/*.ts', 'tests/**/*.ts'],
		rules: { 'no-console': 'off' },
	},
);
