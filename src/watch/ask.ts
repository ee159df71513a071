import robotsParser from 'robots-parser';
import { decode } from './decode.ts';

/** What asking needs, so that tests can play the network, the waiting and the limits. Times in milliseconds. */
export interface Means {
	fetch: typeof globalThis.fetch;
	wait: (ms: number) => Promise<void>;
	/** Who we say we are, with an address where people can read what this is. */
	agent: string;
	/** The rest between two requests to one host, from the end of one to the start of the next: no clock is asked, so none can jump. */
	pace: number;
	/** How long one request may take, its whole answer included. */
	limit: number;
	/** The longest that a host may make us wait. */
	patience: number;
	/** The most that is read of a page, in bytes. */
	most: number;
}

/** An address and what came back from it, or why nothing could be told. */
export type Answer =
	| {
			kind: 'page';
			/** Where it was read, at the end of all redirects. */
			address: string;
			/** True when a redirect on the way said "for good". */
			isMoved: boolean;
			type: string;
			bytes: Uint8Array;
			text: string;
			etag?: string | undefined;
			lastModified?: string | undefined;
	  }
	| { kind: 'unchanged' }
	| { kind: 'gone'; why: string }
	| { kind: 'unknown'; why: string };

export interface Held {
	etag?: string | undefined;
	lastModified?: string | undefined;
}

interface Host {
	/** Ends when the host may be asked again. */
	free: Promise<void>;
	pace: number;
	/** Addresses in a row that gave no answer, or a fault, or that we ask too often. */
	silent: number;
	rules?: Promise<(address: string) => string | undefined>;
}

const unknown = (why: string) => ({ kind: 'unknown' as const, why });
const mostRedirects = 5;
const mostTries = 3;
const mostSilent = 3;

/** Asks for pages politely: one request at a time and host, at a pace, with robots.txt heeded, and never without end. */
export class Asker {
	/** True when any server has answered: else it may be our own line that is down. */
	hasHeard = false;
	readonly #means: Means;
	readonly #hosts = new Map<string, Host>();

	constructor(means: Means) {
		this.#means = means;
	}

	/**
	 * What stands at an address. Redirects are followed by hand, each to a host that has its own pace and its own robots.txt.
	 * Never throws.
	 * @param held what a former answer was marked with: then the server may say that nothing has changed
	 */
	async ask(address: string, held: Held = {}): Promise<Answer> {
		let at = address;
		let isMoved = false;
		for (let hop = 0; hop <= mostRedirects; hop++) {
			const forbidden = await this.#forbidden(at);
			if (forbidden) return unknown(forbidden);
			const answer = await this.#politely(at, held);
			if (typeof answer === 'string') return unknown(answer);
			const { status, headers } = answer;
			const leads = status >= 300 && status < 400 && status !== 304 && headers.get('location');
			if (!leads) return read(at, isMoved, answer);
			if (!URL.canParse(leads, at)) return unknown(`it leads to "${leads}", which is no address`);
			const next = new URL(leads, at);
			if (!isPublic(next)) return unknown('it leads to an address that is not of the open web');
			isMoved ||= status === 301 || status === 308;
			at = next.href;
		}
		return unknown(`it leads from address to address, more than ${String(mostRedirects)} times`);
	}

	#host(address: string): Host {
		const { host } = new URL(address);
		let known = this.#hosts.get(host);
		if (!known) {
			known = { free: Promise.resolve(), pace: this.#means.pace, silent: 0 };
			this.#hosts.set(host, known);
		}
		return known;
	}

	/** Why robots.txt keeps us out; undefined where it does not. It is read once a host. */
	async #forbidden(address: string): Promise<string | undefined> {
		const host = this.#host(address);
		host.rules ??= this.#readRules(new URL('/robots.txt', address).href, host);
		return (await host.rules)(address);
	}

	/** RFC 9309: no file lets everybody in; a file that cannot be read keeps everybody out. */
	async #readRules(file: string, host: Host): Promise<(address: string) => string | undefined> {
		let at = file;
		for (let hop = 0; hop <= mostRedirects; hop++) {
			const answer = await this.#politely(at, {});
			if (typeof answer === 'string') return () => answer;
			const { status, headers, bytes } = answer;
			const leads = status >= 300 && status < 400 && headers.get('location');
			if (leads && URL.canParse(leads, at) && isPublic(new URL(leads, at))) {
				at = new URL(leads, at).href;
				continue;
			}
			if (status >= 500 || status === 429)
				return () => `its robots.txt could not be read (${String(status)})`;
			if (status !== 200) return () => undefined;
			const rules = robotsParser(file, decode(bytes, headers.get('content-type') ?? ''));
			const delay = (rules.getCrawlDelay(this.#means.agent) ?? 0) * 1000;
			host.pace = Math.min(Math.max(host.pace, delay), this.#means.patience);
			return (address) =>
				rules.isAllowed(address, this.#means.agent) === false
					? 'its robots.txt asks programs to keep away'
					: undefined;
		}
		return () => undefined;
	}

	/** One answer, after waiting for the host's turn, asked again where the host says so; or why there is none. */
	async #politely(address: string, held: Held): Promise<Got | string> {
		const host = this.#host(address);
		const turn = host.free;
		let done: () => void = () => undefined;
		host.free = new Promise((resolve) => (done = resolve));
		await turn;
		try {
			if (host.silent >= mostSilent)
				return `${new URL(address).host} gave no good answer ${String(mostSilent)} times in a row, so it was asked no more`;
			for (let tries = 1; ; tries++) {
				const got = await this.#once(address, held);
				await this.#means.wait(host.pace);
				const isHeard = typeof got !== 'string' && got.status !== 429 && got.status < 500;
				if (isHeard) host.silent = 0;
				else if (tries === 1) host.silent++;
				if (isHeard || typeof got === 'string') return got;
				const rest = restAsked(got.headers) ?? host.pace * 2 ** tries;
				if (rest > this.#means.patience)
					return `it asks us to come back in ${String(Math.ceil(rest / 60_000))} minutes`;
				if (tries >= mostTries) return got;
				await this.#means.wait(rest);
			}
		} finally {
			done();
		}
	}

	async #once(address: string, { etag, lastModified }: Held): Promise<Got | string> {
		const { fetch, limit, agent, most } = this.#means;
		try {
			const response = await fetch(address, {
				redirect: 'manual',
				signal: AbortSignal.timeout(limit),
				headers: {
					'User-Agent': agent,
					Accept: 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.5',
					'Accept-Language': 'en-GB,en',
					...(etag && { 'If-None-Match': etag }),
					...(lastModified && { 'If-Modified-Since': lastModified }),
				},
			});
			const { status, headers } = response;
			this.hasHeard = true;
			return { status, headers, ...(await bytesOf(response, most)) };
		} catch (problem) {
			return sayProblem(problem as Error, limit);
		}
	}
}

interface Got {
	status: number;
	headers: Headers;
	bytes: Uint8Array;
	/** True when there was more than we read. */
	isCut: boolean;
}

async function bytesOf(
	{ body }: Response,
	most: number,
): Promise<{ bytes: Uint8Array; isCut: boolean }> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of body ?? []) {
		parts.push(part);
		size += part.length;
		// Leaving the loop ends the request.
		if (size > most) break;
	}
	return { bytes: new Uint8Array(Buffer.concat(parts)), isCut: size > most };
}

function read(address: string, isMoved: boolean, got: Got): Answer {
	const { status, headers, bytes, isCut } = got;
	if (status === 304) return { kind: 'unchanged' };
	if (status === 404 || status === 410)
		return { kind: 'gone', why: `the server says that there is no such page (${String(status)})` };
	if (status !== 200) return unknown(`the server answered ${sayStatus(status)}`);
	if (isCut)
		return unknown(
			`the page is very long, and was cut off after ${String(Math.round(bytes.length / 1e6))} MB`,
		);
	const type = headers.get('content-type') ?? '';
	const text = decode(bytes, type);
	if (headers.get('cf-mitigated') || asksForPerson(text))
		return unknown('it asks whether we are a person, so it could not be read');
	return {
		...{ kind: 'page', address, isMoved, type, bytes, text },
		etag: headers.get('etag') ?? undefined,
		lastModified: headers.get('last-modified') ?? undefined,
	};
}

/** True for a page that stands before the real one and wants a person: by its title, or by a puzzle with hardly any words around it. */
function asksForPerson(text: string): boolean {
	const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '';
	if (
		/just a moment|attention required|access denied|verify (?:that )?you are|are you (?:a )?(?:human|robot)|security check|pardon our interruption|\bcaptcha\b|unusual traffic/i.test(
			title,
		)
	)
		return true;
	if (!/captcha|challenge-platform|turnstile/i.test(text)) return false;
	const words = text
		.replace(/<(script|style|noscript)[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<[^>]*>/g, ' ');
	return words.replace(/\s+/g, ' ').length < 1000;
}

/** How long a server asks us to rest, by its own clock where it gives a day: ours may be wrong. */
function restAsked(headers: Headers): number | undefined {
	const asked = headers.get('retry-after')?.trim();
	if (!asked) return undefined;
	if (/^\d+$/.test(asked)) return Number(asked) * 1000;
	const until = Date.parse(asked) - Date.parse(headers.get('date') ?? '');
	return Number.isNaN(until) ? undefined : Math.max(0, until);
}

/** A redirect may lead anywhere on the web, and nowhere inside a network. */
const isPublic = ({ protocol, hostname }: URL) =>
	/^https?:$/.test(protocol) && !/^\[|^[\d.]+$|^localhost$|\.(?:local|internal)$/.test(hostname);

function sayStatus(status: number): string {
	const words: Record<number, string> = {
		401: 'that one must log in',
		403: 'that programs may not read it',
		429: 'that we ask too often',
	};
	return `${words[status] ?? (status >= 500 ? 'that it has a fault of its own' : 'something else')} (${String(status)})`;
}

function sayProblem(problem: Error, limit: number): string {
	if (problem.name === 'TimeoutError')
		return `no whole answer came within ${String(limit / 1000)} seconds`;
	const { code = '', message } = (problem.cause ?? problem) as { code?: string; message: string };
	if (/^(ENOTFOUND|EAI_AGAIN)$/.test(code)) return 'no server of that name was found';
	if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code))
		return `its certificate or its encryption is not in order (${code})`;
	return `the connection failed (${code || message})`;
}
