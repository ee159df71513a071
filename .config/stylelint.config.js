/** Six rules: what would let one style fight another, or a colour escape the tokens. */
export default {
	rules: {
		'declaration-no-important': true,
		'color-no-hex': [true, { message: 'Colours live in src/styles/tokens.css.' }],
		'selector-max-id': 0,
		'property-no-vendor-prefix': true,
		'max-nesting-depth': 2,
		'unit-disallowed-list': [
			['px'],
			{ message: 'Use rem or em, so that the reader’s own text size wins.' },
		],
	},
	overrides: [
		{ files: ['**/tokens.css', '**/choices.css', '**/print.css'], rules: { 'color-no-hex': null } },
		{ files: ['**/*.astro'], customSyntax: 'postcss-html' },
	],
};
