// What the next person at the same device can find: in the browser's own files, and by Back.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';

interface Device {
	/** A browser with files of its own, which keeps pages for Back as a reader's does. */
	context: BrowserContext;
	page: Page;
	/** Closes the browser and names the files that hold these words, in whatever way letters are kept. */
	filesWith: (words: string) => Promise<string[]>;
}

const test = base.extend<{ device: Device }>({
	device: async ({ playwright, launchOptions, baseURL }, use, testInfo) => {
		const profile = testInfo.outputPath('profile');
		const context = await playwright.chromium.launchPersistentContext(profile, {
			...launchOptions,
			baseURL: baseURL!,
			ignoreDefaultArgs: ['--disable-back-forward-cache'],
		});
		const filesWith = async (words: string) => {
			await context.close();
			const ways = [words, encodeURIComponent(words), words.replaceAll(' ', '+')];
			const patterns = ways.flatMap((way) => [Buffer.from(way), Buffer.from(way, 'utf16le')]);
			return globSync('**/*', { cwd: profile, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name))
				.filter((file) => {
					const bytes = readFileSync(file);
					return patterns.some((pattern) => bytes.includes(pattern));
				})
				.map((file) => file.slice(profile.length + 1));
		};
		await use({ context, page: context.pages()[0]!, filesWith });
		await context.close();
	},
});

const box = (page: Page) => page.getByRole('searchbox');
const danger = (page: Page) => page.getByRole('region', { name: 'You can get help now' });
const results = (page: Page) => page.locator('#search-results > li');

test('words that do stand in an address are found in the files of the browser', async ({
	device: { page, filesWith },
}) => {
	await page.goto('/what-is-ipt/#these%20words%20are%20kept');
	await page.goto('/');
	const files = await filesWith('these words are kept');
	expect(files.join('\n')).toMatch(/History|Session/);
});

test('words of grave danger keep the reader where they are, beside the help, and leave no trace', async ({
	device: { page, filesWith },
}) => {
	await page.goto('/');
	await box(page).pressSequentially('i want to kill myself');
	await page.keyboard.press('Enter');
	await expect(danger(page)).toBeFocused();
	await expect(page).toHaveURL('/');
	expect(await filesWith('kill myself')).toEqual([]);
});

test('words sent before the search is there wait for it, and leave no trace', async ({
	device: { page, filesWith },
}) => {
	let letThrough: (() => void) | undefined;
	await page.route('**/search.js', async (route) => {
		await new Promise<void>((resolve) => (letThrough = resolve));
		await route.continue();
	});
	await page.goto('/what-is-ipt/');
	await box(page).fill('i want to die');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/what-is-ipt/');
	letThrough!();
	await expect(danger(page)).toBeFocused();
	expect(await filesWith('want to die')).toEqual([]);
});

for (const { kind, query } of [
	{ kind: 'abuse', query: 'he hits me when drunk' },
	{ kind: 'bereavement', query: 'my brother killed himself' },
	{ kind: 'nothing grave', query: 'feeling worthless and lonely' },
]) {
	test(`words of ${kind} are carried to the search page and leave no trace`, async ({
		device: { page, filesWith },
	}) => {
		await page.goto('/what-is-ipt/');
		await box(page).pressSequentially(query);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('/search/');
		await expect(page.locator('#search-status')).toContainText(query);
		await expect(danger(page)).toBeVisible({ visible: kind !== 'nothing grave' });
		expect(await page.evaluate(() => [window.name, document.title, history.state])).toEqual([
			'',
			'Search – IPT guide',
			null,
		]);
		await page.goto('/faq/');
		expect(await filesWith(query)).toEqual([]);
	});
}

test('words half typed with a rest leave no trace', async ({ device: { page, filesWith } }) => {
	await page.goto('/search/');
	await box(page).pressSequentially('i want to ki');
	await expect(page.locator('#search-status')).toContainText('i want to ki');
	await box(page).pressSequentially('ll myself');
	await expect(danger(page)).toBeVisible();
	await page.goto('/faq/');
	expect(await filesWith('want to ki')).toEqual([]);
});

test('Back returns to the same results', async ({ device: { page } }) => {
	await page.goto('/what-is-ipt/');
	await box(page).fill('lost my job');
	await page.keyboard.press('Enter');
	await expect(results(page).first()).toBeVisible();
	const before = await results(page).allTextContents();
	await results(page).first().getByRole('link').first().click();
	await expect(page).not.toHaveURL(/search/);
	await page.goBack({ waitUntil: 'commit' });
	await expect(results(page).first()).toBeVisible();
	expect(await results(page).allTextContents()).toEqual(before);
	await expect(box(page)).toHaveValue('lost my job');
});

test('where the browser refuses storage, a search is still carried, and the settings with it', async ({
	device: { context, page },
}) => {
	await context.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('refused', 'SecurityError');
				},
			});
	});
	await page.goto('/easier-to-read/');
	await page.getByLabel('Cream').check();
	await box(page).fill('grief');
	await page.keyboard.press('Enter');
	await expect(page.locator('#search-status')).toContainText('grief');
	await expect(page.locator('html')).toHaveAttribute('data-colours', 'cream');
});

test('when the search cannot be fetched, the reader is led to the list of pages without their words', async ({
	device: { page, filesWith },
}) => {
	await page.route('**/search.js', (route) => route.abort());
	await page.goto('/what-is-ipt/');
	await box(page).fill('i want to die');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/search/');
	await expect(page.locator('#search .page-list a').first()).toBeVisible();
	await box(page).fill('i want to die');
	await page.keyboard.press('Enter');
	await expect(page.getByText('The search could not start')).toBeVisible();
	await expect(page.locator('.urgent')).toBeVisible();
	expect(await filesWith('want to die')).toEqual([]);
});
