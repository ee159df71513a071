import { expect, type Page, test } from '@playwright/test';

const box = (page: Page) => page.getByRole('searchbox');
const danger = (page: Page) => page.getByRole('region', { name: 'You can get help now' });
const line = (page: Page) => page.locator('#search-help');

/** Notes each time the box of urgent help comes or goes, and each time help is announced. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		let isShown = false;
		new MutationObserver(() => {
			const is = document.querySelector('.danger') !== null;
			if (is !== isShown) seen.push(is ? 'comes' : 'goes');
			isShown = is;
		}).observe(document.body, { childList: true, subtree: true });
		const spoken = document.querySelector('.search [role=status]')!;
		new MutationObserver(() => {
			if (spoken.textContent) seen.push('said');
		}).observe(spoken, { childList: true });
	});
	return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

/** The search page with the search loaded. */
async function open(page: Page): Promise<void> {
	await page.goto('/search/');
	await box(page).fill('grief');
	await expect(page.locator('#search-results > li').first()).toBeVisible();
	await box(page).fill('');
}

test('the box comes once while danger is typed, is said once and takes no focus', async ({
	page,
}) => {
	await open(page);
	const seen = await watch(page);
	await box(page).pressSequentially('i want to die i cant go on like this any more');
	await expect(danger(page)).toBeVisible();
	await expect(box(page)).toBeFocused();
	expect(await seen()).toEqual(['comes', 'said']);
	await box(page).press('Enter');
	await expect(danger(page)).toBeFocused();
	expect(await seen()).toEqual(['comes', 'said']);
});

test('everyday words that begin like danger bring nothing', async ({ page }) => {
	await open(page);
	const seen = await watch(page);
	for (const words of ['killing time while i wait', 'dead tired all the time', 'hit me hard'])
		await box(page).pressSequentially(`${words} `);
	await box(page).fill('suitability for ipt');
	expect(await seen()).toEqual([]);
});

test('what may be danger gets a quiet line in the place of the results, and no offer', async ({
	page,
}) => {
	await open(page);
	await box(page).fill('suicide risk assesment before ipt essay');
	await box(page).press('Enter');
	await expect(line(page)).toBeVisible();
	await expect(danger(page)).toBeHidden();
	await expect(line(page).locator('a[href="tel:999"]')).toBeVisible();
	await expect(line(page).locator('a[href^="sms:"]')).toBeVisible();
	await expect(page.locator('#search-meant')).toBeEmpty();
	await expect(page.locator('#search-more')).toBeHidden();
	await expect(page.locator('#search-status')).toContainText('Ways to get help now');
	await box(page).fill('grief');
	await expect(line(page)).toBeHidden();
});

test('who lost someone to suicide is met gently', async ({ page }) => {
	await open(page);
	await box(page).fill('lost my brother to suicide');
	await expect(line(page)).toContainText('Losing someone to suicide is very hard');
	await expect(page.locator('#search-results a').first()).toHaveAttribute('href', /grief/);
});

test('where nothing is found the page says where help is', async ({ page }) => {
	await open(page);
	await box(page).fill('qqqqzzzz');
	await expect(line(page).locator('a[href="tel:999"]')).toBeVisible();
});

test('the full text names only pages that hold the word', async ({ page, request }) => {
	await open(page);
	for (const word of ['cannabis', 'toddler', 'church', 'homely', 'forester', 'sleep', 'tablets']) {
		await box(page).fill(word);
		await box(page).press('Enter');
		await page.getByRole('button', { name: 'Look in the full text' }).click();
		await expect(page.locator('#search-full-status')).toContainText(/pages that|page uses/);
		const links = await page
			.locator('#search-full h3 a')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		for (const link of links)
			expect(await (await request.get(link)).text(), `${word} in ${link}`).toMatch(
				new RegExp(word.replace(/s$/, ''), 'i'),
			);
	}
});
