import { type Hosting, hashedFolder } from '../headers.ts';

/** Azure Static Web Apps: staticwebapp.config.json. */
export function azure({ base, headers, cache, redirects }: Hosting): string {
	return `${JSON.stringify(
		{
			globalHeaders: { ...headers, 'Cache-Control': cache.pages },
			routes: [
				{ route: `${base}${hashedFolder}*`, headers: { 'Cache-Control': cache.hashed } },
				...redirects.map(({ from, to }) => ({
					route: base.slice(0, -1) + from,
					redirect: base.slice(0, -1) + to,
					statusCode: 301,
				})),
			],
			responseOverrides: { 404: { rewrite: `${base}404.html` } },
		},
		null,
		'\t',
	)}\n`;
}
