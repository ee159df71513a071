import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cache, type Hosting } from '../../src/hosting/headers.ts';
import { layRedirects } from '../../src/finish/lay-redirects.ts';
import { apache } from '../../src/hosting/servers/apache.ts';
import { azure } from '../../src/hosting/servers/azure.ts';
import { caddy } from '../../src/hosting/servers/caddy.ts';
import { iis } from '../../src/hosting/servers/iis.ts';
import { redirectsFile } from '../../src/hosting/servers/netlify-cloudflare.ts';
import { nginx } from '../../src/hosting/servers/nginx.ts';

const moved = { from: '/old-page/', to: '/grief/' };
const lay = (folder: string, redirect = moved) =>
	layRedirects(folder, '/ipt/', 'https://host.example', [redirect]);

function siteWith(...pages: string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'redirects-'));
	for (const page of pages) {
		mkdirSync(join(folder, page), { recursive: true });
		writeFileSync(join(folder, page, 'index.html'), page);
	}
	return folder;
}

test('an old address leads on by itself and by a link, under the base path', async () => {
	const folder = siteWith('grief');
	await lay(folder);
	const html = readFileSync(join(folder, 'old-page/index.html'), 'utf8');
	expect(html).toContain('<meta http-equiv="refresh" content="0; url=/ipt/grief/">');
	expect(html).toContain('<a href="/ipt/grief/">');
	expect(html).toContain('href="https://host.example/ipt/grief/"');
});

test('an old address that leads nowhere stops the build', async () => {
	await expect(lay(siteWith())).rejects.toThrow('there is no page at /grief/');
});

test('an old address may lead to a place on a page, and a place that is not there stops the build', async () => {
	const folder = siteWith('grief');
	writeFileSync(join(folder, 'grief/index.html'), '<h2 id="a-story">A story</h2>');
	await lay(folder, { from: '/old-page/', to: '/grief/#a-story' });
	const html = readFileSync(join(folder, 'old-page/index.html'), 'utf8');
	expect(html).toContain('content="0; url=/ipt/grief/#a-story"');
	await expect(lay(folder, { from: '/older/', to: '/grief/#a-storey' })).rejects.toThrow(
		'no place "a-storey"',
	);
});

test('an old address that is a page again stops the build', async () => {
	await expect(lay(siteWith('grief', 'old-page'))).rejects.toThrow('there is a page at /old-page/');
});

test.each(Object.entries({ apache, azure, caddy, iis, nginx, redirectsFile }))(
	'%s sends an old address on for good',
	(_, write) => {
		const hosting: Hosting = { base: '/ipt/', headers: {}, cache, redirects: [moved] };
		expect(write(hosting)).toMatch(/old-page[^]*\/ipt\/grief\//);
		expect(write(hosting)).toMatch(/301|permanent/i);
	},
);

test.each(Object.entries({ apache, azure, caddy, iis, nginx, redirectsFile }))(
	'%s sends an old address on to a place',
	(_, write) => {
		const redirects = [{ from: '/old-page/', to: '/grief/#a-story' }];
		const written = write({ base: '/ipt/', headers: {}, cache, redirects });
		expect(written).toMatch(/old-page[^]*[\s"]\/ipt\/grief\/#a-story/);
	},
);

test('Apache is told to leave the sign # as it is', () => {
	const written = apache({ base: '/ipt/', headers: {}, cache, redirects: [moved] });
	expect(written).toMatch(/old-page.*[[,]NE,/);
});
