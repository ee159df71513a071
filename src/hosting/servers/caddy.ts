import { type Hosting, hashedFolder } from '../headers.ts';

/** Caddy: a Caddyfile for one site. Put the host's name in place of :8080 and Caddy fetches its own certificate. */
export function caddy({ base, headers, cache, redirects }: Hosting): string {
	const lines = Object.entries(headers).map(([name, value]) => `		${name} "${value}"`);
	const moved = redirects.map(
		({ from, to }) => `	redir ${base.slice(0, -1)}${from} ${base.slice(0, -1)}${to} permanent\n`,
	);
	return `# The site's folder stands at /srv${base}
:8080 {
	root * /srv
${moved.join('')}	@hashed path ${base}${hashedFolder}*
	@pages not path ${base}${hashedFolder}*
	header @hashed Cache-Control "${cache.hashed}"
	header @pages Cache-Control "${cache.pages}"
	header {
${lines.join('\n')}
	}
	# On its own: what takes a header away is done late, and errors would not get the others.
	header -Server
	@write not method GET HEAD
	header @write Allow "GET, HEAD"
	respond @write 405
	file_server {
		precompressed br gzip
	}
	handle_errors {
		header -Server
		header Cache-Control no-store
		rewrite * ${base}404.html
		file_server
	}
}
`;
}
