import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ ignores: ['dist/', 'node_modules/', '.astro/', 'tests/fixtures/', 'tests/results/'] },
	...tseslint.configs.strict,
	...astro.configs.recommended,
	...astro.configs['jsx-a11y-strict'],
	{
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
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
		// Commands talk to the person who runs them.
		files: [
			'src/commands/*.ts',
			'src/edition/build.ts',
			'src/edition/new-trust.ts',
			'src/hosting/serve.ts',
			'tests/run.ts',
			'tests/**/*.ts',
		],
		rules: { 'no-console': 'off' },
	},
);
