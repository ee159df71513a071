import { expect, test } from '@playwright/test';
import { alike } from './pages.ts';

// accessibility/pages.spec.ts looks at all the others.
test('no page that is like others scrolls sideways at 320 pixels', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const wide: string[] = [];
	for (const address of alike) {
		await page.goto(address);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		if (width > 320) wide.push(`${address} is ${String(width)} wide`);
	}
	expect(wide).toEqual([]);
});

test('text is at least 19 pixels and lines have at most 75 characters', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/what-is-ipt/');
	const { size, characters } = await page.evaluate(() => {
		const paragraph = [...document.querySelectorAll('article > p')].find(
			(p) => p.textContent.length > 120,
		)!;
		const style = getComputedStyle(paragraph);
		const ruler = document.createElement('span');
		ruler.textContent = 'the people in your life and how you feel '.repeat(5);
		ruler.style.whiteSpace = 'nowrap';
		paragraph.append(ruler);
		const perCharacter = ruler.getBoundingClientRect().width / ruler.textContent.length;
		ruler.remove();
		return {
			size: parseFloat(style.fontSize),
			characters: paragraph.getBoundingClientRect().width / perCharacter,
		};
	});
	expect(size).toBeGreaterThanOrEqual(19);
	expect(characters).toBeLessThanOrEqual(75);
	expect(characters).toBeGreaterThanOrEqual(55);
});

test('the skip link is the first stop and leads to the words', async ({ page }) => {
	await page.goto('/what-is-ipt/');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the main words of this page' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

test('a source’s number leads to the source, and the source leads back', async ({ page }) => {
	await page.goto('/what-is-ipt/');
	const number = page.getByRole('main').locator('sup a').first();
	await number.click();
	const source = page.locator('.references li').first();
	await expect(source).toBeInViewport();
	await source.getByRole('link', { name: /^Back to 1 in the text$/ }).click();
	await expect(number).toBeInViewport();
});

test('a wrong address gets a page that helps', async ({ page }) => {
	const response = await page.goto('/no-such-page/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find that page');
	await expect(page.getByRole('region', { name: 'Help now' })).toBeVisible();
});
