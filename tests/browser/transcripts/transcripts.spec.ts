// What a listener hears, kept as text that people read. See README.md beside this file for how to renew it.
import { readFileSync } from 'node:fs';
import type * as guidepup from '@guidepup/virtual-screen-reader';
import { expect, type Page, test } from '@playwright/test';
import { withoutReview } from './without-review.ts';

/** The part of an address after # is a search: its results are heard too. */
const pages = {
	'bring-this': '/take-away/bring-this/',
	choosing: '/choosing/',
	'easier-to-read': '/easier-to-read/',
	effectiveness: '/effectiveness/',
	'effectiveness-studies': '/effectiveness/studies/',
	'ending-well': '/take-away/ending-well/',
	faq: '/faq/',
	'focus-and-goals': '/take-away/focus-and-goals/',
	'focus-areas': '/focus-areas/',
	glossary: '/glossary/',
	home: '/',
	'interpreter-card': '/take-away/interpreter-card/',
	leaflet: '/leaflets/your-first-sessions/',
	'leaflet-version': '/leaflets/ipt-01-v1/',
	leaflets: '/leaflets/',
	medication: '/medication/',
	'message-to-share': '/take-away/message-to-share/',
	'not-found': '/404.html',
	'people-map': '/take-away/people-map/',
	'one-session': '/one-session/',
	search: '/search/',
	'search-in-danger': '/search/#q=i%20want%20to%20die',
	'search-results': '/search/#q=greif',
	'session-cards': '/session-cards/8/',
	sources: '/sources/guidelines/',
	stories: '/stories/',
	'style-guide': '/style-guide/',
	timeline: '/take-away/timeline/',
	'two-minute-sheet': '/referrers/',
	'urgent-help': '/urgent-help/',
	'warning-signs': '/take-away/warning-signs/',
	'whats-new': '/whats-new/',
	'words-for-interpreters': '/take-away/words-for-interpreters/',
};

const library = readFileSync(
	'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js',
	'utf8',
);

/** Opens a page that can be given a voice. */
async function open(page: Page, address: string): Promise<void> {
	await page.route('**/virtual-screen-reader.js', (route) =>
		route.fulfill({ contentType: 'text/javascript', body: library }),
	);
	await page.goto(address);
}

/** Everything a screen reader says from the top of the page to its end, one phrase a line. */
async function heard(page: Page, address: string): Promise<string[]> {
	await open(page, address);
	if (address.includes('#')) await expect(page.locator('#search-found')).toBeVisible();
	const phrases = await page.evaluate(async () => {
		const { virtual } = (await import(
			/* @vite-ignore */ `${location.origin}/virtual-screen-reader.js`
		)) as typeof guidepup;
		await virtual.start({ container: document.body });
		while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
		const log = await virtual.spokenPhraseLog();
		await virtual.stop();
		return log;
	});
	return phrases.map(withoutReview);
}

const landmark = /^(banner|navigation|search|main|contentinfo|region|complementary|form)\b/;

for (const [name, address] of Object.entries(pages)) {
	test(`${address} sounds as reviewed`, async ({ page }) => {
		const phrases = await heard(page, address);
		const parts = {
			'The whole page': phrases,
			Headings: phrases.filter((phrase) => phrase.startsWith('heading, ')),
			Landmarks: phrases.filter((phrase) => landmark.test(phrase)),
		};
		const text = Object.entries(parts)
			.map(([title, lines]) => `${title}\n\n${lines.join('\n')}\n`)
			.join('\n\n');
		expect(text).toMatchSnapshot(`${name}.txt`);
	});
}

test('the frame of every page has the reviewed shape', async ({ page }) => {
	await page.goto('/404.html');
	await expect(page.getByRole('banner')).toMatchAriaSnapshot({ name: 'header.aria.yml' });
	await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'main.aria.yml' });
	await expect(page.getByRole('contentinfo')).toMatchAriaSnapshot({ name: 'footer.aria.yml' });
});

test('a choice is spoken once, in these words', async ({ page }) => {
	await open(page, '/easier-to-read/');
	const spoken = await page.evaluate(async () => {
		const { virtual } = (await import(
			/* @vite-ignore */ `${location.origin}/virtual-screen-reader.js`
		)) as typeof guidepup;
		await virtual.start({ container: document.body });
		await virtual.clearSpokenPhraseLog();
		document.querySelector<HTMLInputElement>('[name=text][value="150"]')!.click();
		await new Promise(requestAnimationFrame);
		await virtual.next();
		const log = await virtual.spokenPhraseLog();
		await virtual.stop();
		return log.filter((phrase) => phrase.includes('Saved'));
	});
	expect(spoken).toEqual(['polite: Saved. Text size is 150 per cent.']);
});

test('a transcript can differ', async ({ page }) => {
	const before = await heard(page, '/404.html');
	await page.route('**/404.html', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replace('<h1', '<h2') });
	});
	expect(await heard(page, '/404.html')).not.toEqual(before);
});
