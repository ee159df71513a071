import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { type Hosting, hashedFolder } from './headers.ts';

/**
 * A server for one built edition, as a host would serve it: the same headers, the files compressed beforehand,
 * redirects for old addresses, and the site's own page for a wrong one. Reads hosting.json from the folder beside the site.
 */
export function siteServer(folder: string): Server {
	const { base, headers, cache, redirects } = JSON.parse(
		readFileSync(join(`${folder}-hosting`, 'hosting.json'), 'utf8'),
	) as Hosting;
	const moved = new Map(redirects.map(({ from, to }) => [from, base.slice(0, -1) + to]));
	const notFound = readFileSync(join(folder, '404.html'));
	const files = sirv(folder, {
		etag: true,
		brotli: true,
		gzip: true,
		dotfiles: true,
		setHeaders: (response, path) => {
			response.setHeader(
				'Cache-Control',
				path.startsWith(`/${hashedFolder}`) ? cache.hashed : cache.pages,
			);
		},
	});

	return createServer((request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		const sayNotFound = () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
		};
		if (!request.url?.startsWith(base)) return sayNotFound();
		request.url = request.url.slice(base.length - 1);
		const to = moved.get(request.url);
		if (to) return void response.writeHead(301, { Location: to }).end();
		files(request, response, sayNotFound);
	});
}
