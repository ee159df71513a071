import { afterEach, describe, expect, test } from 'vitest';
import { editionCss } from '../../../src/edition/edition-css.ts';
import { editionIds, readEdition, readNavigation } from '../../../src/edition/read-edition.ts';

afterEach(() => {
	delete process.env['TRUSTS_FOLDER'];
});

test.each(editionIds())('the organisation %s is well formed', (id) => {
	expect(readEdition(id).id).toBe(id);
});

describe('a file of an organisation with a fault is refused, naming file, field, what was given and what is wanted', () => {
	test.each([
		['wrong-key', 'was given "swichboard", which is not a field'],
		['bad-phone', 'switchboard: was given "1225 731", wanted: it must be a UK phone number'],
		['bad-email', 'pals.email: was given "pals at trust", wanted: it must be an email address'],
		[
			'low-contrast',
			'colours.light.link: was given "#6699cc", which stands at 2.44:1 against #dcebe8 (calm-ground), wanted: at least 7:1. Choose a darker colour; the nearest shade of yours that does is "#344e68"',
		],
		[
			'missing-logo',
			'logo.file: was given "logo.svg", wanted: a file of that name in tests/unit/edition/trusts/missing-logo/',
		],
		['impossible-date', 'reviewed: was given "2023-13", wanted: it must be a real month'],
		['due-before-reviewed', 'due: was given "2022-12", wanted: it must be later than reviewed'],
		['hidden-urgent-help', 'hides.0: was given "urgent-help", cannot be hidden'],
		['hidden-unknown-page', 'hides: was given "no-such-page", wanted the address of a page'],
		['changed-words', 'was given "pages", which is not a field an organisation has'],
		['page-of-its-own', 'the folder holds "what-is-ipt.mdx", wanted: only organisation.yaml'],
	])('%s', (id, message) => {
		process.env['TRUSTS_FOLDER'] = 'tests/unit/edition/trusts';
		expect(() => readEdition(id)).toThrow(`tests/unit/edition/trusts/${id}/organisation.yaml`);
		expect(() => readEdition(id)).toThrow(message);
	});
});

test('an organisation that does not exist is answered with those that do', () => {
	expect(() => readEdition('no-such-trust')).toThrow(
		/national.*npm run new-trust -- no-such-trust/,
	);
});

test('hidden pages leave the menu, and a group without pages leaves it too', () => {
	const all = readNavigation([]);
	const [first] = all.groups;
	const hidden = [...first!.pages, ...first!.below];
	const rest = readNavigation(hidden);
	expect(rest.groups.map(({ label }) => label)).toEqual(
		all.groups.slice(1).map(({ label }) => label),
	);
});

test('colours stand in a layer after the site’s own, and the scheme without one keeps the site’s', () => {
	expect(editionCss(undefined)).toBeUndefined();
	expect(editionCss({ dark: { link: '#ffffff' } })).toMatch(
		/^@layer tokens,edition;@layer edition\{:root:not\(:where\(\[data-colours='cream'\],\[data-colours='contrast'\]\)\)\{--link:light-dark\(#[0-9a-f]{6},#ffffff\)\}\}$/,
	);
});
