import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/rules/read-content.ts';
import { byId } from '../../src/schemas/shared.ts';
import { t } from '../../src/strings/en.ts';
import { checkedAt, saysSo } from './reviews.ts';
import { builtPages, htmlAt, type Site, sites } from './site.ts';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
	rules: {
		// The length of titles is for search engines; ours must make sense first.
		'long-title': 'off',
		// Written by the renderer, not by us: void elements, entities, attribute order.
		'void-style': 'off',
		'doctype-style': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		// Telephone numbers are broken by the reader's own text size where they must be; nothing may be forced onto one line.
		'tel-non-breaking': 'off',
		// HTML gives autocomplete no meaning on a box to tick, but browsers heed it when they bring a closed window back.
		'valid-autocomplete': 'off',
		// Our own files, from our own address.
		'require-sri': ['error', { target: 'crossorigin' }],
	},
});

describe.each(sites)('the site in $folder', (site) => {
	const addresses = builtPages(site);
	const documents = new Map(addresses.map((address) => [address, parse(htmlAt(site, address))]));
	/** An address of the site as it stands under its base path. */
	const here = (address: string) => site.base.slice(0, -1) + address;

	test('has every page of the menu and a page for wrong addresses', () => {
		expect(addresses.length).toBeGreaterThan(60);
		expect(addresses).toContain(`${site.base}404.html`);
	});

	test.each(addresses)('%s is valid HTML', async (address) => {
		const report = await validator.validateString(htmlAt(site, address));
		const found = report.results.flatMap(({ messages }) =>
			messages.map((m) => `line ${m.line}: ${m.message} (${m.ruleId})`),
		);
		expect(found).toEqual([]);
	});

	test('every internal link leads to a page and a place on it', () => {
		const broken = [...documents].flatMap(([address, document]) =>
			linksOf(document)
				.map((href) => problemWith(href, address, site, documents))
				.filter(Boolean),
		);
		expect(broken).toEqual([]);
	});

	test('titles are unique and begin with the heading of the page', () => {
		const titles = [...documents].map(([address, document]) => ({
			address,
			title: document.querySelector('title')!.text,
			heading: document.querySelector('h1')!.text,
		}));
		expect(new Set(titles.map(({ title }) => title)).size).toBe(titles.length);
		expect(titles.filter(({ title, heading }) => !title.startsWith(heading))).toEqual([]);
	});

	test('no two words are joined at the edge of an element', () => {
		const joined = [...documents].flatMap(([address, document]) =>
			joinedWords(document.querySelector('body')!.innerHTML).map((words) => `${address}: ${words}`),
		);
		expect(joined).toEqual([]);
	});

	test('no two sentences are joined', () => {
		const joined = [...documents].flatMap(([address, document]) =>
			[
				...document.querySelector('body')!.structuredText.matchAll(/\w*[a-z\d][.?:][A-Z][a-z]\w*/g),
			].map(([words]) => `${address}: ${words}`),
		);
		expect(joined).toEqual([]);
	});

	test('every page has the band of help before its content, with a way that needs no voice call and the way to all', () => {
		const ways = ['tel:999', 'tel:111', 'sms:85258', here('/urgent-help/')];
		const without = [...documents].filter(([, document]) => {
			const band = document.querySelector('body > .help');
			const links = band?.querySelectorAll('a').map((link) => link.getAttribute('href')) ?? [];
			const isFirst =
				document.innerHTML.indexOf('class="help"') < document.innerHTML.indexOf('<h1');
			return !isFirst || ways.some((way) => !links.includes(way));
		});
		expect(without.map(([address]) => address)).toEqual([]);
	});

	test('all ways begin with those that need no voice call, and lead on to each nation', () => {
		const list = documents.get(here('/urgent-help/'))!;
		const groups = list.querySelectorAll('.routes').map((routes) => routes.closest('section')!.id);
		const ofNations = ['england', 'scotland', 'wales', 'northern-ireland'];
		expect(groups.filter((id) => id !== 'ways-own')).toEqual(
			['everywhere', 'without-voice', ...ofNations].map((id) => `ways-${id}`),
		);
		const links = list.querySelectorAll('.ways a').map((link) => link.getAttribute('href'));
		expect(links).toEqual(groups.map((id) => `#${id.replace('ways-', '')}`));
	});

	test('the sheet for more severe depression says how long for that list, and not for the other', () => {
		const page = documents.get(here('/choosing/more-severe/'));
		if (site.hides.includes('choosing/more-severe')) {
			expect(page).toBeUndefined();
			return;
		}
		const sheet = page!.querySelector('.sheet')!.text;
		expect(sheet).toContain('Usually 16 meetings');
		expect(sheet).not.toMatch(/Usually 8 (to 16 )?meetings|or \d+ (to \d+ )?for more severe/);
	});

	test('each page says who has checked it, as its record does, unless the edition says who approved it', () => {
		// What an edition leaves out has no address; that everything else has one is tested above.
		const told = [...checkedAt('content')]
			.filter(([address]) => documents.has(here(address)))
			.filter(([address]) => !isApproved(documents.get(here(address))!));
		expect(told.length).toBeGreaterThan(90);
		const untrue = told.filter(
			([address, checked]) => !saysSo(documents.get(here(address))!, checked),
		);
		expect(untrue.map(([address]) => address)).toEqual([]);
	});

	test('an approval stands on each leaflet whose words are not newer, and never beside its opposite', () => {
		const approved = [...documents].filter(([, document]) => isApproved(document));
		const denied = approved.filter(([, { text }]) => text.includes(t('leaflet.unchecked')));
		expect(denied.map(([address]) => address)).toEqual([]);
		const { leaflets, pages } = readContent();
		const untrue = [...leaflets].filter(([id, { data }]) => {
			const document = documents.get(here(`/leaflets/${id}/`));
			const written = data.pages.map(({ page }) => pages.get(page)!.data.review.written);
			const newest = [data.date, ...written].sort(byId).at(-1)!;
			const holds = site.approvals(id).some((day) => day >= newest);
			return document && isApproved(document) !== holds;
		});
		expect(untrue.map(([id]) => id)).toEqual([]);
	});

	test('every number of a source leads to a source and back', () => {
		const lost = [...documents].flatMap(([address, document]) => {
			const items = document.querySelectorAll('.references li');
			return items
				.filter((item) => !document.getElementById(item.id.replace('source', 'cite')))
				.map((item) => `${address}#${item.id} is not cited on the page`);
		});
		expect(lost).toEqual([]);
	});

	test('how a source was read stands beside it for professionals, and not in the way of clients', () => {
		const telling = [t('source.copy'), t('read.copy'), t('read.abstract')];
		const says = (path: string) => {
			const { text } = documents.get(here(path))!.querySelector('.references')!;
			return telling.some((words) => text.includes(words));
		};
		expect(['/', '/what-is-ipt/', '/urgent-help/', '/medication/'].filter(says)).toEqual([]);
		if (!site.hides.includes('effectiveness/studies'))
			expect(says('/effectiveness/studies/')).toBe(true);
	});

	test('who has checked a set of session cards is said once, on its last card', () => {
		for (const sessions of [8, 12, 16]) {
			const cards = documents
				.get(here(`/session-cards/${String(sessions)}/`))!
				.querySelectorAll('.session-card .card-help')
				.map(({ text }) => text.includes(t('page.unchecked')));
			const checked = checkedAt('content').get(`/session-cards/${String(sessions)}/`)!;
			expect(cards.filter(Boolean)).toHaveLength(checked.state === 'none' ? 1 : 0);
			expect(cards.at(-1)).toBe(checked.state === 'none');
		}
	});

	test('reading pages carry one small script, a second where there is something to copy or a date that may have passed, and ask for nothing but their icon', () => {
		const scripts = new Set<string>();
		const asking = [...documents].flatMap(([address, document]) => {
			const own = document.querySelectorAll('script:not([type])');
			for (const { text } of own) scripts.add(text);
			const hasMore = document.querySelector('.copy button, #due-past') !== null;
			if (own.length !== (hasMore ? 2 : 1)) return [`${address} has ${own.length} scripts`];
			if ([`${site.base}search/`, `${site.base}easier-to-read/`].includes(address)) return [];
			// The logo of an organisation is the one picture that is a file.
			return document
				.querySelectorAll(
					'script[src], link[rel=stylesheet], img:not(.logo), iframe, script[type]:not([type="application/ld+json"])',
				)
				.map((element) => `${address}: ${element.toString().slice(0, 80)}`);
		});
		expect(asking).toEqual([]);
		expect(scripts.size).toBeLessThanOrEqual(3);
		for (const script of scripts) expect(script.length).toBeLessThan(1800);
	});

	test('no style or handler attributes, which a strict content policy refuses', () => {
		const found = [...documents].flatMap(([address, document]) =>
			document
				.querySelectorAll('[style], [onclick], [onload]')
				.map((element) => `${address}: ${element.toString().slice(0, 80)}`),
		);
		expect(found).toEqual([]);
	});

	test('the list of pages for machines names every page', () => {
		const { pages } = JSON.parse(readFileSync(join(site.folder, 'api/v1/pages.json'), 'utf8')) as {
			pages: {
				path: string;
				title: string;
				description: string;
				audience: string;
				topics: string[];
				review: object;
			}[];
		};
		const isOther = (address: string) =>
			address === `${site.base}404.html` || address.startsWith(`${site.base}leaflets/`);
		const leaflets = `${site.base}leaflets/`;
		expect(pages.map(({ path }) => path).sort()).toEqual(
			addresses.filter((address) => address === leaflets || !isOther(address)),
		);
		for (const page of pages) {
			expect(page).toMatchObject({
				title: expect.any(String) as string,
				description: expect.any(String) as string,
				audience: expect.any(String) as string,
				topics: expect.any(Array) as string[],
				review: expect.any(Object) as object,
			});
		}
	});

	test('nothing leads to a page that the edition hides, in any file that is text', () => {
		const address = new RegExp(
			`(?:"|'|${site.host})${site.base}(?:${site.hides.join('|') || '(?!)'})/["'#\\s<]`,
		);
		const leading = globSync('**/*.{html,json,xml,txt,csv,js}', { cwd: site.folder })
			.filter((file) => !file.startsWith('pagefind'))
			.flatMap((file) => {
				const [found] = address.exec(readFileSync(join(site.folder, file), 'utf8')) ?? [];
				return found ? [`${file}: ${found}`] : [];
			});
		expect(leading).toEqual([]);
		expect(site.hides.filter((id) => existsSync(join(site.folder, id, 'index.html')))).toEqual([]);
	});

	test('no placeholder address stands where an edition has real ones', () => {
		if (site.host.endsWith('.example')) return;
		const found = globSync('**/*.{html,json,xml,txt,csv,js}', { cwd: site.folder }).filter((file) =>
			/(?:git|ipt-guide)\.example/.test(readFileSync(join(site.folder, file), 'utf8')),
		);
		expect(found).toEqual([]);
	});

	test('has a search of every word', () => {
		expect(existsSync(join(site.folder, 'pagefind/pagefind.js'))).toBe(true);
	});

	test('brings no script that none of its pages loads', () => {
		const scripts = globSync('pagefind/**/*.{js,css}', { cwd: site.folder });
		expect(scripts.sort()).toEqual(['pagefind/pagefind-worker.js', 'pagefind/pagefind.js']);
	});

	test('brings the licences of what is not ours', () => {
		const text = readFileSync(join(site.folder, 'licences.txt'), 'utf8');
		for (const notice of ['Copyright 2020 Braille Institute', 'SIL OPEN FONT', 'MIT License'])
			expect(text).toContain(notice);
	});
});

const isApproved = ({ text }: HTMLElement) => /Approved for .+ by .+ on \d+ \w+ \d{4}\./.test(text);

test('two joined words are noticed', () => {
	expect(joinedWords('<p>call<a href="tel:111">111</a> now</p>')).toEqual(['call<a>111']);
	expect(joinedWords('<p><a href="/a/">one</a><a href="/b/">two</a></p>')).toEqual([
		'one</a><a>two',
	]);
	expect(joinedWords('<p>call <a href="tel:111">111</a>, now</p>')).toEqual([]);
});

function linksOf(document: HTMLElement): string[] {
	return document
		.querySelectorAll('a[href], form[action], link[rel=icon]')
		.map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '');
}

/** What is wrong with a link, or undefined. Addresses of other sites are not opened: tests need no network. */
function problemWith(
	href: string,
	from: string,
	{ folder, base }: Site,
	documents: Map<string, HTMLElement>,
): string | undefined {
	if (/^(https?|tel|sms|mailto):/.test(href)) return undefined;
	const target = new URL(href, `http://site${from}`);
	const page = documents.get(target.pathname);
	if (!page) {
		const isFile =
			target.pathname.startsWith(base) &&
			existsSync(join(folder, target.pathname.slice(base.length)));
		return isFile ? undefined : `${from} links to ${href}, and there is no such page`;
	}
	const place = decodeURIComponent(target.hash.slice(1));
	if (place && !page.getElementById(place))
		return `${from} links to ${href}, and the page has no such place`;
	return undefined;
}

/** Places where a word runs into an inline element or out of it without a space. A source's number may touch the full stop before it. */
function joinedWords(html: string): string[] {
	const inline = html
		.replace(/<sup\b[\s\S]*?<\/sup>/g, '')
		.replace(/<(\/?)(a|strong|em|abbr|time|code|span|mark)\b[^>]*>/g, '<$1$2>');
	return [...inline.matchAll(/[\w.?:]+(?:<\/?(?:a|strong|em|abbr|time|code|span|mark)>)+\w+/g)].map(
		([found]) => found,
	);
}
