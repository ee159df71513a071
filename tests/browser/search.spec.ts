import AxeBuilder from '@axe-core/playwright';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { sites } from '../build/site.ts';
import { siteServer } from '../../src/hosting/site-server.ts';

const box = (page: Page) => page.getByRole('searchbox');
const danger = (page: Page) => page.getByRole('region', { name: 'You can get help now' });
const results = (page: Page) => page.locator('#search-results > li');
const count = (page: Page) => page.locator('#search-status');

/** Every address the page asks for from now on, without its own document. */
function requestsOf(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	return asked;
}

test('nothing is fetched before the reader asks, and then one file', async ({ page }) => {
	const asked = requestsOf(page);
	await page.goto('/what-is-ipt/', { waitUntil: 'networkidle' });
	expect(asked.filter((url) => /search|pagefind/.test(url))).toEqual([]);
	const loaded = page.waitForResponse(/search\.js$/);
	await box(page).focus();
	await loaded;
	await page.goto('/search/', { waitUntil: 'networkidle' });
	expect(asked.filter((url) => /search\.js|pagefind/.test(url))).toHaveLength(1);
});

test('a first answer needs at most three requests', async ({ page }) => {
	await page.goto('/search/');
	const asked = requestsOf(page);
	await box(page).fill('grief');
	await expect(results(page).first()).toBeVisible();
	expect(asked.length).toBeLessThanOrEqual(3);
});

test('nothing typed leaves the browser or stays in its storage', async ({ page, context }) => {
	const asked = requestsOf(page);
	const words = ['he hits me scared to go home', 'xylophone grief'];
	for (const query of words) {
		await page.goto('/what-is-ipt/');
		await box(page).pressSequentially(query);
		await box(page).press('Enter');
		await expect(page).toHaveURL(/\/search\//);
		await expect(page.locator('#search-found')).toBeVisible();
		await expect(count(page)).toContainText(query);
	}
	await page.getByRole('button', { name: 'Look in the full text' }).click();
	await expect(page.locator('#search-full-status')).toContainText(/pages|page uses/);
	expect(asked.filter((url) => /hits|scared|xylophone/.test(url.split('#')[0]!))).toEqual([]);
	expect(asked.filter((url) => !url.startsWith('http://localhost:'))).toEqual([]);
	const kept = await page.evaluate(async () => ({
		local: localStorage.length,
		session: sessionStorage.length,
		cookie: document.cookie,
		databases: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length,
	}));
	expect(kept).toEqual({ local: 0, session: 0, cookie: '', databases: 0, caches: 0 });
	expect(await context.cookies()).toEqual([]);
});

test('the words are checked for danger in the browser alone, and help is shown larger', async ({
	page,
}) => {
	await page.goto('/what-is-ipt/');
	await box(page).fill('grief');
	await expect(danger(page)).toBeHidden();
	const asked = requestsOf(page);
	await box(page).fill('i took too many tablets');
	await expect(danger(page)).toContainText('call 999 now, even if you feel all right');
	await box(page).fill('my friend wants to die');
	await expect(danger(page)).toContainText('If someone may harm themselves');
	expect(asked.filter((url) => !/\/search\/search\.js$/.test(url))).toEqual([]);
});

test('half a sign stops no search, on the search page or on the way to it', async ({ page }) => {
	const problems: string[] = [];
	page.on('pageerror', (problem) => problems.push(problem.message));
	for (const address of ['/search/', '/what-is-ipt/']) {
		await page.goto(address);
		await box(page).evaluate((field: HTMLInputElement) => (field.value = 'sad \ud83d'));
		await box(page).press('Enter');
		await expect(results(page).first()).toBeVisible();
	}
	expect(problems).toEqual([]);
});

test('words of danger in a link do not stay in the address', async ({ page }) => {
	await page.goto('/search/#q=i%20want%20to%20die');
	await expect(danger(page)).toBeFocused();
	await expect(page).toHaveURL(/\/search\/$/);
});

for (const address of ['/', '/focus-areas/conflict/', '/search/', '/no-such-page/']) {
	test(`urgent help shows at once, and nothing that is typed in moves, while typing on ${address}`, async ({
		page,
	}) => {
		await page.goto(address);
		await box(page).pressSequentially('my daughter says she wants to die');
		await expect(danger(page)).toBeVisible();
		await expect(danger(page).locator('a[href="tel:999"]')).toBeVisible();
		await expect(danger(page).locator('a[href^="sms:"]')).toBeVisible();
		const boxes = await page.evaluate(() =>
			['.search', '.danger', '.page-foot'].map(
				(selector) => document.querySelector(selector)!.getBoundingClientRect().top,
			),
		);
		expect(boxes).toEqual([...boxes].sort((a, b) => a - b));
		await expect(box(page)).toBeFocused();
		await expect(page.locator('.search [role=status]')).toHaveText(/help now/);
		await box(page).fill('my mum died');
		await expect(danger(page)).toBeHidden();
	});
}

test('urgent help shows when no page is found, and someone who is hurt sees who helps with that', async ({
	page,
}) => {
	await page.goto('/search/?q=kms%20qqqqzzzz');
	await expect(danger(page)).toBeVisible();
	await box(page).fill('he hits me scared to go home');
	await expect(danger(page)).toContainText('Domestic Abuse');
});

test('a search from any page by keyboard alone reads well', async ({ page }) => {
	await page.goto('/what-is-ipt/');
	await box(page).focus();
	await page.keyboard.type('greif');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/search\/$/);
	const title = page.getByRole('heading', { name: 'Results', level: 2 });
	await expect(title).toBeFocused();
	await expect(count(page)).toHaveText(/^\d+ pages found for greif\.$/);
	await expect(page.locator('#search-found')).toMatchAriaSnapshot(`
    - heading "Results" [level=2]
    - paragraph:
      - text: "Did you mean:"
      - link "grief"
    - list:
      - listitem:
        - heading /Grief/ [level=3]:
          - link /Grief/
        - paragraph: About IPT
  `);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'grief', exact: true })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/focus-areas\/grief\/$/);
});

test('the count is announced once, when the reader rests', async ({ page }) => {
	await page.clock.install();
	await page.goto('/search/');
	await box(page).focus();
	await box(page).fill('g');
	await expect(page.locator('#search-found')).toBeVisible();
	await page.clock.runFor(2000);
	await page.evaluate(() => {
		const status = document.querySelector('#search-status')!;
		const said: string[] = [];
		Object.assign(window, { said });
		new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
	});
	await box(page).pressSequentially('rief');
	await page.clock.runFor(2000);
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said).toHaveLength(1);
	expect(said[0]).toMatch(/^\d+ pages found for grief\.$/);
});

test('matched words are marked by more than colour, and the deepest part is linked', async ({
	page,
}) => {
	await page.goto('/search/#q=childhood');
	const mark = page.locator('#search-results mark').first();
	await expect(mark).toHaveCSS('text-decoration-line', 'underline');
	await page.locator('#search-results a[href*="#"]').first().click();
	const id = new URL(page.url()).hash.slice(1);
	await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('a word that is still being put together, in Chinese or Japanese, is not told that it was not found', async ({
	page,
}) => {
	await page.clock.install();
	await page.goto('/search/');
	await box(page).fill('grief');
	await expect(results(page).first()).toBeVisible();
	await box(page).fill('');
	const keyboard = await page.context().newCDPSession(page);
	const half = { text: 'qqyiyu', selectionStart: 6, selectionEnd: 6 };
	await keyboard.send('Input.imeSetComposition', half);
	await expect(box(page)).toHaveValue('qqyiyu');
	await page.clock.runFor(2000);
	await expect(count(page)).toHaveText('');
	await expect(page.locator('#search-none')).toBeHidden();
	await keyboard.send('Input.insertText', { text: '抑郁' });
	await page.clock.runFor(2000);
	await expect(results(page).first()).toContainText(/language/i);
	await expect(count(page)).toContainText('抑郁');
});

test('did you mean is offered and not forced', async ({ page }) => {
	await page.goto('/search/#q=depresion');
	await expect(box(page)).toHaveValue('depresion');
	await expect(results(page).first()).toBeVisible();
	await page.locator('#search-meant a').click();
	await expect(box(page)).toHaveValue('depression');
	await expect(page.locator('#search-meant')).toBeEmpty();
});

test('the full text is fetched when wanted and joins below, each page once', async ({ page }) => {
	await page.goto('/search/#q=tablets');
	const asked = requestsOf(page);
	await expect(results(page).first()).toBeVisible();
	expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
	await page.getByRole('button', { name: 'Look in the full text' }).click();
	await expect(page.locator('#search-full > li').first()).toBeVisible();
	const links = await page
		.locator('#search-found h3 a')
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
	expect(new Set(links).size).toBe(links.length);
});

const hostile = {
	nothing: '',
	spaces: '    ',
	punctuation: '?!.,;:-_#*&%$£"\'',
	HTML: '<img src=x onerror="window.hit=1"><script>window.hit=1</script>',
	'unclosed quotes': '"grief \'and',
	emoji: '😢😢',
	'right to left': 'أنا حزين جدا',
	'ten thousand letters': 'a'.repeat(10_000),
	'ten thousand letters in words': 'grief tablets '.repeat(715),
	'a broken address': '%E0%A4%A',
	'names of code': '__proto__ constructor toString hasOwnProperty',
};

test('bad input never breaks the page', async ({ page }) => {
	const problems: string[] = [];
	page.on('pageerror', (problem) => problems.push(problem.message));
	await page.goto('/search/');
	await box(page).focus();
	for (const [name, text] of Object.entries(hostile)) {
		await box(page).fill(text);
		await page.keyboard.press('Enter');
		const helps = page.locator(
			'#search-results li:visible, #search-none:visible, #search-empty:visible',
		);
		await expect(helps.first(), name).toBeVisible();
	}
	await page.goto('/search/?q=%E0%A4%A');
	await page.goto('/search/#q=%E0%A4%A');
	await expect(page.locator('#search-found')).toBeVisible();
	expect(problems).toEqual([]);
	expect(await page.evaluate(() => 'hit' in window)).toBe(false);
	expect(await page.locator('#search-found img, #search-found script').count()).toBe(0);
});

test('no answer says so kindly and leads on', async ({ page }) => {
	await page.goto('/search/?q=qqqqzzzz');
	await expect(page.locator('#search-none')).toContainText('not your fault');
	await expect(page.locator('#search-none').getByRole('link')).toHaveAttribute('href', /faq/);
});

test('at 320 by 256 the results are on the screen after a search', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto('/search/');
	await box(page).fill('grief');
	await box(page).press('Enter');
	await expect(page.getByRole('heading', { name: 'Results' })).toBeInViewport();
	await expect(count(page)).toHaveText(/grief/);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(320);
});

test('results and urgent help pass axe, light and dark', async ({ page }) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const query of ['greif', 'he hits me', 'qqqqzzzz']) {
			await page.goto('/search/');
			await box(page).fill(query);
			await expect(page.locator('#search-found')).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).analyze();
			const found = violations.flatMap(({ id, nodes }) =>
				nodes.map(({ html }) => `${id}: ${html.slice(0, 100)}`),
			);
			expect(found, query).toEqual([]);
		}
	}
});

test('when the search cannot start the page says so and lists every page', async ({ page }) => {
	await page.route('**/search.js', (route) => route.abort());
	await page.goto('/search/?q=grief');
	await expect(page.getByText('The search could not start')).toBeVisible();
	await expect(page.locator('main .page-list a').first()).toBeVisible();
});

test('under a path of a host the search stays under that path', async ({ page }) => {
	const server = siteServer(sites[1]!.folder).listen(0);
	const { port } = server.address() as AddressInfo;
	const home = `http://localhost:${String(port)}${sites[1]!.base}`;
	await page.goto(home);
	await box(page).fill('my husband hits me');
	await expect(danger(page).getByRole('link', { name: /All ways/ })).toHaveAttribute(
		'href',
		`${home}urgent-help/`,
	);
	await box(page).fill('grief');
	await box(page).press('Enter');
	await expect(page).toHaveURL(`${home}search/`);
	await page.getByRole('button', { name: 'Look in the full text' }).click();
	await expect(page.locator('#search-full > li').first()).toBeVisible();
	const links = await page
		.locator('#search-found h3 a')
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	expect(links.filter((href) => !href.startsWith(home))).toEqual([]);
	server.close();
	server.closeAllConnections();
});

test('the content policy refuses nothing that the search does', async ({ page }) => {
	const refused: string[] = [];
	page.on('console', (message) => {
		if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
	});
	await page.goto('/search/?q=grief');
	await page.getByRole('button', { name: 'Look in the full text' }).click();
	await expect(page.locator('#search-full > li').first()).toBeVisible();
	expect(refused).toEqual([]);
});
