// What the next person at the same device can find: in the browser's own files, and by Back.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlAt, sites } from '../build/site.ts';
import { addresses } from './pages.ts';
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
		await expect(danger(page)).toBeVisible({ visible: kind === 'abuse' });
		expect(
			await page.evaluate(() => [window.name, document.title, history.state as unknown]),
		).toEqual(['', 'Search – IPT guide', null]);
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
	await expect(page.locator('main .page-list a').first()).toBeVisible();
	await box(page).fill('i want to die');
	await page.keyboard.press('Enter');
	await expect(page.getByText('The search could not start')).toBeVisible();
	await expect(page.locator('.help')).toBeVisible();
	expect(await filesWith('want to die')).toEqual([]);
});

const weather = 'https://www.bbc.co.uk/weather';
const exit = (page: Page) => page.getByRole('region', { name: 'Quick exit' }).getByRole('link');
/** Asks a moment later, so that the page is still there to answer. */
const back = (page: Page) => page.evaluate(() => void setTimeout(() => history.back()));

/** Plays the site that quick exit leads to, and says what it was told. */
async function weatherOf({ context }: Device): Promise<{ told: () => string | undefined }> {
	let told: string | undefined;
	await context.route(weather, (route) => {
		told = route.request().headers()['referer'];
		return route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' });
	});
	return { told: () => told };
}

const atWeather = (page: Page) =>
	expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();

test('after leaving, Back and Forward show no word that was typed, and the page is gone from the tab', async ({
	device,
}) => {
	const { page } = device;
	const { told } = await weatherOf(device);
	await page.goto('/what-is-ipt/');
	await page.goto('/focus-areas/conflict/');
	await box(page).pressSequentially('he hits me when drunk');
	await expect(danger(page)).toBeVisible();
	await exit(page).click();
	await atWeather(page);
	expect(told()).toBeUndefined();
	await back(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^What is/);
	await expect(box(page)).toHaveValue('');
	await page.evaluate(() => history.forward());
	await atWeather(page);
	expect(await device.filesWith('hits me')).toEqual([]);
});

test('the box for someone who is hurt has the way out in it, and it works like the other', async ({
	device,
}) => {
	const { page } = device;
	await weatherOf(device);
	await page.goto('/faq/');
	await page.goto('/what-is-ipt/');
	await box(page).fill('my husband hits me');
	await danger(page).getByRole('link', { name: 'Leave this page now' }).click();
	await atWeather(page);
	await back(page);
	await expect(page).toHaveURL('/faq/');
	await box(page).fill('i want to die');
	await expect(danger(page)).toBeVisible();
	await expect(danger(page).getByRole('link', { name: 'Leave this page now' })).toBeHidden();
});

test('pages further back that the browser kept whole come back empty', async ({ device }) => {
	const { page } = device;
	await weatherOf(device);
	await page.goto('/take-away/people-map/');
	await page.locator('.field textarea').first().fill('Mum, and how we argue');
	await page.goto('/search/');
	await box(page).fill('lonely since the move');
	await expect(results(page).first()).toBeVisible();
	await page.goto('/urgent-help/');
	await back(page);
	await expect(box(page), 'kept whole until then').toHaveValue('lonely since the move');
	await page.evaluate(() => history.forward());
	await expect(page).toHaveURL('/urgent-help/');
	await exit(page).click();
	await atWeather(page);
	await back(page);
	await expect(page).toHaveURL('/search/');
	await expect(page.locator('#search-empty')).toBeVisible();
	await expect(box(page)).toHaveValue('');
	await back(page);
	await expect(page).toHaveURL('/take-away/people-map/');
	await expect(page.locator('.field textarea').first()).toHaveValue('');
});

test('what was typed and ticked is in no file, and does not come back with the windows of last time', async ({
	device,
	playwright,
	launchOptions,
	baseURL,
}, testInfo) => {
	const { page } = device;
	await page.goto('/take-away/timeline/');
	await page.locator('.field textarea').first().fill('the year my father left');
	await page.goto('/take-away/bring-this/');
	await page.locator('.tick input').first().check();
	// Firefox writes down what differs from the page as it came.
	expect(
		await page
			.locator('.tick input')
			.first()
			.evaluate((box: HTMLInputElement) => box.defaultChecked),
	).toBe(true);
	await page.goto('/faq/');
	expect(await device.filesWith('my father left')).toEqual([]);
	const again = await playwright.chromium.launchPersistentContext(testInfo.outputPath('profile'), {
		...launchOptions,
		baseURL: baseURL!,
		args: [...(launchOptions.args ?? []), '--restore-last-session'],
		ignoreDefaultArgs: ['--disable-back-forward-cache'],
	});
	const restored = again.pages().find((one) => one.url().endsWith('/faq/'))!;
	await back(restored);
	await expect(restored).toHaveURL(/bring-this/);
	await expect(restored.locator('.tick input').first()).not.toBeChecked();
	await back(restored);
	await expect(restored).toHaveURL(/timeline/);
	await expect(restored.locator('.field textarea').first()).toHaveValue('');
	await again.close();
});

test('the way out is the second stop by key, in reach wherever the page is scrolled to, and not on paper', async ({
	page,
}) => {
	for (const address of ['/urgent-help/', '/search/', '/take-away/timeline/']) {
		await page.goto(address);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(exit(page)).toBeFocused();
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await expect(exit(page)).toBeInViewport({ ratio: 1 });
		await page.emulateMedia({ media: 'print' });
		await expect(exit(page)).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
	}
});

test('at 400 per cent the way out does not lie over the words', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto('/urgent-help/');
	await page.evaluate(() => scrollTo(0, 600));
	await expect(exit(page)).not.toBeInViewport();
});

test('every page with a box to fill in has the way out, and every field is closed to other services', () => {
	const site = sites[0]!;
	const closed = [
		'autocomplete="off"',
		'spellcheck="false"',
		'autocorrect="off"',
		'autocapitalize="off"',
	];
	for (const address of addresses) {
		const html = htmlAt(site, address);
		const fields = html.match(/<(?:input|textarea)\b[^>]*>/g) ?? [];
		const typed = fields.filter((field) => !/type="(?:radio|checkbox)"/.test(field));
		expect(typed.length, address).toBeGreaterThan(0);
		for (const field of typed)
			for (const mark of [...closed, 'writingsuggestions="false"'])
				expect(field, address).toContain(mark);
		for (const field of fields) expect(field, address).toContain('autocomplete="off"');
		if (html.includes('class="field')) expect(html, address).toContain('class="quick-exit"');
		expect(html, address).toContain('<meta name="referrer" content="no-referrer">');
	}
});
