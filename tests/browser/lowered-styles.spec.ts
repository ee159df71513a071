// The build writes the styles for older browsers (src/finish/lower-styles.ts). In a browser of today they must mean the same.
import { bundle } from 'lightningcss';
import { expect, type Page, test } from '@playwright/test';
import { editionCss } from '../../src/edition/edition-css.ts';
import { lowerStyles } from '../../src/finish/lower-styles.ts';

const written = ['site', 'takeaway']
	.map((sheet) => bundle({ filename: `src/styles/${sheet}.css` }).code.toString())
	.concat(editionCss({ light: { link: '#004b88' }, dark: { accent: '#a9d8d8' } })!)
	.join('\n');

const pages = [
	'/',
	'/focus-areas/conflict/',
	'/effectiveness/',
	'/choosing/',
	'/search/',
	'/easier-to-read/',
	'/urgent-help/',
	'/stories/',
	'/style-guide/',
	'/session-cards/8/',
	'/take-away/warning-signs/',
	'/take-away/interpreter-card/',
	'/leaflets/grief/',
	'/sources/guidelines/',
];

const ways = [
	{ colorScheme: 'light', media: 'screen', choices: {} },
	{ colorScheme: 'dark', media: 'screen', choices: {} },
	{ colorScheme: 'dark', media: 'print', choices: { colours: 'cream', text: '150' } },
	{ colorScheme: 'light', media: 'screen', choices: { colours: 'contrast', spacing: 'wide' } },
] as const;

/**
 * What the elements of the page look like with these styles, one line each. Of elements alike in name, classes, attributes, parents,
 * and what stands before and after them, one stands for all: the lines of a list of sources differ in their words alone.
 */
function looks(page: Page, css: string, choices: Record<string, string>): Promise<string[]> {
	return page.evaluate(
		({ css, choices }) => {
			for (const style of document.querySelectorAll('style')) style.remove();
			const style = document.createElement('style');
			style.textContent = css;
			document.head.append(style);
			for (const [name, value] of Object.entries(choices))
				document.documentElement.setAttribute(`data-${name}`, value);
			const kindOf = (element: Element) => {
				const { localName, attributes, nextElementSibling } = element;
				const own = [...attributes]
					.map(({ name, value }) => (name === 'class' ? value : name))
					.join('.');
				const left = element.previousElementSibling;
				const before = left ? `${left.localName}.${left.getAttribute('class') ?? ''}` : 'first';
				return `${localName}.${own}<${before}>${nextElementSibling ? '' : 'last'}`;
			};
			const kinds = new Map<string, Element>();
			for (const element of document.querySelectorAll('html, body, body *')) {
				let kind = '';
				for (let at: Element | null = element; at; at = at.parentElement) kind += kindOf(at);
				if (!kinds.has(kind)) kinds.set(kind, element);
			}
			return [...kinds.values()].map((element) => {
				const look = getComputedStyle(element);
				const own = [...look].filter((name) => !name.startsWith('--'));
				const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
				return `${name} ${own.map((property) => look.getPropertyValue(property)).join('|')}`;
			});
		},
		{ css, choices },
	);
}

for (const { colorScheme, media, choices } of ways) {
	test.describe(`${colorScheme}, ${media}, ${JSON.stringify(choices)}`, () => {
		test.use({ bypassCSP: true });

		test('lowered styles mean what was written', async ({ page }) => {
			await page.emulateMedia({ colorScheme, media });
			const lowered = lowerStyles(written);
			for (const address of pages) {
				await page.goto(address);
				const before = await looks(page, written, choices);
				const after = await looks(page, lowered, choices);
				const other = after.filter((line, i) => line !== before[i]);
				expect(
					other.map((line) => line.split(' ')[0]),
					`${address}: a rule needs its layer to win over a more telling one`,
				).toEqual([]);
			}
		});
	});
}

test('a rule that needs its layer is noticed', async ({ browser }) => {
	const page = await browser.newPage({ bypassCSP: true });
	await page.goto('/');
	const css = '@layer a,b;@layer b{p{margin:1px}}@layer a{body p{margin:2px}}';
	const before = await looks(page, css, {});
	expect(await looks(page, lowerStyles(css), {})).not.toEqual(before);
	await page.close();
});

test('the built pages hold nothing that browsers of 2021 leave out', async ({ page }) => {
	for (const address of [...pages, '/formats/ipt-guide.html']) {
		await page.goto(address);
		const css = await page.evaluate(() =>
			[...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
		);
		expect(css.length, address).toBeGreaterThan(1000);
		expect(css.match(/@layer|light-dark\(|\(width\s*[<>]|left:-999/g), address).toBeNull();
	}
});
