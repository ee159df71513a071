import { type Hosting, hashedFolder } from '../headers.ts';

/** nginx: one server block on a port that needs no rights. It goes into /etc/nginx/conf.d/. */
export function nginx(hosting: Hosting): string {
	const { base } = hosting;
	const elsewhere =
		base === '/' ? [] : [`error_page 404 ${base}404.html;`, 'location / { return 404; }'];
	return `server {
	listen 8080;
	server_tokens off;
	# Here as well, for requests that nginx refuses before it looks for a location.
${indent([...headerLines(hosting), ...elsewhere], 1)}

${indent(locations(hosting).trimEnd().split('\n'), 1)}
}
`;
}

/** nginx, where the site stands beside others: this file is included in the server block that is there, once for each edition. */
export function nginxLocation(hosting: Hosting): string {
	return `# In the server block that is there already: include /etc/nginx/snippets/nginx-location.conf;\n${locations(hosting)}`;
}

const headerLines = ({ headers }: Hosting): string[] =>
	Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);

const indent = (lines: string[], tabs: number): string =>
	lines.map((line) => line && '\t'.repeat(tabs) + line).join('\n');

/** All that is said of the site, and nothing of its neighbours. */
function locations(hosting: Hosting): string {
	const { base, cache, redirects } = hosting;
	const inBase = (path: string) => base.slice(0, -1) + path;
	const lines = headerLines(hosting);
	const moved = redirects.map(
		({ from, to }) => `	location = ${inBase(from)} { return 301 ${inBase(to)}; }`,
	);
	const withoutSlash =
		base === '/'
			? ''
			: `location = ${base.slice(0, -1)} {\n	absolute_redirect off;\n	return 301 ${base};\n}\n`;
	return `# The site's folder stands at /usr/share/nginx/html${base}
${withoutSlash}location ^~ ${base} {
	root /usr/share/nginx/html;
	charset utf-8;
	absolute_redirect off;
	default_type application/octet-stream;
	error_page 403 404 =404 ${base}404.html;

	# Compressed files lie beside the originals. With the module ngx_brotli, add: brotli_static on;
	gzip_static on;
	gzip_vary on;

	add_header Cache-Control "${cache.pages}" always;
${indent(lines, 1)}

	# What is kept for a year may never be an error. A location with headers of its own takes over none.
	location ^~ ${base}${hashedFolder} {
		add_header Cache-Control "${cache.hashed}";
${indent(lines, 2)}
	}
${moved.join('\n')}
	# nginx knows no CSV, and a list of types of our own would take the place of all that it knows.
	location ~ \\.csv$ { types { } default_type "text/csv; charset=utf-8"; }
	# An address made elsewhere may hold somebody's words.
	location = ${base}search/ { access_log off; try_files ${base}search/index.html =404; }
}
`;
}
