import { expect, type Page, test } from '@playwright/test';
import { dressed, show } from './check.ts';
import { install } from './in-page.ts';

const onGrounds = ['ground', 'ground-soft', 'calm-ground', 'card'];
/** Pairs of tokens that are seen together, and the contrast they need. */
const pairs = [
	...['ink', 'ink-quiet', 'link'].flatMap((ink) => onGrounds.map((on) => [ink, on, 7] as const)),
	['urgent', 'ground', 7] as const,
	['urgent', 'card', 7] as const,
	['on-accent', 'accent', 7] as const,
	['on-band', 'band', 7] as const,
	...['line', 'accent', 'warm'].flatMap((line) => onGrounds.map((on) => [line, on, 3] as const)),
];

/** Pairs of colours of the page as it stands that are too alike. */
const tooAlike = (page: Page) =>
	page.evaluate((all) => {
		const { contrast, colour } = window.audit;
		const value = (token: string) => {
			document.body.style.color = `var(--${token})`;
			return colour(getComputedStyle(document.body).color);
		};
		return all
			.map(([ink, on, wanted]) => ({ ink, on, wanted, has: contrast(value(ink), value(on)) }))
			.filter(({ wanted, has }) => has < wanted)
			.map(
				({ ink, on, wanted, has }) =>
					`${ink} on ${on} has ${has.toFixed(2)} and needs ${String(wanted)}`,
			);
	}, pairs);

for (const colours of ['device', 'light', 'dark', 'cream', 'contrast']) {
	test(`words stand at 7:1 and lines at 3:1 with the colours "${colours}"`, async ({ page }) => {
		await page.addInitScript(install);
		await page.goto('/easier-to-read/');
		await page.locator(`[name=colours][value=${colours}]`).check();
		await dressed(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			for (const contrast of ['no-preference', 'more'] as const) {
				await show(page, { media: { colorScheme, contrast } });
				expect(await tooAlike(page), `${colorScheme}, contrast ${contrast}`).toEqual([]);
			}
		}
	});
}

test('two colours that are too alike are noticed', async ({ page }) => {
	await page.addInitScript(install);
	await page.goto('/');
	await page.evaluate(() => {
		document.documentElement.style.setProperty('--ink', '#777');
	});
	expect((await tooAlike(page)).join()).toContain('ink on ground has');
});
