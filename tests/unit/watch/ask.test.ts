import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Answer, Asker } from '../../../src/watch/ask.ts';
import { answers, html, leadsTo, type Play, Web } from './play-the-web.ts';

const web = new Web();
beforeAll(() => web.open());
afterAll(() => {
	web.close();
});
beforeEach(() => {
	web.pages.clear();
	web.asked.length = 0;
	web.now = 0;
	web.mostAtOnce = 0;
});

const page = html('A page', '<p>Words.</p>');
const ask = (address: string, over = {}) => new Asker(web.means(over)).ask(`https://${address}`);
const why = (answer: Answer) => ('why' in answer ? answer.why : answer.kind);

test('one host is asked once a second at most, and one request at a time, robots.txt and redirects included', async () => {
	web.otherwise = (address) => (address.endsWith('robots.txt') ? undefined : page);
	web.pages.set('one.example/moved', leadsTo('/2'));
	const asker = new Asker(web.means());
	// The clock of the test moves only when something waits for it, so each host is counted alone.
	for (const host of ['one.example', 'two.example']) {
		web.asked.length = 0;
		await Promise.all(
			['1', 'moved', '3', '4', '5'].map((path) => asker.ask(`https://${host}/${path}`)),
		);
		expect(web.asked.length).toBe(host === 'one.example' ? 7 : 6);
		for (const [i, { at, headers }] of web.asked.entries()) {
			if (i > 0) expect(at - web.asked[i - 1]!.at).toBeGreaterThanOrEqual(1000);
			expect(headers['user-agent']).toContain('ipt-guide-watch');
		}
	}
	web.otherwise = () => undefined;
	expect(web.mostAtOnce).toBe(1);
});

test('a slower pace that robots.txt asks for is kept', async () => {
	web.pages.set('slow.example/robots.txt', 'User-agent: *\nCrawl-delay: 7\n');
	web.pages.set('slow.example/1', page).set('slow.example/2', page);
	const asker = new Asker(web.means());
	await asker.ask('https://slow.example/1');
	await asker.ask('https://slow.example/2');
	const [, first, second] = web.asked.map(({ at }) => at);
	expect(second! - first!).toBeGreaterThanOrEqual(7000);
});

test.each<[string, Record<string, Play | string>, string, boolean]>([
	['none', {}, 'page', true],
	['one that forbids all', { 'robots.txt': 'User-agent: *\nDisallow: /' }, 'keep away', false],
	[
		'one that forbids us alone',
		{ 'robots.txt': 'User-agent: ipt-guide-watch\nDisallow: /\n\nUser-agent: *\nAllow: /' },
		'keep away',
		false,
	],
	['one that forbids others', { 'robots.txt': 'User-agent: other\nDisallow: /' }, 'page', true],
	['one that fails', { 'robots.txt': answers(500) }, 'robots.txt could not be read', false],
	[
		'one behind a redirect',
		{ 'robots.txt': leadsTo('/r.txt'), 'r.txt': 'User-agent: *\nDisallow: /' },
		'keep away',
		false,
	],
])('robots.txt is heeded: %s', async (_, pages, says, isAsked) => {
	for (const [path, play] of Object.entries(pages)) web.pages.set(`robots.example/${path}`, play);
	web.pages.set('robots.example/a', page);
	expect(why(await ask('robots.example/a'))).toContain(says);
	expect(web.asked.some(({ address }) => address.endsWith('/a'))).toBe(isAsked);
});

test('a redirect is followed by hand, told, and may not lead to a page that its host forbids', async () => {
	web.pages.set('old.example/a', leadsTo('https://new.example/b'));
	web.pages.set('new.example/b', page);
	expect(await ask('old.example/a')).toMatchObject({
		...{ kind: 'page', address: 'https://new.example/b', isMoved: true },
	});
	web.pages.set('old.example/a', leadsTo('https://new.example/b', 302));
	expect(await ask('old.example/a')).toMatchObject({ isMoved: false });
	web.pages.set('new.example/robots.txt', 'User-agent: *\nDisallow: /b');
	expect(why(await ask('old.example/a'))).toContain('keep away');
});

test.each([
	['in a circle', '/a', 'more than 5 times'],
	['to no address', 'https://', 'no address'],
	['into this computer', 'http://localhost/secret', 'not of the open web'],
	['into a network', 'http://169.254.169.254/latest', 'not of the open web'],
	['to a file', 'file:///etc/passwd', 'not of the open web'],
])('a redirect %s ends', async (_, location, says) => {
	web.pages.set('circle.example/a', leadsTo(location));
	expect(why(await ask('circle.example/a'))).toContain(says);
});

test('a host that asks us to wait is waited for, and asked again', async () => {
	let asked = 0;
	web.pages.set('busy.example/a', (request, response) => {
		asked++;
		(asked === 1 ? answers(429, { 'Retry-After': '30' }) : answers(200, {}, page))(
			request,
			response,
		);
	});
	expect((await ask('busy.example/a')).kind).toBe('page');
	const [, first, second] = web.asked.map(({ at }) => at);
	expect(second! - first!).toBeGreaterThanOrEqual(30_000);
});

test('a day to come back is told by the clock of the server, so a wrong clock here does no harm', async () => {
	let asked = 0;
	web.pages.set('busy.example/a', (request, response) => {
		asked++;
		const headers = {
			Date: 'Mon, 01 Jan 2001 00:00:00 GMT',
			'Retry-After': 'Mon, 01 Jan 2001 00:00:45 GMT',
		};
		(asked === 1 ? answers(503, headers) : answers(200, {}, page))(request, response);
	});
	expect((await ask('busy.example/a')).kind).toBe('page');
	const [, first, second] = web.asked.map(({ at }) => at);
	expect(second! - first!).toBeGreaterThanOrEqual(45_000);
	expect(second! - first!).toBeLessThan(60_000);
});

test.each<[string, Play | string, string]>([
	['asks for an hour', answers(429, { 'Retry-After': '3600' }), 'come back in 60 minutes'],
	['always asks us to wait', answers(429, { 'Retry-After': '1' }), 'we ask too often (429)'],
	['has a fault', answers(500), 'a fault of its own (500)'],
	['forbids', answers(403), 'programs may not read it (403)'],
	['wants us to log in', answers(401), 'log in (401)'],
	['has no such page', answers(404), 'no such page (404)'],
	['says that the page is gone', answers(410), 'no such page (410)'],
	['hangs up', (_, response) => response.destroy(), 'the connection failed'],
	['never answers', () => undefined, 'no whole answer came within 0.2 seconds'],
	[
		'begins and never ends',
		(_, response) => response.writeHead(200).write('<p>'),
		'no whole answer came within 0.2 seconds',
	],
	['is a page of 20 MB', answers(200, {}, Buffer.alloc(20_000_000, 'a ')), 'cut off after 5 MB'],
	['asks for a person', html('Just a moment...', ''), 'whether we are a person'],
	[
		'has a puzzle and no words',
		'<title>Shop</title><div class="g-recaptcha"></div><script src="/captcha.js"></script>',
		'whether we are a person',
	],
])('what is no page is told, in a sentence: a server that %s', async (_, play, says) => {
	web.pages.set('bad.example/a', play);
	expect(why(await ask('bad.example/a', { limit: says.includes('0.2') ? 200 : 60_000 }))).toContain(
		says,
	);
});

test('a form with a puzzle at the foot of a real page is no barrier', async () => {
	const words = `<p>${'Real words of a real page. '.repeat(60)}</p><div class="g-recaptcha"></div>`;
	web.pages.set('form.example/a', html('Contact', words));
	expect((await ask('form.example/a')).kind).toBe('page');
});

test('broken encryption is told, and a host that never answers is asked no more', async () => {
	const asker = new Asker(web.means());
	const said = [];
	for (const path of ['1', '2', '3', '4'])
		said.push(why(await asker.ask(`https://broken-tls.example/${path}`)));
	expect(said[0]).toMatch(/encryption is not in order|connection failed/);
	expect(why(await asker.ask('https://broken-tls.example/5'))).toBe(said[3]);
});

test('a host that always asks for patience has it three times, and no more', async () => {
	web.otherwise = (address) =>
		address.endsWith('robots.txt') ? undefined : answers(429, { 'Retry-After': '100' });
	const asker = new Asker(web.means());
	for (let i = 0; i < 20; i++) await asker.ask(`https://tired.example/${String(i)}`);
	web.otherwise = () => undefined;
	expect(web.asked.length).toBe(1 + 3 * 3);
	expect(web.now).toBeLessThan(15 * 60_000);
});

test('a page that has not changed is not sent again', async () => {
	web.pages.set('same.example/a', (request, response) => {
		const isSame = request.headers['if-none-match'] === '"1"';
		answers(isSame ? 304 : 200, { ETag: '"1"' }, isSame ? '' : page)(request, response);
	});
	const asker = new Asker(web.means());
	const first = await asker.ask('https://same.example/a');
	expect(first).toMatchObject({ kind: 'page', etag: '"1"' });
	expect(await asker.ask('https://same.example/a', { etag: '"1"' })).toEqual({ kind: 'unchanged' });
});

test.each([
	['UTF-8 that nobody names', {}, Buffer.from('<p>Café</p>')],
	['an old encoding that nobody names', {}, Buffer.from('<p>Café</p>', 'latin1')],
	[
		'the encoding of the header',
		{ 'Content-Type': 'text/html; charset=iso-8859-1' },
		Buffer.from('<p>Café</p>', 'latin1'),
	],
	[
		'the encoding of the page',
		{},
		Buffer.from('<meta charset="windows-1252"><p>Café</p>', 'latin1'),
	],
	[
		'a header that is wrong',
		{ 'Content-Type': 'text/html; charset=utf-8' },
		Buffer.from('<p>Café</p>', 'latin1'),
	],
	[
		'an encoding that nobody knows',
		{ 'Content-Type': 'text/html; charset=klingon' },
		Buffer.from('<p>Café</p>'),
	],
	['a byte order mark', {}, Buffer.from('\uFEFF<p>Café</p>', 'utf16le')],
])('words are read whatever their encoding: %s', async (_, headers, bytes) => {
	web.pages.set('words.example/a', answers(200, headers, bytes));
	const answer = await ask('words.example/a');
	expect('text' in answer && answer.text).toContain('Café');
});
