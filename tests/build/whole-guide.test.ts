import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { guideFile } from '../../src/press/whole-guide.ts';
import { htmlAt, sites } from './site.ts';

/** Pages that need a script, and lists for which the file has its own. */
const notInIt = /\/(?:search|easier-to-read|all-pages|sources(?:\/[a-z0-9-]+)?)\/$/;

/** What a page in the file is without: buttons and files that lie elsewhere, the list of its parts, numbers of sources. */
const cutAway = 'script, noscript, .copy, .files, details.fold, .exit-note, sup';

const wordsOf = (article: HTMLElement): string => {
	const copy = parse(article.innerHTML);
	copy.querySelectorAll(cutAway).forEach((element) => element.remove());
	return copy.textContent.replace(/\s+/g, ' ').trim();
};

describe.each(sites)('the whole guide of $folder', (site) => {
	const guide = parse(readFileSync(join(site.folder, guideFile), 'utf8'));
	const all = guide.querySelectorAll('*');
	const pages = parse(htmlAt(site, `${site.base}all-pages/`))
		.querySelectorAll('.page-list a')
		.map((link) => link.getAttribute('href')!)
		.filter((address) => !notInIt.test(address));

	test('is less than 1 MB, and the page of leaflets says its size', () => {
		const { size } = statSync(join(site.folder, guideFile));
		expect(size).toBeLessThan(1_000_000);
		const offer = parse(htmlAt(site, `${site.base}leaflets/`)).querySelector(
			`a[href="${site.base}${guideFile}"]`,
		)!;
		expect(offer.text).toContain(`(${String(Math.ceil(size / 1000))} KB)`);
	});

	test('holds the words of every reading page, in their order', () => {
		const articles = guide.querySelectorAll('main > article');
		expect(articles.length).toBe(pages.length);
		expect(pages.length).toBeGreaterThan(55);
		pages.forEach((address, i) => {
			const page = parse(htmlAt(site, address)).querySelector('article')!;
			expect(wordsOf(articles[i]!), address).toContain(wordsOf(page));
		});
	});

	test('gives each id once, and every link inside leads somewhere', () => {
		const ids = all.map(({ id }) => id).filter(Boolean);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
		const known = new Set(ids);
		const lost = guide
			.querySelectorAll('a[href^="#"]')
			.map((link) => link.getAttribute('href')!)
			.filter((href) => !known.has(decodeURIComponent(href.slice(1))));
		expect(lost).toEqual([]);
		for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'headers'])
			for (const element of guide.querySelectorAll(`[${name}]`))
				for (const id of element.getAttribute(name)!.split(' '))
					expect(known, `${name}="${id}"`).toContain(id);
	});

	test('leads from page to page inside, and to the website only for what it does not hold', () => {
		const hrefs = guide.querySelectorAll('a[href]').map((link) => link.getAttribute('href')!);
		expect(hrefs.filter((href) => !/^(?:#|https:|tel:|sms:|mailto:)/.test(href))).toEqual([]);
		expect(hrefs).toContain('#urgent-help');
		expect(hrefs).toContain('#glossary--term-formulation');
		const inside = new Set(pages.map((address) => site.host + address));
		expect(hrefs.filter((href) => inside.has(href.replace(/#.*/, '')))).toEqual([]);
		for (const href of hrefs.filter((other) => other.startsWith(`${site.host}${site.base}`))) {
			const path = new URL(href).pathname.slice(site.base.length);
			expect(existsSync(join(site.folder, path)), href).toBe(true);
		}
	});

	test('begins with urgent numbers, and has no script, no picture and no style of elsewhere', () => {
		const [skip, urgent, main] = guide.querySelector('body')!.children;
		expect([skip?.classNames, urgent?.classNames, main?.rawTagName]).toEqual([
			'skip',
			'help',
			'main',
		]);
		expect(urgent!.innerHTML).toContain('tel:999');
		expect(urgent!.innerHTML).toContain('sms:85258');
		expect(guide.querySelectorAll('script, link, img, iframe, object, [src]')).toEqual([]);
		expect(guide.querySelector('style')!.rawText).not.toMatch(/url\(|@import/);
	});

	test('numbers its sources through, each once', () => {
		const sources = guide.querySelectorAll('main > .page-foot li').map((item) => item.innerHTML);
		expect(sources.length).toBeGreaterThan(100);
		expect(new Set(sources).size).toBe(sources.length);
		const cites = guide.querySelectorAll('sup a').map((cite) => cite.getAttribute('href')!);
		expect(new Set(cites).size).toBe(sources.length);
	});
});
