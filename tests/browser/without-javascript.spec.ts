import { expect, test } from '@playwright/test';
import { addresses } from './pages.ts';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every page shows its words and its urgent help', async ({ page }) => {
		for (const address of addresses) {
			await page.goto(address);
			await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
			await expect(page.locator('.help'), address).toContainText('Help now');
		}
	});

	test('the menu opens, shows the pages of the part being read, and leads to the other parts', async ({
		page,
	}) => {
		await page.goto('/preparing/');
		const menu = page.getByRole('navigation', { name: 'Menu' });
		await expect(menu.getByRole('link', { name: 'While you wait' })).toBeHidden();
		await menu.getByText('Menu', { exact: true }).click();
		await menu.getByRole('link', { name: 'While you wait' }).click();
		await expect(page).toHaveURL(/\/waiting\/$/);
		await menu.getByText('Menu', { exact: true }).click();
		await menu.getByRole('link', { name: 'Having IPT now' }).click();
		await expect(page).toHaveURL(/\/what-to-expect\/$/);
	});

	test('the search form leads to the list of pages, and sends no word', async ({ page }) => {
		await page.goto('/');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
		await page.getByRole('searchbox').fill('grief');
		await page.getByRole('button', { name: 'Search' }).click();
		await expect(page).toHaveURL(/\/search\/\??$/);
		await expect(page.getByText('Search needs JavaScript')).toBeVisible();
		await expect(page.locator('#search-empty')).toBeHidden();
		await expect(page.locator('main .page-list a').first()).toBeVisible();
		expect(asked.filter((sent) => sent.includes('grief'))).toEqual([]);
	});

	test('dark and light follow the reader’s own setting', async ({ page }) => {
		const ground = async () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('/');
		const light = await ground();
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await ground()).not.toBe(light);
	});

	test('a page on conflict can be left at once', async ({ page }) => {
		await page.goto('/focus-areas/conflict/');
		const exit = page.getByRole('link', { name: 'Leave this page now' });
		await expect(exit).toBeInViewport();
		await expect(exit).toHaveAttribute('href', /^https:\/\//);
		await expect(exit).toHaveAttribute('rel', /noreferrer/);
		await expect(page.locator('.exit-note noscript')).toBeVisible();
		expect(await page.locator('.exit-note noscript').innerHTML()).toContain(
			'brings this page back',
		);
	});
});
