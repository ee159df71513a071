import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { namespaced, numberHere, withoutNumber } from './whole-guide-links.ts';
import { escapeHtml } from '../strings/escape-html.ts';

/** Where the whole guide lies in the site. A page offers it by naming it in data-size-of. */
export const guideFile = 'formats/ipt-guide.html';

/**
 * Not in the file: what needs a script (the search, the settings), what its own contents and sources stand for
 * (the list of pages, the lists of sources), and the page shown for a wrong address.
 */
const leftOut = /^(?:search|easier-to-read|all-pages|sources)\//;

/** What no page of the file needs: scripts, files that lie elsewhere, and what the file's own contents stand for. */
const cutAway = 'script, noscript, .copy, .files, details.fold, .exit-note';

/** A page of the guide: its path (waiting/), its place in the file, and the HTML it was built as. */
interface GuidePage {
	path: string;
	id: string;
	document: HTMLElement;
}

/** Where a built site stands: its folder, its base path and, where it is known, its host. */
export interface Built {
	folder: string;
	base: string;
	site: string | undefined;
}

/**
 * Writes the whole guide as one HTML file that opens from disk: urgent help first, no script, no request, links between its pages
 * working inside it, and each source once at its end. Returns its path and size, or an empty list when no page offers it.
 * `lowerStyles` writes its styles for older browsers.
 * @throws naming the page that holds a picture as a file of its own, which one file could not carry.
 */
export function pressWholeGuide(
	built: Built,
	lowerStyles: (css: string) => string,
): { file: string; bytes: number }[] {
	const read = (path: string) =>
		parse(readFileSync(join(built.folder, path, 'index.html'), 'utf8'));
	const offer = read('leaflets').querySelector(`[data-size-of="${guideFile}"]`)?.closest('a');
	if (!offer) return [];
	const list = read('all-pages');
	const pages = list
		.querySelectorAll('.page-list a')
		.map((link) => (link.getAttribute('href') ?? '').slice(built.base.length))
		.filter((path) => !leftOut.test(path))
		.map((path) => ({ path, id: idOf(path), document: read(path) }));
	const sources = new Map<string, number>();
	const articles = pages.map((page) => articleOf(page, pages, built, sources));
	const html = whole({
		title: offer.getAttribute('data-title') ?? '',
		says: offer.getAttribute('data-says') ?? '',
		style: lowerStyles(stylesOf(pages)),
		urgent: inside(pages[0]!.document.querySelector('.help')!, 'help', pages, built).outerHTML,
		skip: pages[0]!.document.querySelector('.skip')!.outerHTML,
		contents: contentsOf(list, pages, built),
		articles: articles.join('\n'),
		sources: sourcesOf(pages, sources, built),
	});
	const bytes = Buffer.from(html);
	mkdirSync(join(built.folder, dirname(guideFile)), { recursive: true });
	writeFileSync(join(built.folder, guideFile), bytes);
	return [{ file: guideFile, bytes: bytes.length }];
}

const idOf = (path: string) => path.replace(/\/$/, '').replaceAll('/', '-');

function inside(part: HTMLElement, id: string, pages: GuidePage[], { base, site }: Built) {
	const places = new Map(pages.map((page) => [base + page.path, page.id]));
	return namespaced(part, id, (href) => {
		const [path = '', fragment] = href.split('#');
		const place = places.get(path);
		if (place) return `#${place}${fragment ? `--${fragment}` : ''}`;
		if (!href.startsWith(base)) return href;
		return site && new URL(href, site).href;
	});
}

/** The words of a page, a level deeper, with its sources numbered through the whole file and its terms led to the word list. */
function articleOf(
	page: GuidePage,
	pages: GuidePage[],
	built: Built,
	sources: Map<string, number>,
): string {
	const article = parse(page.document.querySelector('article')!.outerHTML).querySelector(
		'article',
	)!;
	article.querySelectorAll(cutAway).forEach((element) => element.remove());
	const picture = article.querySelector('img');
	if (picture)
		throw new Error(
			`${page.path} shows ${picture.outerHTML}, which one file cannot hold. Draw it in src/figures/, so that it stands in the page itself.`,
		);
	for (const term of article.querySelectorAll('a.term')) {
		const word = page.document.getElementById((term.getAttribute('href') ?? '').slice(1));
		const more = word?.nextElementSibling?.querySelector('a')?.getAttribute('href');
		if (more) term.setAttribute('href', more);
	}
	const cites = article.querySelectorAll('sup a').map((cite) => ({
		cite,
		source: page.document.getElementById((cite.getAttribute('href') ?? '').slice(1))!,
	}));
	// Two pages may show a table of the same name; in one file a listener must be able to tell the two apart.
	const title = article.querySelector('h1')!.text;
	for (const region of article.querySelectorAll('section[aria-label]'))
		region.setAttribute('aria-label', `${title}: ${region.getAttribute('aria-label')!}`);
	for (const heading of article.querySelectorAll('h1, h2, h3, h4, h5'))
		heading.tagName = `h${Number(heading.rawTagName.slice(1)) + 1}`;
	inside(article, page.id, pages, built);
	for (const { cite, source } of cites) {
		const key = withoutNumber(source);
		const number = sources.get(key) ?? sources.size + 1;
		sources.set(key, number);
		cite.removeAttribute('id');
		cite.setAttribute('href', `#source-${number}`);
		cite.setAttribute(
			'aria-label',
			cite.getAttribute('aria-label')!.replace(/\d+/, String(number)),
		);
		cite.textContent = String(number);
	}
	const review = page.document.querySelector('.review p')?.outerHTML ?? '';
	return `<article id="${page.id}">${article.innerHTML}${review}</article>`;
}

/** The list of pages, each group with its links; a page that is not in the file has no line. */
function contentsOf(list: HTMLElement, pages: GuidePage[], built: Built): string {
	const article = parse(list.querySelector('article')!.outerHTML);
	const known = new Set(pages.map(({ path }) => built.base + path));
	for (const item of article.querySelectorAll('.page-list li')) {
		item.querySelector('span')?.remove();
		if (!known.has(item.querySelector('a')?.getAttribute('href') ?? '')) item.remove();
	}
	const lists = article.querySelectorAll('.page-list').map((group) => {
		const heading = group.previousElementSibling!;
		return `<h3>${heading.innerHTML}</h3>${group.outerHTML}`;
	});
	const title = article.querySelector('h1')!;
	const nav = parse(
		`<nav aria-labelledby="title"><h2 id="title">${title.innerHTML}</h2>${lists.join('\n')}</nav>`,
	);
	return inside(nav, 'contents', pages, built).outerHTML;
}

/** Each source once, in the order in which the file first names it. */
function sourcesOf(pages: GuidePage[], sources: Map<string, number>, built: Built): string {
	const heading = pages
		.map(({ document }) => document.querySelector('.references h2'))
		.find((found) => found !== null);
	const items = [...sources].map(([words, number]) => {
		const item = parse(`<li>${words.replaceAll(numberHere, String(number))}</li>`);
		return inside(item, 'sources', pages, built).outerHTML.replace(
			'<li>',
			`<li id="source-${number}">`,
		);
	});
	return `<section class="page-foot" aria-labelledby="sources-title"><h2 id="sources-title">${heading?.innerHTML ?? ''}</h2><ol>${items.join('\n')}</ol></section>`;
}

/** The styles of all pages, each once, without what they do to a page that is printed alone. */
function stylesOf(pages: GuidePage[]): string {
	const sheets = pages.flatMap(({ document }) =>
		document.querySelectorAll('style').map(({ rawText }) => rawText.replace(/@page[^]*$/, '')),
	);
	return [...new Set(sheets)].join('\n');
}

interface Parts {
	title: string;
	says: string;
	style: string;
	urgent: string;
	skip: string;
	contents: string;
	articles: string;
	sources: string;
}

function whole({ title, says, style, urgent, skip, contents, articles, sources }: Parts): string {
	const hash = createHash('sha256').update(style).digest('base64');
	return (
		'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n' +
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">\n` +
		`<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n<title>${escapeHtml(title)}</title>\n` +
		`\n<style>${style}</style>\n</head>\n<body>\n` +
		`${skip}\n${urgent}\n<main id="main" tabindex="-1">\n<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(says)}</p>\n` +
		`${contents}\n${articles}\n${sources}\n</main>\n</body>\n</html>\n`
	);
}
