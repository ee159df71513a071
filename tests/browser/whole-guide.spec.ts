// The whole guide opened from the device, as a reader without a network has it.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { guideFile } from '../../src/press/whole-guide.ts';
import { sites } from '../build/site.ts';

const address = pathToFileURL(resolve(join(sites[0]!.folder, guideFile))).href;

test('the whole guide opens from disk, asks for nothing, and its links work inside it', async ({
	page,
}) => {
	const asked: string[] = [];
	const said: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	page.on('console', (message) => said.push(message.text()));
	await page.goto(address);
	await expect(page.getByRole('link', { name: /999/ }).first()).toBeInViewport();
	await page.locator('a[href="#what-to-expect"]').first().click();
	await expect(page.locator('#what-to-expect')).toBeInViewport();
	expect(asked).toEqual([address]);
	expect(said).toEqual([]);
});

test('the whole guide passes axe, light and dark', async ({ page }) => {
	test.setTimeout(400_000);
	// Of a page this long only what is wrong may be reported back: the list of all that is right takes minutes to send.
	const options = { resultTypes: ['violations' as const] };
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await page.goto(address);
		const audit = new AxeBuilder({ page }).options(options);
		if (colorScheme === 'dark') audit.withRules('color-contrast');
		const { violations } = await audit.analyze();
		const found = violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
		);
		expect(found.slice(0, 20)).toEqual([]);
	}
});

test('the whole guide needs no sideways scrolling at 320 pixels', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(address);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(320);
});
