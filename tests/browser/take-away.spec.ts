import { expect, type Page, test } from '@playwright/test';
import { htmlAt, sites } from '../build/site.ts';
import { addresses } from './pages.ts';

const html = (address: string) => htmlAt(sites[0]!, address);
const sheets = addresses.flatMap((address) => {
	const sides = /data-sides="(\d)"/.exec(html(address))?.[1];
	return sides ? [{ address, sides: Number(sides) }] : [];
});
const withFields = sheets.filter(({ address }) => html(address).includes('class="field'));

/** How many sides of paper a page fills when it is printed. */
async function printedSides(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

test.describe('on paper', () => {
	test('there are sheets to print', () => {
		expect(sheets.length).toBeGreaterThanOrEqual(11);
		expect(withFields.length).toBeGreaterThanOrEqual(7);
	});

	for (const { address, sides } of sheets) {
		test(`${address} fills at most ${String(sides)} sides of A4`, async ({ page }) => {
			await page.goto(address);
			expect(
				await printedSides(page),
				`${address} runs over its ${String(sides)} sides. Shorten the sheet, or part it in two.`,
			).toBeLessThanOrEqual(sides);
		});
	}

	test('a sheet that runs over is noticed', async ({ page }) => {
		await page.goto('/take-away/bring-this/');
		await page.evaluate(() => {
			const sheet = document.querySelector('.sheet')!;
			sheet.innerHTML += sheet.innerHTML.repeat(2);
		});
		expect(await printedSides(page)).toBeGreaterThan(2);
	});

	test('urgent help and who has checked it stand on the sheet, the menu does not', async ({
		page,
	}) => {
		await page.emulateMedia({ media: 'print' });
		await page.goto('/take-away/warning-signs/');
		const help = page.getByRole('region', { name: 'Help now' });
		await expect(help).toContainText('Text SHOUT to 85258');
		await expect(help.getByText('999 in BSL')).toBeVisible();
		await expect(page.getByRole('region', { name: 'About this page' })).toBeVisible();
		await expect(page.getByText(/^From https:.*take-away\/warning-signs\//)).toBeVisible();
		await expect(page.locator('.site-head')).toBeHidden();
		await expect(page.getByRole('button')).toHaveCount(0);
	});

	test('an empty field has ruled lines to write on, a filled one its words', async ({ page }) => {
		await page.goto('/take-away/ending-well/');
		await page.getByLabel('How I feel about stopping').fill('A bit sad');
		await page.emulateMedia({ media: 'print' });
		const filled = page.locator('.field', { hasText: 'How I feel about stopping' });
		const empty = page.locator('.field', { hasText: 'What I want to keep doing' });
		await expect(filled.locator('textarea')).toBeVisible();
		await expect(filled.locator('.ruled')).toBeHidden();
		await expect(empty.locator('textarea')).toBeHidden();
		await expect(empty.locator('.ruled > span')).toHaveCount(2);
		await expect(empty.locator('.ruled')).toBeVisible();
	});

	for (const sessions of [8, 12, 16]) {
		test(`the cards for ${String(sessions)} sessions print singly or as a booklet`, async ({
			page,
		}) => {
			await page.goto(`/session-cards/${String(sessions)}/`);
			const cards = await page.locator('.session-card').count();
			expect(await printedSides(page)).toBe(cards);
			await page.getByLabel('A booklet: several cards on each page').check();
			expect(await printedSides(page)).toBeLessThan(cards);
		});
	}
});

test.describe('on the screen', () => {
	for (const { address } of withFields) {
		test(`nothing typed on ${address} is stored or sent`, async ({ page, context }) => {
			await page.goto(address);
			await page.waitForLoadState('networkidle');
			const before = page.url();
			const asked: string[] = [];
			// The picture in the tab may be asked for late where the machine is busy.
			page.on('request', (request) => {
				if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
			});
			for (const field of await page.locator('.sheet textarea').all()) await field.fill('Secret');
			for (const box of await page.locator('.sheet [type=checkbox]').all()) await box.check();
			await page.keyboard.press('Enter');
			const kept = await page.evaluate(async () => ({
				local: localStorage.length,
				session: sessionStorage.length,
				databases: (await indexedDB.databases()).length,
				caches: (await caches.keys()).length,
				state: JSON.stringify(history.state),
			}));
			expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, state: 'null' });
			expect(asked).toEqual([]);
			expect(page.url()).toBe(before);
			expect(await context.cookies()).toEqual([]);
			expect(html(address)).not.toMatch(
				/<textarea[^>]*\sname=|<form(?![^>]*role="search")[^>]*>[\s\S]*?<textarea/,
			);
			await page.reload();
			for (const field of await page.locator('.sheet textarea').all())
				await expect(field).toHaveValue('');
		});
	}

	test('a sheet is copied as text: headings, ticks and what was typed', async ({
		page,
		context,
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/take-away/bring-this/');
		await page.getByLabel('My language and dialect').fill('Kurdish, Sorani');
		await page.getByLabel('An interpreter', { exact: true }).check();
		await page.getByRole('button', { name: 'Copy as text' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
		const text = await page.evaluate(() => navigator.clipboard.readText());
		expect(text).toContain(
			'What I need\n- An interpreter\nMy language and dialect: Kurdish, Sorani',
		);
		expect(text).not.toContain('Large print');
	});

	test('a passage is copied word for word, and no file is fetched for it', async ({
		page,
		context,
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.resourceType()));
		await page.goto('/referrers/');
		await page.getByRole('button', { name: 'Copy these words: Text for the referral' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
		const text = await page.evaluate(() => navigator.clipboard.readText());
		expect(text).toMatch(/^Depression, PHQ-9 \[score, date\]\..*\]\.$/s);
		expect(asked).not.toContain('script');
	});

	test('where the browser refuses to copy, the words are selected', async ({ page }) => {
		await page.goto('/take-away/message-to-share/');
		await page.evaluate(() => {
			navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
		});
		await page.getByRole('button', { name: 'Copy these words: To tell someone' }).click();
		await expect(page.getByRole('status').first()).toContainText('The words are selected');
		expect(await page.evaluate(() => getSelection()?.toString())).toContain('You are not to blame');
	});

	test('where the browser refuses to copy a sheet, what was typed on it is selected too', async ({
		page,
	}) => {
		await page.goto('/take-away/warning-signs/');
		await page.evaluate(() => {
			navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
		});
		await page.locator('.field textarea').first().fill('I stop seeing friends');
		await page.getByRole('button', { name: /^Copy/ }).click();
		const words = page.getByRole('textbox', { name: /The words are selected/ });
		await expect(words).toBeFocused();
		const selected = await words.evaluate((box: HTMLTextAreaElement) =>
			box.value.slice(box.selectionStart, box.selectionEnd),
		);
		expect(selected).toContain('I stop seeing friends');
		expect(selected).toBe(await words.inputValue());
	});

	test('the grid is a table on a wide screen and a list with named answers on a phone', async ({
		page,
	}) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto('/choosing/');
		const grid = page.locator('.choice-table').first();
		await expect(grid.getByRole('columnheader', { name: 'How long does it take?' })).toBeVisible();
		const names = grid.locator('.column-name');
		await expect(names.first()).toBeHidden();
		const before = await grid.innerHTML();
		await page.setViewportSize({ width: 390, height: 844 });
		await expect(grid.locator('thead')).toBeHidden();
		await expect(names.first()).toBeVisible();
		expect(await grid.innerHTML()).toBe(before);
		const rows = await grid.locator('tbody tr').count();
		expect(await names.count()).toBe(rows * 4);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a sheet can be filled in, and no dead button stands there', async ({ page }) => {
		await page.goto('/take-away/bring-this/');
		await page.getByLabel('My language and dialect').fill('Urdu');
		await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
		await expect(page.locator('.sheet noscript')).toBeVisible();
		expect(await page.locator('.sheet noscript').innerHTML()).toContain('print this page');
	});

	test('one click selects all the words of a passage', async ({ page }) => {
		await page.goto('/referrers/');
		await expect(page.locator('.passage noscript').first()).toBeVisible();
		expect(await page.locator('.passage noscript').first().innerHTML()).toContain('One click');
		await expect(page.locator('.passage blockquote').first()).toHaveCSS('user-select', 'all');
	});
});

test('the two-minute sheet has at most 450 words', async ({ page }) => {
	await page.goto('/referrers/');
	const words = await page.evaluate(() => {
		const article = document.querySelector('article')!.cloneNode(true) as HTMLElement;
		for (const extra of article.querySelectorAll(
			'sup, .contents, .this-part, .copy, .group, script',
		))
			extra.remove();
		return (article.textContent.match(/\S*\w\S*/g) ?? []).length;
	});
	expect(words).toBeLessThanOrEqual(450);
	expect(words).toBeGreaterThan(300);
});

test('the feed is well-formed Atom, and says what the page of changes says', async ({ page }) => {
	await page.goto('/whats-new/');
	const link = page.locator('head link[rel=alternate][type="application/atom+xml"]');
	await expect(link).toHaveAttribute('href', '/feed.xml');
	await expect(page.getByRole('link', { name: 'What’s new as a feed (Atom)' })).toBeVisible();
	const titles = await page
		.locator('article section[aria-labelledby^=change] h2')
		.allTextContents();
	const feed = await page.evaluate(async () => {
		const text = await (await fetch('/feed.xml')).text();
		const xml = new DOMParser().parseFromString(text, 'application/xml');
		const all = (selector: string) =>
			[...xml.querySelectorAll(selector)].map((element) => element.textContent);
		return {
			root: xml.documentElement.nodeName,
			namespace: xml.documentElement.namespaceURI,
			ids: all('id'),
			titles: all('entry > title'),
			updated: all('updated'),
			authors: all('feed > author > name'),
			links: [...xml.querySelectorAll('feed > link')].map((element) => element.getAttribute('rel')),
		};
	});
	expect(feed.root).toBe('feed');
	expect(feed.namespace).toBe('http://www.w3.org/2005/Atom');
	expect(feed.titles).toEqual(titles);
	expect(feed.ids.length).toBe(titles.length + 1);
	expect(new Set(feed.ids).size).toBe(feed.ids.length);
	for (const id of feed.ids) expect(() => new URL(id)).not.toThrow();
	for (const on of feed.updated) expect(on).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
	expect(feed.authors.length).toBe(1);
	expect(feed.links).toEqual(['self', 'alternate']);
});
