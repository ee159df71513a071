// A server on this machine alone that plays every host: https://www.nice.org.uk/x is asked for as /www.nice.org.uk/x. Pages are
// written for the test, in the shapes of those they stand for.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createPlain, type AddressInfo, type Server as Plain } from 'node:net';
import type { Means } from '../../../src/watch/ask.ts';

export type Play = (request: IncomingMessage, response: ServerResponse) => void;

const filler =
	'These words were made up for a test, so that the page is as long as a page is and no reader takes it for an empty frame. They say nothing at all, and they say it at some length.';

/** A page of some title, with the words of its main part. */
export const html = (title: string, main: string, head = ''): string =>
	`<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><header>Menu</header><main><h1>${title}</h1>${main}<p>${filler}</p></main><footer>Foot</footer></body></html>`;

/** The overview of a piece of guidance. */
export const guideline = (code: string, title: string, dates: string, more = ''): string =>
	html(
		title,
		`<ul class="page-header__metadata"><li>NICE guideline</li><li><span class="visually-hidden">Reference number: </span>${code}</li>${dates}</ul>${more}`,
	);

/** The chapter of recommendations, by number; and tables, by number. */
export const recommendations = (
	its: Record<string, string>,
	tables: Record<string, string> = {},
): string =>
	html(
		'Recommendations',
		[
			...Object.entries(its).map(
				([number, words]) =>
					`<article class="recommendation" id="x-${number.replaceAll('.', '_')}"><h5 class="recommendation__number">${number}</h5><div class="recommendation__body"><p>${words}</p></div></article>`,
			),
			...Object.entries(tables).map(
				([number, words]) =>
					`<div class="section" title="Table ${number} Treatments"><table><tr><td>${words}</td></tr></table></div>`,
			),
		].join(''),
	);

/** A day or month as pages print it: 29 June 2022. */
export const printed = (date: string): string =>
	new Intl.DateTimeFormat('en-GB', {
		...(date.length > 7 && { day: 'numeric' }),
		...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
	}).format(new Date(date.length > 7 ? date : `${date}-01`));

/** The web, as a test plays it. */
export class Web {
	/** What answers at an address without its scheme; what is not here has no such page. */
	readonly pages = new Map<string, Play | string>();
	/** Every request: its address without the scheme, its headers, and the time of the clock that only `wait` moves. */
	readonly asked: { address: string; at: number; headers: IncomingMessage['headers'] }[] = [];
	/** What is waited for takes no time, and moves this. */
	now = 0;
	/** The most requests that one host had open at a time. */
	mostAtOnce = 0;
	/** Answers what no page of the map does. */
	otherwise: (address: string) => Play | string | undefined = () => undefined;
	readonly #open = new Map<string, number>();
	readonly #server: Server;
	/** Speaks no TLS where TLS is asked for. */
	readonly #broken: Plain;

	constructor() {
		this.#server = createServer((request, response) => {
			this.#answer(request, response);
		});
		this.#broken = createPlain((socket) => {
			socket.on('error', () => undefined);
			socket.end('This is no TLS.\n');
		});
	}

	async open(): Promise<this> {
		for (const server of [this.#server, this.#broken])
			await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		return this;
	}

	close(): void {
		this.#server.closeAllConnections();
		this.#server.close();
		this.#broken.close();
	}

	/** Means that reach this web and nothing else. */
	means(over: Partial<Means> = {}): Means {
		return {
			fetch: async (input, init) => {
				const { host, pathname, search, protocol } = new URL(input as string);
				const { port } = this.#server.address() as AddressInfo;
				const { port: broken } = this.#broken.address() as AddressInfo;
				if (host === 'broken-tls.example')
					return fetch(`https://127.0.0.1:${String(broken)}/`, init);
				const open = (this.#open.get(host) ?? 0) + 1;
				this.#open.set(host, open);
				this.mostAtOnce = Math.max(this.mostAtOnce, open);
				try {
					return await fetch(
						`http://127.0.0.1:${String(port)}/${protocol === 'http:' ? 'plain/' : ''}${host}${pathname}${search}`,
						init,
					);
				} finally {
					this.#open.set(host, open - 1);
				}
			},
			wait: async (ms) => {
				await new Promise((resolve) => setImmediate(resolve));
				this.now += ms;
			},
			agent: 'ipt-guide-watch/1.0 (+https://ipt-guide.example/)',
			...{ pace: 1000, limit: 60_000, patience: 120_000, most: 5_000_000 },
			...over,
		};
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		const address = (request.url ?? '').slice(1).replace(/^plain\//, '');
		this.asked.push({ address, at: this.now, headers: request.headers });
		const answer = this.pages.get(address) ?? this.otherwise(address);
		if (typeof answer === 'function') {
			answer(request, response);
			return;
		}
		response.writeHead(answer === undefined ? 404 : 200, {
			'Content-Type': address.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8',
		});
		response.end(answer ?? 'Not found');
	}
}

/** Leads on, for good or for now. */
export const leadsTo =
	(location: string, status = 301): Play =>
	(_, response) => {
		response.writeHead(status, { Location: location });
		response.end();
	};

/** Answers with a status and headers. */
export const answers =
	(status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Play =>
	(_, response) => {
		response.writeHead(status, { 'Content-Type': 'text/html', ...headers });
		response.end(body);
	};
