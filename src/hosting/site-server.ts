import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A server for one built edition: its files under its base path, and its own page for a wrong address. */
export function siteServer({ folder, base }: { folder: string; base: string }): Server {
	const files = sirv(folder, { etag: true });
	const notFound = readFileSync(join(folder, '404.html'));
	return createServer((request, response) => {
		const sayNotFound = () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
		};
		if (!request.url?.startsWith(base)) return sayNotFound();
		request.url = request.url.slice(base.length - 1);
		files(request, response, sayNotFound);
	});
}
