import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addresses } from './pages.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands: every tag, no rule switched off. */
async function audit(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(
			(node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary?.split('\n')[1] ?? ''}`,
		),
	);
}

const phone = { width: 390, height: 844 };
const laptop = { width: 1280, height: 800 };

for (const address of addresses) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`${address} passes axe in ${colorScheme}, on a phone and on a laptop`, async ({
			page,
		}) => {
			await page.emulateMedia({ colorScheme });
			for (const size of [phone, laptop]) {
				await page.setViewportSize(size);
				await page.goto(address);
				expect(await audit(page)).toEqual([]);
			}
		});
	}
}

test('the audit can fail', async ({ page }) => {
	await page.setContent(
		'<html lang="en"><title>x</title><main><h1>x</h1><img src="x"><p style="color:#666">grey</p></main></html>',
	);
	const found = (await audit(page)).join('\n');
	expect(found).toContain('image-alt');
	expect(found).toContain('color-contrast-enhanced');
});
