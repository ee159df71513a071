// Every built page: both engines and every quick check. What no engine can be asked stands in checks/.
// Of pages that are alike, the shortest and the longest stand for the others, which only axe reads.
import { expect, test } from '@playwright/test';
import { addresses, alike } from '../pages.ts';
import { findTogether, show, type State } from './check.ts';
import { onEveryPage } from './checks.ts';
import { alfaFinds, axeFinds } from './engines.ts';
import { install } from './in-page.ts';
import { lessKnown } from './known.ts';
import { templates } from './templates.ts';

const phone: State = { width: 390, height: 844, media: { colorScheme: 'light' } };
const laptopInDark: State = { media: { colorScheme: 'dark' } };

/** The ten pages of the quick round: one of each kind that readers meet. */
const tour = [
	'/',
	'/404.html',
	'/choosing/',
	'/effectiveness/',
	'/focus-areas/conflict/',
	'/leaflets/your-first-sessions/',
	'/referrers/',
	'/search/',
	'/take-away/bring-this/',
	'/urgent-help/',
];

test.describe.configure({ timeout: 180_000 });

for (const address of addresses.filter((page) => !alike.includes(page))) {
	const tag = tour.includes(address) ? ['@tour'] : [];
	test(
		`${address} is accessible, light on a phone and dark on a laptop`,
		{ tag },
		async ({ page }) => {
			await page.addInitScript(install);
			await page.goto(address);
			await show(page, phone);
			expect.soft(await axeFinds(page), 'axe, light').toEqual([]);
			await show(page, laptopInDark);
			expect.soft(await axeFinds(page, 'looks'), 'axe, dark').toEqual([]);
			await show(page, {});
			const about = templates.includes(address) ? 'everything' : 'structure';
			const { found, applied } = await alfaFinds(page, about);
			expect(applied, 'rules of Alfa that had something to judge').toBeGreaterThan(20);
			expect.soft(lessKnown(found, address)).toEqual([]);
			for (const [name, findings] of await findTogether(page, onEveryPage))
				expect.soft(findings, name).toEqual([]);
		},
	);
}

/** So many pages that are alike share a tab. */
const perTab = 15;

for (let i = 0; i < alike.length; i += perTab) {
	const together = alike.slice(i, i + perTab);
	test(`${together[0]!} and ${String(together.length - 1)} more pass axe as their likes do, light on a phone and dark on a laptop`, async ({
		page,
	}) => {
		for (const address of together) {
			await page.goto(address);
			await show(page, phone);
			expect.soft(await axeFinds(page), `${address}, light`).toEqual([]);
			await show(page, laptopInDark);
			expect.soft(await axeFinds(page, 'looks'), `${address}, dark`).toEqual([]);
		}
	});
}

test('the families of pages that are alike are not empty', () => {
	expect(alike.length).toBeGreaterThan(50);
});
