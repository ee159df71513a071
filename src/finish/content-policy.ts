import { createHash } from 'node:crypto';
import { type HTMLElement, parse } from 'node-html-parser';

/** What a page holds inside itself that a browser would refuse unless the policy names its hash. */
export interface Inline {
	styles: string[];
	scripts: string[];
}

/** Types of a script element that a browser runs. Anything else, such as JSON-LD, is data and needs no permission. */
const runs = ['', 'module', 'text/javascript'];

/**
 * The hashes of a page's own style and script elements, in the form a content policy wants ('sha256-…').
 * @throws naming page and element where a policy without unsafe-inline could not hold: a style or on… attribute, a javascript: link.
 */
export function inlineOf(page: string, html: string): Inline {
	const document = parse(html);
	const refused = document.querySelectorAll('*').filter(isRefused);
	if (refused.length > 0) {
		const elements = refused.map((element) => `  ${openingTag(element)}`);
		throw new Error(
			`${page} has a style attribute, an on… attribute or a javascript: link, which the content policy refuses:\n${elements.join('\n')}\n` +
				'Give the element a class and put its style into src/styles/; put behaviour into a script element.',
		);
	}
	return {
		styles: document.querySelectorAll('style').map(hashOf),
		scripts: document
			.querySelectorAll('script:not([src])')
			.filter((script) => runs.includes(script.getAttribute('type') ?? ''))
			.map(hashOf),
	};
}

const unique = (hashes: string[]) => [...new Set(hashes)].sort();

function scriptSources(scripts: string[], wasm: boolean): string {
	return ["script-src 'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...unique(scripts)].join(
		' ',
	);
}

/** The policy of one page. `wasm` lets the search engine compile itself. */
export function contentPolicy({ styles, scripts }: Inline, wasm: boolean): string {
	return [
		"default-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		"object-src 'none'",
		scriptSources(scripts, wasm),
		["style-src 'self'", ...unique(styles)].join(' '),
	].join('; ');
}

/**
 * The policy every answer of a host carries. It says nothing of styles, which differ from page to page: each page's own policy does.
 * A browser obeys both.
 */
export function hostPolicy(scripts: string[], wasm: boolean): string {
	return [
		"base-uri 'none'",
		"connect-src 'self'",
		"font-src 'self'",
		"form-action 'self'",
		"frame-ancestors 'none'",
		"frame-src 'none'",
		"img-src 'self'",
		"media-src 'self'",
		"object-src 'none'",
		"worker-src 'self'",
		scriptSources(scripts, wasm),
	].join('; ');
}

/** The page with its own policy in its head, so that it holds on a host that sends no headers. */
export function withPolicy(html: string, policy: string): string {
	return html.replace(
		/<meta charset="utf-8"\s*\/?>/i,
		(charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
	);
}

function isRefused(element: HTMLElement): boolean {
	return (
		Object.keys(element.attributes).some((name) => /^(style|on.+)$/i.test(name)) ||
		/^\s*javascript:/i.test(element.getAttribute('href') ?? '')
	);
}

function hashOf(element: HTMLElement): string {
	return `'sha256-${createHash('sha256').update(element.rawText).digest('base64')}'`;
}

function openingTag(element: HTMLElement): string {
	return `<${element.rawTagName} ${element.rawAttrs}>`.slice(0, 160);
}
