import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { siteServer } from '../../src/hosting/site-server.ts';
import { builtPages, sites } from '../build/site.ts';

/** What happened on a page that must not happen: a breach of the policy, a request to elsewhere, an error. */
async function watch(page: Page, origin: string): Promise<string[]> {
	const seen: string[] = [];
	await page.exposeFunction('report', (what: string) => seen.push(what));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', (event) => {
			const { report } = window as unknown as { report: (what: string) => void };
			report(`${location.pathname} breaches ${event.effectiveDirective}: ${event.blockedURI}`);
		});
	});
	page.on('request', (request) => {
		if (new URL(request.url()).origin !== origin)
			seen.push(`${page.url()} asks ${request.url()} for something`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') seen.push(`${page.url()} says: ${message.text()}`);
	});
	return seen;
}

for (const site of sites) {
	test.describe(`served with its headers at ${site.base}`, () => {
		let server: Server;
		let origin: string;

		test.beforeAll(async () => {
			server = siteServer(site.folder);
			await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
			origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
		});
		test.afterAll(() => {
			server.closeAllConnections();
			server.close();
		});

		test('no page breaches the policy, asks elsewhere, or leaves a trace on the device', async ({
			page,
			context,
		}) => {
			test.setTimeout(180_000);
			const seen = await watch(page, origin);
			for (const address of builtPages(site)) {
				const answer = await page.goto(origin + address);
				expect(answer?.headers()['content-security-policy'], address).toContain(
					"frame-ancestors 'none'",
				);
			}
			const traces = await page.evaluate(async () => [
				...Object.keys(localStorage),
				...Object.keys(sessionStorage),
				...(await indexedDB.databases()).map(({ name }) => name ?? ''),
				...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
			]);
			expect(seen).toEqual([]);
			expect(traces).toEqual([]);
			expect(await context.cookies()).toEqual([]);
		});

		test('a page is one request, and its picture in the tab and a logo are the only others', async ({
			page,
		}) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			await page.goto(`${origin}${site.base}what-is-ipt/`, { waitUntil: 'networkidle' });
			expect(asked.filter((path) => !/\/(?:favicon\.svg|logo\.png)$/.test(path))).toEqual([
				`${site.base}what-is-ipt/`,
			]);
		});

		test('text is sent compressed, pages for minutes', async ({ request }) => {
			const answer = await request.get(`${origin}${site.base}what-is-ipt/`, {
				headers: { 'Accept-Encoding': 'br' },
			});
			expect(answer.headers()).toMatchObject({
				'content-encoding': 'br',
				'cache-control': 'public, max-age=300',
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
			});
			expect(await answer.text()).toContain('<h1');
		});

		test('a wrong address gets the page that helps', async ({ request }) => {
			const answer = await request.get(`${origin}${site.base}no-such-page/`);
			expect(answer.status()).toBe(404);
			expect(await answer.text()).toContain('We cannot find that page');
		});
	});
}

test('a breach of the policy is noticed', async ({ page }) => {
	const origin = 'http://localhost:1';
	const seen = await watch(page, origin);
	await page.route('**', (route) =>
		route.fulfill({
			contentType: 'text/html',
			headers: { 'Content-Security-Policy': "default-src 'none'" },
			body: '<title>x</title><p style="color:red">x</p><img src="https://elsewhere.example/x.png">',
		}),
	);
	await page.goto(origin);
	await expect(() => {
		expect(seen.join('\n')).toContain('breaches style-src-attr');
		expect(seen.join('\n')).toContain('breaches img-src');
	}).toPass();
});
