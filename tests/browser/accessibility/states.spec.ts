// One page of each template, and each page with something no other has, in every state a reader may bring.
import { expect, type Page, test } from '@playwright/test';
import { dressed, show, type State } from './check.ts';
import { onTemplates } from './checks.ts';
import { clipped, overlapping } from './checks/text-size.ts';
import { reflow } from './checks/reflow.ts';
import { axeFinds } from './engines.ts';
import { install } from './in-page.ts';
import { templates } from './templates.ts';

/** In these only colours differ, and in the next only sizes: pages.spec.ts asks everything of a phone, and the tests below of a laptop. */
const colours: Record<string, State> = {
	'forced colours, light': { media: { forcedColors: 'active', colorScheme: 'light' } },
	'forced colours, dark': { media: { forcedColors: 'active', colorScheme: 'dark' } },
	'more contrast': { media: { contrast: 'more' } },
	'more contrast, dark': { media: { contrast: 'more', colorScheme: 'dark' } },
};
const sizes: Record<string, State> = {
	'400 % zoom': { width: 320, height: 256 },
	'text 200 %': { text: 200 },
	'wide spacing': { spacing: true },
	'less motion': { media: { reducedMotion: 'reduce' } },
};

/** Sets what the reader chose on the page "Make this site easier to read", as the head of each page does. */
async function choose(page: Page, chosen: Record<string, string>): Promise<void> {
	await page.evaluate((values) => {
		localStorage.setItem('easier-to-read', JSON.stringify(values));
		dispatchEvent(new Event('storage'));
	}, chosen);
	await dressed(page);
}

/** A browser that runs no scripts runs no timers either, and axe waits for some. The long ones only bound its patience. */
async function withTimers(page: Page): Promise<void> {
	await page.evaluate(() => {
		window.setTimeout = ((run: () => void, wait = 0) => {
			if (wait < 1000) void Promise.resolve().then(run);
			return 0;
		}) as unknown as typeof setTimeout;
	});
}

test.describe.configure({ timeout: 240_000 });

for (const address of templates) {
	test(`${address} is accessible in every state`, async ({ page }) => {
		await page.addInitScript(install);
		await page.goto(address);
		for (const [about, states] of [
			['looks', colours],
			['sizes', sizes],
		] as const) {
			for (const [name, state] of Object.entries(states)) {
				await show(page, state);
				expect.soft(await axeFinds(page, about), name).toEqual([]);
			}
		}
		await show(page, {});
		expect.soft(await axeFinds(page), 'on a laptop').toEqual([]);
		const menu = page.getByRole('navigation', { name: 'Menu' });
		await menu.getByText('Menu', { exact: true }).click();
		expect.soft(await axeFinds(page, 'everything', 'header'), 'menu open').toEqual([]);
		await page.reload();
		for (const check of onTemplates) expect.soft(await check.find(page), check.name).toEqual([]);
	});

	test(`${address} is accessible with every choice of the reader`, async ({ page }) => {
		await page.addInitScript(install);
		await page.goto(address);
		for (const colours of ['light', 'dark', 'cream', 'contrast']) {
			await choose(page, { colours });
			expect.soft(await axeFinds(page, 'looks'), colours).toEqual([]);
		}
		await choose(page, { text: '200', spacing: 'wide', typeface: 'atkinson' });
		for (const check of [reflow, clipped, overlapping])
			expect.soft(await check.find(page), `${check.name}, all choices`).toEqual([]);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const address of templates) {
		test(`${address} is accessible`, async ({ page }) => {
			await page.goto(address);
			await withTimers(page);
			expect(await axeFinds(page)).toEqual([]);
		});
	}
});
