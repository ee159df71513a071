import { type Hosting, hashedFolder } from '../headers.ts';

/** Netlify and Cloudflare Pages: _headers. Pages have no Cache-Control here: both hosts join the values of two rules that match, and ask again for pages anyway. */
export function headersFile({ base, headers, cache }: Hosting): string {
	const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
	return `${base}*\n${lines.join('\n')}\n${base}${hashedFolder}*\n  Cache-Control: ${cache.hashed}\n`;
}

/** Netlify and Cloudflare Pages: _redirects. */
export function redirectsFile({ base, redirects }: Hosting): string {
	return redirects
		.map(({ from, to }) => `${base.slice(0, -1)}${from} ${base.slice(0, -1)}${to} 301\n`)
		.join('');
}
