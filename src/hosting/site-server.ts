import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, posix } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { type Hosting, hashedFolder, textTypes } from './headers.ts';

/** Endings of the copies that are compressed beforehand, the smaller first. */
const copies = { br: '.br', gzip: '.gz' };

/**
 * A server for one built edition, as a host would serve it: the same headers, the files compressed beforehand,
 * redirects for old addresses, and the site's own page for a wrong one. Reads hosting.json from the folder beside the site,
 * and each file when it is asked for, so that a build beside it neither stops it nor is cut off. No request ends it (decision 17).
 */
export function siteServer(folder: string): Server {
	const { base, headers, cache, redirects } = JSON.parse(
		readFileSync(join(`${folder}-hosting`, 'hosting.json'), 'utf8'),
	) as Hosting;
	const inBase = (path: string) => base.slice(0, -1) + path;
	const moved = new Map(redirects.map(({ from, to }) => [from, inBase(to)]));

	function answer(request: IncomingMessage, response: ServerResponse): void {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		const { method = '', url = '' } = request;
		const [asked = ''] = url.split(/[?#]/);
		if (method !== 'GET' && method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			say(response, 405);
			return;
		}
		if (asked !== '/' && !asked.endsWith('/') && `${asked}/` === base) {
			leadTo(response, base);
			return;
		}
		if (asked === '/' && base !== '/') {
			leadTo(response, base);
			return;
		}
		if (!asked.startsWith(base)) {
			sayNotFound(request, response);
			return;
		}
		const path = asked.slice(base.length - 1);
		const to = moved.get(path);
		if (to) {
			leadTo(response, to);
			return;
		}
		const file = path.endsWith('/') ? `${path}index.html` : path;
		const type = textTypes[extname(file).slice(1)];
		const taken = new Negotiator(request).encodings([...Object.keys(copies), 'identity']);
		if (type) response.setHeader('Vary', 'Accept-Encoding');
		give(request, response, file, type, [
			...Object.keys(copies).filter((encoding) => type && taken.includes(encoding)),
			'identity',
		]);
	}

	/** Sends the first of the copies of a file that there is. */
	function give(
		request: IncomingMessage,
		response: ServerResponse,
		file: string,
		type: string | undefined,
		[encoding = 'identity', ...others]: string[],
	): void {
		const ending = encoding in copies ? copies[encoding as keyof typeof copies] : '';
		send(request, file + ending, {
			root: folder,
			dotfiles: 'allow',
			index: false,
			cacheControl: false,
		})
			.on(
				'headers',
				orFail(response, () => {
					if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
					if (ending) response.setHeader('Content-Encoding', encoding);
					response.setHeader(
						'Cache-Control',
						file.startsWith(`/${hashedFolder}`) ? cache.hashed : cache.pages,
					);
				}),
			)
			.on(
				'directory',
				orFail(response, () => {
					// Two slashes at the beginning would lead to another host.
					leadTo(response, posix.normalize(inBase(`${file}/`)));
				}),
			)
			.on(
				'error',
				orFail(response, (problem: Problem) => {
					if (response.headersSent) return void response.destroy();
					if (problem.status === 404 && ending) {
						give(request, response, file, type, others);
						return;
					}
					// More of the end than there is means all of it, which the library takes for a mistake.
					if (problem.status === 416 && /^bytes=-0*[1-9]/.test(request.headers.range ?? '')) {
						delete request.headers.range;
						response.removeHeader('Content-Range');
						give(request, response, file, type, [encoding]);
						return;
					}
					for (const name of ['Content-Encoding', 'Content-Type', 'ETag', 'Last-Modified', 'Vary'])
						response.removeHeader(name);
					for (const [name, value] of Object.entries(problem.headers ?? {}))
						response.setHeader(name, value);
					if (problem.status === 416 || problem.status === 412 || problem.status === 400) {
						say(response, problem.status);
						return;
					}
					sayNotFound(request, response);
				}),
			)
			.pipe(response);
	}

	function sayNotFound(request: IncomingMessage, response: ServerResponse): void {
		let page: Buffer | string;
		try {
			page = readFileSync(join(folder, '404.html'));
		} catch {
			say(response, 404);
			return;
		}
		response.writeHead(404, {
			'Content-Type': 'text/html; charset=utf-8',
			'Cache-Control': 'no-store',
			'Content-Length': page.length,
		});
		response.end(request.method === 'HEAD' ? undefined : page);
	}

	function leadTo(response: ServerResponse, to: string): void {
		response.writeHead(301, {
			Location: encodeURI(decodeSafely(to)),
			'Cache-Control': cache.pages,
		});
		response.end();
	}

	return createServer((request, response) => {
		response.on('error', () => response.destroy());
		orFail(response, () => {
			answer(request, response);
		})();
	});
}

/** What the library reports. */
interface Problem {
	status?: number;
	headers?: Record<string, string>;
}

/** Does a step of an answer; one that throws, now or when the file has been read, ends its own answer and no other. */
const orFail =
	<Given extends unknown[]>(response: ServerResponse, step: (...given: Given) => void) =>
	(...given: Given): void => {
		try {
			step(...given);
		} catch {
			response.destroy();
		}
	};

function say(response: ServerResponse, status: number): void {
	response.writeHead(status, { 'Cache-Control': 'no-store' });
	response.end();
}

/** An address as it is written; as it came where it holds half a sign. */
function decodeSafely(address: string): string {
	try {
		return decodeURI(address);
	} catch {
		return '/';
	}
}
