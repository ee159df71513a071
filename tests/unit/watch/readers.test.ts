import { expect, test } from 'vitest';
import type { Facts } from '../../../src/schemas/watch.ts';
import { isLater, latestDateIn } from '../../../src/watch/dates.ts';
import { judge } from '../../../src/watch/judge.ts';
import { partsNamed } from '../../../src/watch/readers/nice.ts';
import { type Kind, kindOf, readers } from '../../../src/watch/readers/readers.ts';
import { depthOf } from '../../../src/watch/words.ts';
import { guideline, html, recommendations } from './play-the-web.ts';

/** What a reader of some kind says of a page. */
function facts(
	kind: Kind,
	text: string,
	{ places = [], numbers = {} }: { places?: string[]; numbers?: Record<string, string> } = {},
): Facts {
	const said = saysOf(kind, text, { places, numbers });
	if (typeof said === 'string') throw new Error(said);
	return said;
}

const saysOf = (
	kind: Kind,
	text: string,
	{ places = [], numbers = {} }: { places?: string[]; numbers?: Record<string, string> } = {},
	type = 'text/html',
) =>
	readers[kind](
		{ address: 'https://page.example/', type, text, bytes: Buffer.from(text) },
		{ places, numbers: new Map(Object.entries(numbers)) },
	);

test.each([
	['Published: 29 June 2022', '2022-06-29'],
	['29 June 2022, updated 1st May 2024', '2024-05-01'],
	['2024-05 (presentational); last reviewed 2026-01-30', '2026-01-30'],
	['May 2024:', '2024-05'],
	['June 5, 2019', '2019-06-05'],
	['2018/01/15', '2018-01-15'],
	['15/01/2018', '2018-01-15'],
	['2022-06-29T10:00:00Z', '2022-06-29'],
	['Wed, 21 Oct 2015 07:28:00 GMT', '2015-10-21'],
	['Call 111 or 0808 808 8000, 24 hours; may be 2 to 3', undefined],
	['31/31/2020', undefined],
])('the latest date is found in "%s"', (text, date) => {
	expect(latestDateIn(text)).toBe(date);
});

test('a date is later only as far as both are known', () => {
	expect(isLater('2022-06-29', '2022-06')).toBe(false);
	expect(isLater('2022-07', '2022-06-29')).toBe(true);
	expect(isLater('2022', '2022-06-29')).toBe(false);
});

test.each([
	['Recommendation 1.4.1', ['1.4.1']],
	['Recommendations 1.3.1 to 1.3.3', ['1.3.1', '1.3.2', '1.3.3']],
	['Recommendations 1.6.5 and 1.6.6', ['1.6.5', '1.6.6']],
	['Tables 1 and 2, rows on IPT', ['Table 1', 'Table 2']],
	['Table 2 and recommendation 1.6.1', ['1.6.1', 'Table 2']],
	['Rationale, less severe depression', []],
])('the parts that "%s" names are singled out', (place, parts) => {
	expect(partsNamed(place)).toEqual(parts);
});

test('a guideline gives its code, its title and the last of its dates', () => {
	const dates =
		'<li>Published:&nbsp;<time datetime="2022-06-29">29 June 2022</time></li><li>Last updated: <time>14 May 2024</time></li>';
	expect(facts('nice-guideline', guideline('NG222', 'Depression in adults', dates))).toMatchObject({
		...{ title: 'Depression in adults', updated: '2024-05-14', edition: 'NG222', notices: [] },
	});
});

test.each([
	[
		'This guidance has been updated and replaced by <a href="#">NICE guideline NG203</a>.',
		'replaced by NICE guideline NG203',
	],
	['This guideline has been replaced by NG1.', 'replaced by NG1'],
	['This guidance has been withdrawn.', 'withdrawn'],
	['This guideline updates and replaces NICE guideline CG90 (published October 2009).', undefined],
	['In May 2020 recommendation 1.2 was withdrawn.', undefined],
])('a guideline says whether it is replaced: "%s"', (words, notice) => {
	const page = guideline('NG8', 'Anaemia', '<li>Published: 3 June 2015</li>', `<p>${words}</p>`);
	expect(facts('nice-guideline', page).notices.map(({ says }) => says)).toEqual(
		notice ? [notice] : [],
	);
});

test('a passage keeps its fingerprint through new spaces and markup, and loses it with one word', () => {
	const wanted = { places: ['1.4.1', 'Table 2'] };
	const read = (one: string, table: string) =>
		facts(
			'nice-recommendations',
			recommendations({ '1.4.1': one, '1.4.2': 'Other.' }, { 2: table }),
			wanted,
		).passages;
	const first = read('Offer a choice.', 'IPT: 8 to 16 sessions');
	expect(Object.keys(first)).toEqual(['1.4.1', 'Table 2']);
	expect(read('Offer <b>a</b>\n\t choice.', 'IPT:\u00A08 to 16 sessions')).toEqual(first);
	expect(read('Consider a choice.', 'IPT: 8 to 16 sessions')['1.4.1']).not.toBe(first['1.4.1']);
	expect(read('Offer a choice.', 'IPT: 8 to 12 sessions')['Table 2']).not.toBe(first['Table 2']);
	expect(JSON.stringify(first)).not.toMatch(/choice|sessions/);
});

test('the list of updates gives the month of the newest', () => {
	const list = '<p>May 2024: We made it simpler.</p><p>April 2023: We clarified one thing.</p>';
	expect(facts('nice-updates', html('Update information', list)).updated).toBe('2024-05');
});

test('an NHS page gives the day of its last review, and not that of the next', () => {
	const foot =
		'<div class="nhsuk-review-date"><p>Page last reviewed: 4 February 2021<br>Next review due: 4 February 2027</p></div>';
	expect(facts('nhs-page', html('Depression', foot)).updated).toBe('2021-02-04');
});

test('a list of publications names its newest', () => {
	const list =
		'<ul><li><a href="/1">Annual report, 2022-23</a></li><li><a href="/2">Annual report, 2024-25</a></li><li><a href="/3">Annual report, 2023-24</a></li></ul>';
	expect(facts('nhs-england', html('Annual reports', list)).edition).toBe('Annual report, 2024-25');
});

test('Crossref, PubMed and the page of a DOI give the title and every notice', () => {
	const crossref = (message: unknown) => facts('crossref', JSON.stringify({ message }));
	const updates = [
		{ type: 'correction', DOI: '10.1/a' },
		{ type: 'expression_of_concern', DOI: '10.1/b' },
		{ type: 'retraction', DOI: '10.1/c' },
	];
	expect(
		crossref({ title: ['A trial'], 'updated-by': updates }).notices.map(({ kind }) => kind),
	).toEqual(['corrected', 'retracted', 'retracted']);
	expect(crossref({ title: ['RETRACTED: A trial'] }).notices).toHaveLength(1);
	expect(crossref({ title: ['A trial'] })).toMatchObject({ title: 'A trial', notices: [] });
	const pubmed = (lines: string) =>
		facts(
			'pubmed',
			`<html><body><pre class="article-details">PMID- 12\n${lines}</pre></body></html>`,
		);
	expect(
		pubmed(
			'TI  - A trial of a\n      therapy.\nPT  - Journal Article\nEIN - JAMA. 2004;1:2\nRIN - JAMA. 2005;1:3',
		),
	).toMatchObject({
		title: 'A trial of a therapy.',
		notices: [
			{ kind: 'corrected', says: 'JAMA. 2004;1:2' },
			{ kind: 'retracted', says: 'JAMA. 2005;1:3' },
		],
	});
	const landing =
		'<meta name="citation_title" content="A trial"><meta name="citation_publication_date" content="2003/06/18">';
	expect(facts('doi', html('Journal', '', landing))).toMatchObject({
		...{ title: 'A trial', updated: '2003-06-18' },
	});
});

test.each([
	['<p>Call 116 123, free.</p>', '116123', true],
	['<p>Call <b>0808</b> 808&nbsp;8000.</p>', '08088088000', true],
	['<p>0808-808-8000</p>', '08088088000', true],
	['<p>+44 (0)808 808 8000</p>', '08088088000', true],
	['<a href="tel:+448088088000">Call us</a>', '08088088000', true],
	['<footer>Call 116 123</footer>', '116123', true],
	['<p>Call 0808 808 8001.</p>', '08088088000', false],
	['<p>Call 10808 808 8000.</p>', '08088088000', false],
	['<script>var n = "116123"</script>', '116123', false],
	['<p>Text SHOUT to 85258.</p>', '85258', true],
	['<p>Our charity number is 185258.</p>', '85258', false],
	['<p>Call 0300 111 2222.</p>', '111', false],
	['<p>Call 111 24 hours a day.</p>', '111', true],
])('a number stands on its page or it does not: %s', (words, digits, stands) => {
	const page = html('Contact us', words);
	expect(facts('helpline', page, { numbers: { ours: digits } }).numbers).toEqual({ ours: stands });
});

test('any page gives its title, its date and the passage below a heading that a place names', () => {
	const page = (words: string) =>
		html(
			'About us',
			`<h2>Other things</h2><p>Other.</p><h2>How to complain</h2><p>${words}</p><h3>In writing</h3><p>Write.</p><h2>More</h2><p>More.</p>`,
			'<meta property="article:modified_time" content="2025-03-02T09:00:00Z">',
		);
	const read = (text: string) => facts('page', text, { places: ['How to complain', 'Front page'] });
	const before = read(page('Ring us.'));
	expect(before).toMatchObject({ title: 'About us', updated: '2025-03-02' });
	expect(Object.keys(before.passages)).toEqual(['How to complain']);
	expect(read(page('Ring us first.')).passages).not.toEqual(before.passages);
	expect(read(page('Ring us.').replace('More.</p>', 'Much more.</p>')).passages).toEqual(
		before.passages,
	);
	expect(read(page('Ring us.').replace('Menu', 'New menu').replace('Foot', 'New foot'))).toEqual(
		before,
	);
});

test.each<[Kind, string]>([
	['nice-guideline', html('Depression in adults', '<p>A new look without dates.</p>')],
	['nice-recommendations', html('Recommendations', '<p>1.4.1 Offer a choice.</p>')],
	['nice-updates', html('Update information', '<p>Nothing here.</p>')],
	['nhs-page', html('Depression', '<p>No date.</p>')],
	['nhs-england', html('Statistics', '<p>No list.</p>')],
	['crossref', '<html>Not JSON</html>'],
	['crossref', '{"message":{"title":[]}}'],
	['pubmed', html('PubMed', '<p>A new look.</p>')],
	['doi', html('Journal', '<p>A paper.</p>')],
	['page', '<title>App</title><div id="root"></div>'],
	['page', html('Page not found', '')],
	['page', ''],
	['page', '<<<>>><p <a href=">">'],
	['link', html('404', '')],
])('a shape that is not known is told in a sentence, and is never fine: %s', (kind, text) => {
	expect(saysOf(kind, text)).toMatch(/^(?:the|its) /);
});

test('a file that is no page is known by its bytes, and no number is read from it', () => {
	const pdf = (words: string, numbers = {}) =>
		saysOf('page', words, { numbers }, 'application/pdf');
	expect(pdf('%PDF 1')).not.toEqual(pdf('%PDF 2'));
	expect(pdf('%PDF 1', { ours: '116123' })).toMatch(/cannot be read/);
});

test.each([
	['markup that never ends', '<p '.repeat(50_000)],
	['as deep as may be', `${'<div>'.repeat(490)}${'<b>1 </b>'.repeat(2000)}`],
	['one number after another', '1 '.repeat(50_000)],
	['signs that are written out', '&amp;'.repeat(30_000)],
])('a page made to be slow is read about as fast as another of its length: %s', (_, nasty) => {
	const wanted = { numbers: { ours: '08088088000' }, places: ['Here'] };
	const timeOf = (words: string) => {
		const began = performance.now();
		saysOf('helpline', html('A page', words), wanted);
		return performance.now() - began;
	};
	const plain = timeOf('word '.repeat(nasty.length / 5));
	expect(timeOf(nasty)).toBeLessThan(100 * (plain + 10));
});

test('what is nested too deeply is known before it is read, and a real page is not', () => {
	expect(depthOf('<div>'.repeat(20_000))).toBe(20_000);
	expect(depthOf(html('A page', '<ul><li>One<br>and two</li></ul>'.repeat(100)))).toBeLessThan(10);
});

test.each<[string, Kind]>([
	['https://www.nice.org.uk/guidance/ng222', 'nice-guideline'],
	['https://www.nice.org.uk/guidance/NG225/', 'nice-guideline'],
	['https://www.nice.org.uk/guidance/ng222/chapter/Recommendations', 'nice-recommendations'],
	['https://www.nice.org.uk/guidance/ng222/chapter/Update-information', 'nice-updates'],
	['https://www.nice.org.uk/guidance/CG192/ifp/chapter/Depression', 'page'],
	['https://www.nhs.uk/mental-health/', 'nhs-page'],
	['https://www.england.nhs.uk/publication/x/', 'nhs-england'],
	['https://nice.org.uk.bad.example/guidance/ng222', 'page'],
])('%s is read as %s', (address, kind) => {
	expect(kindOf(address)).toBe(kind);
});

test('a page that leads to the front page of its site is gone', () => {
	const target = {
		...{ id: 'a', kind: 'page' as const, address: 'https://a.example/deep/page' },
		...{
			sources: new Set<string>(),
			cites: new Map(),
			numbers: new Map(),
			linkedIn: new Set<string>(),
		},
	};
	const seen = { kind: 'facts' as const, isMoved: false, facts: facts('page', html('Home', '')) };
	const kinds = (final: string) =>
		judge(target, { ...seen, final }, undefined, []).map(({ kind }) => kind);
	expect(kinds('https://a.example/')).toEqual(['gone']);
	expect(kinds('https://a.example/other')).toEqual(['moved', 'first-look']);
	expect(kinds('http://www.a.example/deep/page/')).toEqual(['first-look']);
});
