// Every built page: both engines and every quick check. What no engine can be asked stands in checks/.
// Of pages that are alike, the shortest and the longest stand for the others, which only axe reads.
import { expect, test } from '@playwright/test';
import { addresses, alike } from '../pages.ts';
import { show } from './check.ts';
import { onEveryPage } from './checks.ts';
import { alfaFinds, axeFinds } from './engines.ts';
import { install } from './in-page.ts';
import { lessKnown } from './known.ts';

const looks = [
	[{ width: 390, height: 844 }, 'light'],
	[{ width: 1280, height: 800 }, 'dark'],
] as const;

test.describe.configure({ timeout: 180_000 });

for (const address of addresses.filter((page) => !alike.includes(page))) {
	test(`${address} is accessible, light on a phone and dark on a laptop`, async ({ page }) => {
		await page.addInitScript(install);
		await page.goto(address);
		for (const [size, colorScheme] of looks) {
			await show(page, { ...size, media: { colorScheme } });
			expect.soft(await axeFinds(page), `axe, ${colorScheme}`).toEqual([]);
		}
		await show(page, {});
		const { found, applied } = await alfaFinds(page);
		expect(applied, 'rules of Alfa that had something to judge').toBeGreaterThan(20);
		expect.soft(lessKnown(found, address)).toEqual([]);
		for (const check of onEveryPage) expect.soft(await check.find(page), check.name).toEqual([]);
	});
}

test('pages that are alike pass axe too, light on a phone and dark on a laptop', async ({
	page,
}) => {
	test.setTimeout(600_000);
	expect(alike.length).toBeGreaterThan(50);
	for (const address of alike) {
		await page.goto(address);
		for (const [size, colorScheme] of looks) {
			await show(page, { ...size, media: { colorScheme } });
			expect.soft(await axeFinds(page), `${address}, ${colorScheme}`).toEqual([]);
		}
	}
});
