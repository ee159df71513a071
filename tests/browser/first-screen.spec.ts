// How soon a tired reader meets something to read, in pixels from the top of the page, on a phone of 360 × 740.
import { parse } from 'node-html-parser';
import { expect, type Page, test } from '@playwright/test';
import { readContent } from '../../src/rules/read-content.ts';
import { htmlAt, sites } from '../build/site.ts';
import { addresses } from './pages.ts';

const phone = { width: 360, height: 740 };
const clientPages = [...readContent().pages]
	.filter(([, { data }]) => data.audience === 'client')
	.map(([id]) => `/${id}/`)
	.filter((address) => addresses.includes(address));

/** Where the frame ends, and where "In short" begins and ends. */
const placesOn = (page: Page) =>
	page.evaluate(() => {
		const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
		const short = document.querySelector('.in-short')!;
		return {
			frame: box('.help').bottom,
			firstSentence: box('.in-short p').top,
			end: short.getBoundingClientRect().bottom,
			isDrawn: short.querySelector('svg') !== null || document.querySelector('h1 ~ svg') !== null,
		};
	});

test('there are client pages to measure', () => {
	expect(clientPages.length).toBeGreaterThan(40);
});

test('on every client page the first sentence and all of "In short" stand on the first screen', async ({
	page,
}) => {
	await page.setViewportSize(phone);
	const late: string[] = [];
	const starts: number[] = [];
	for (const address of clientPages) {
		await page.goto(address);
		const { firstSentence, end, isDrawn } = await placesOn(page);
		starts.push(firstSentence);
		const limit = isDrawn ? 400 : 300;
		if (firstSentence > limit) late.push(`${address} begins at ${firstSentence.toFixed()}`);
		if (end > phone.height) late.push(`${address} ends "In short" at ${end.toFixed()}`);
	}
	starts.sort((a, b) => a - b);
	console.log(
		`first sentence: middle ${starts[Math.floor(starts.length / 2)]!.toFixed()}, last ${starts.at(-1)!.toFixed()}`,
	);
	expect(late).toEqual([]);
});

for (const { width, most } of [
	{ width: 360, most: 120 },
	{ width: 320, most: 140 },
])
	test(`head and help take at most ${String(most)} pixels at ${String(width)}, and each way of help is 44 pixels high`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 740 });
		for (const address of [
			'/',
			'/focus-areas/grief/',
			'/search/',
			'/leaflets/grief/',
			'/404.html',
		]) {
			await page.goto(address);
			const { bottom, heights } = await page.evaluate(() => ({
				bottom: document.querySelector('.help')!.getBoundingClientRect().bottom,
				heights: [...document.querySelectorAll('.help a')].map(
					(link) => link.getBoundingClientRect().height,
				),
			}));
			expect(bottom, address).toBeLessThanOrEqual(most);
			expect(Math.min(...heights), address).toBeGreaterThanOrEqual(44);
		}
	});

test('the first result of a search stands above 420 pixels', async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/search/');
	for (const query of ['grief', 'lost my job', 'how long is the waiting list']) {
		await page.getByRole('searchbox').fill(query);
		const first = page.locator('#search-results > li').first();
		await expect(first).toBeVisible();
		await expect(page.locator('#search-status')).toContainText(query);
		const { top } = await first.evaluate((item) => item.getBoundingClientRect());
		expect(top, query).toBeLessThan(420);
	}
});

test('home says what, for whom and how long in one screen of a phone', async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/');
	const { end } = await placesOn(page);
	expect(end).toBeLessThan(phone.height);
	const short = page.locator('.in-short');
	await expect(short).toContainText('talking therapy for depression');
	await expect(short).toContainText(/\d+ to \d+ (?:times|sessions)/);
});

test('a page that begins late is noticed', async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/what-is-ipt/');
	const before = await placesOn(page);
	await page.evaluate(() => {
		document.querySelector('h1')!.after(document.querySelector('.page-foot')!);
	});
	expect((await placesOn(page)).firstSentence).toBeGreaterThan(before.firstSentence + 100);
});

/** A page as its links are pressed: without opening anything, and after opening the menu or a fold. */
function linksFrom(address: string, isLaptop: boolean): { at: string; presses: number }[] {
	const document = parse(htmlAt(sites[0]!, address));
	return document
		.querySelectorAll('a[href^="/"], a[href^="#"]')
		.filter((link) => !(isLaptop ? link.closest('.fold') : link.closest('.beside')))
		.map((link) => ({
			at: new URL(link.getAttribute('href')!, `http://site${address}`).pathname,
			presses: link.closest('details') ? 2 : 1,
		}));
}

/** How many presses the nearest way from a page to each other one takes. */
function pressesFrom(start: string, links: Map<string, { at: string; presses: number }[]>) {
	const known = new Map([[start, 0]]);
	for (let reached = 0; reached < 3; reached += 1)
		for (const [address, so] of [...known])
			if (so === reached)
				for (const { at, presses } of links.get(address) ?? [])
					if (so + presses < (known.get(at) ?? Infinity)) known.set(at, so + presses);
	return known;
}

for (const device of ['phone', 'laptop'])
	test(`on a ${device} any page of the same part is one press away, two where it is folded, and any page of the site three`, () => {
		const isLaptop = device === 'laptop';
		const links = new Map(addresses.map((from) => [from, linksFrom(from, isLaptop)]));
		const { groups } = readContent().navigation!.data;
		const at = (ids: string[]) => ids.map((id) => `/${id}/`);
		const parts = groups.map(({ pages }) => at(pages));
		const all = groups.flatMap(({ pages, below }) => at([...pages, ...below]));
		const far: string[] = [];
		for (const part of parts)
			for (const from of part) {
				const presses = pressesFrom(from, links);
				for (const to of part)
					if (to !== from && (presses.get(to) ?? Infinity) > (isLaptop ? 1 : 2))
						far.push(`${from} to ${to}, in its part`);
				for (const to of all) if ((presses.get(to) ?? Infinity) > 3) far.push(`${from} to ${to}`);
			}
		expect(all.length).toBeGreaterThan(60);
		expect(far).toEqual([]);
	});
