import { expect, type Page, test } from '@playwright/test';
import { dressed } from './accessibility/check.ts';

const address = '/easier-to-read/';
const sizeOfWords = (page: Page) =>
	page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const kept = (page: Page) =>
	page.evaluate(() => Object.fromEntries(Object.entries<string>(localStorage)));

test('a choice is applied, said, kept on this device, and holds on other pages and in new tabs', async ({
	page,
	context,
}) => {
	await page.goto(address);
	const before = await sizeOfWords(page);
	expect(await kept(page)).toEqual({});
	await page.getByRole('radio', { name: '150 per cent' }).check();
	await expect(page.getByRole('status')).toHaveText('Saved. Text size is 150 per cent.');
	expect(await sizeOfWords(page)).toBeCloseTo(before * 1.5, 0);

	await page.goto('/what-is-ipt/');
	expect(await sizeOfWords(page)).toBeCloseTo(before * 1.5, 0);
	const tab = await context.newPage();
	await tab.goto(address);
	await expect(tab.getByRole('radio', { name: '150 per cent' })).toBeChecked();
	expect(await context.cookies()).toEqual([]);
});

test('a page gone back to, and another open tab, follow the choice', async ({ page, context }) => {
	await page.goto('/what-is-ipt/');
	const other = await context.newPage();
	await other.goto('/what-to-expect/');
	const before = await sizeOfWords(page);
	await page.getByRole('link', { name: 'Easier to read' }).click();
	await page.getByRole('radio', { name: '200 per cent' }).check();
	await page.goBack();
	expect(await sizeOfWords(page)).toBeCloseTo(before * 2, 0);
	await expect.poll(() => sizeOfWords(other)).toBeCloseTo(before * 2, 0);
});

test('every choice changes what it names, and the reset takes everything back', async ({
	page,
}) => {
	await page.goto(address);
	const look = () =>
		page.evaluate(() => {
			const { fontFamily, letterSpacing, lineHeight, fontSize } = getComputedStyle(
				document.querySelector('article > p')!,
			);
			const { backgroundColor } = getComputedStyle(document.body);
			return [fontFamily, letterSpacing, lineHeight, fontSize, backgroundColor].join();
		});
	const first = await look();
	const looks = [first];
	for (const radio of await page.getByRole('radio').all()) {
		if (await radio.isChecked()) continue;
		await radio.check();
		await dressed(page);
		looks.push(await look());
	}
	// Light is what this device shows anyway, so it alone changes nothing when it follows "as my device".
	expect(new Set(looks).size).toBe(looks.length - 1);
	await page.getByRole('button', { name: 'Put everything back' }).click();
	await expect(page.getByRole('status')).toHaveText(
		'Everything is back to how it came. Nothing is saved on this device.',
	);
	expect(await look()).toBe(first);
	expect(await kept(page)).toEqual({});
});

test('Atkinson Hyperlegible is fetched only when it is chosen, and then used', async ({ page }) => {
	const fonts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'font') fonts.push(request.url());
	});
	await page.goto(address);
	await page.evaluate(() => document.fonts.ready);
	expect(fonts).toEqual([]);
	await page.getByRole('radio', { name: 'Atkinson' }).check();
	await dressed(page);
	await expect.poll(() => fonts.length).toBeGreaterThan(0);
	await expect
		.poll(() => page.evaluate(() => document.fonts.check('1em "Atkinson Hyperlegible"')))
		.toBe(true);
	expect(fonts.every((url) => new URL(url).origin === new URL(page.url()).origin)).toBe(true);
});

test('the choice is there before the first thing is painted', async ({ page }) => {
	await page.addInitScript(() => {
		localStorage.setItem('easier-to-read', '{"colours":"contrast","text":"200"}');
	});
	await page.goto('/what-is-ipt/', { waitUntil: 'commit' });
	const order = await page.evaluate(() => {
		const script = document.querySelector('head script')!;
		const body = document.querySelector('body');
		return {
			blocks: !script.hasAttribute('src') && !script.hasAttribute('type'),
			inHead: !body || Boolean(script.compareDocumentPosition(body) & 4),
			chosen: Object.fromEntries(Object.entries(document.documentElement.dataset)),
		};
	});
	expect(order).toEqual({
		blocks: true,
		inHead: true,
		chosen: { colours: 'contrast', text: '200' },
	});
	await page.waitForLoadState();
	const painted = await page.waitForFunction(() => {
		const [paint] = performance.getEntriesByName('first-contentful-paint');
		const styles = performance
			.getEntriesByType('resource')
			.find(({ name }) => name.endsWith('.css')) as PerformanceResourceTiming | undefined;
		return paint && { at: paint.startTime, styles: styles?.responseEnd };
	});
	const { at, styles } = (await painted.jsonValue())!;
	expect(at, 'painted after the styles of the choice came').toBeGreaterThan(styles!);
	expect(await ground(page)).toBe('rgb(0, 0, 0)');
});

test('with storage blocked it works for this visit, and says so', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	});
	await page.goto(address);
	await page.getByRole('radio', { name: 'Cream' }).check();
	await expect(page.getByRole('status')).toHaveText(
		'Colour is cream. Your browser does not let this site save it, so it lasts until you close this tab.',
	);
	const cream = await ground(page);
	await page.goto('/what-is-ipt/');
	expect(await ground(page)).toBe(cream);
	await page.goto(address);
	await page.getByRole('button', { name: 'Put everything back' }).click();
	expect(await ground(page)).not.toBe(cream);
});

test('what stands in storage and makes no sense is passed over', async ({ page }) => {
	for (const nonsense of ['{', '3', 'null', '"text"', '{"text":{"a b":1},"colours":"mauve"}']) {
		await page.goto(address);
		await page.evaluate((text) => {
			localStorage.setItem('easier-to-read', text);
		}, nonsense);
		await page.reload();
		await expect(page.getByRole('radio', { name: '100 per cent' })).toBeVisible();
		expect(await sizeOfWords(page)).toBe(19);
	}
});

test('the reader’s browser wins: its own text size, more contrast and forced colours hold in every choice', async ({
	page,
}) => {
	await page.addInitScript(() => {
		localStorage.setItem('easier-to-read', '{"text":"150","colours":"cream"}');
	});
	await page.emulateMedia({ contrast: 'more' });
	await page.goto('/focus-areas/conflict/');
	const quiet = () =>
		page.evaluate(() => {
			const { color } = getComputedStyle(document.querySelector('.exit-note')!);
			return [color, getComputedStyle(document.body).color];
		});
	const [quietInk, ink] = await quiet();
	expect(quietInk).toBe(ink);
	await page.emulateMedia({ contrast: null, forcedColors: 'active', colorScheme: 'dark' });
	expect(await ground(page)).toBe('rgb(0, 0, 0)');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the page explains the zoom of the browser and shows no dead buttons', async ({ page }) => {
		await page.goto(address);
		await expect(page.getByText('The choices on this page need JavaScript')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'How do I zoom in my browser?' })).toBeVisible();
		await expect(page.getByRole('radio')).toHaveCount(0);
	});
});

test('a choice made in another tab moves the buttons here, and nothing puts an old one back', async ({
	context,
	page,
}) => {
	await page.goto(address);
	const other = await context.newPage();
	await other.goto(address);
	await page.getByLabel('Dark', { exact: true }).check();
	await other.getByLabel('Cream').check();
	await expect(page.getByLabel('Cream')).toBeChecked();
	await page.getByLabel('150 per cent').check();
	expect(JSON.parse((await kept(page))['easier-to-read']!)).toEqual({
		text: '150',
		colours: 'cream',
	});
});
