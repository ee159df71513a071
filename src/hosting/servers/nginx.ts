import { type Hosting, hashedFolder } from '../headers.ts';

/** nginx: one server block on a port that needs no rights. It goes into /etc/nginx/conf.d/. */
export function nginx({ base, headers, cache, redirects }: Hosting): string {
	const lines = Object.entries(headers).map(
		([name, value]) => `	add_header ${name} "${value}" always;`,
	);
	const moved = redirects.map(
		({ from, to }) =>
			`	location = ${base.slice(0, -1)}${from} { return 301 ${base.slice(0, -1)}${to}; }`,
	);
	// nginx knows no CSV, and a list of types of our own would take the place of all that it knows.
	const csv = '	location ~ \\.csv$ { types { } default_type "text/csv; charset=utf-8"; }';
	// An address made elsewhere may hold somebody's words.
	const search = `	location = ${base}search/ { access_log off; try_files ${base}search/index.html =404; }`;
	return `# The site's folder stands at /usr/share/nginx/html${base}
map $uri $ipt_cache {
	default "${cache.pages}";
	~^${base}${hashedFolder} "${cache.hashed}";
}

server {
	listen 8080;
	root /usr/share/nginx/html;
	charset utf-8;
	server_tokens off;
	absolute_redirect off;
	error_page 404 ${base}404.html;

	# Compressed files lie beside the originals. With the module ngx_brotli, add: brotli_static on;
	gzip_static on;
	gzip_vary on;

	add_header Cache-Control $ipt_cache always;
${lines.join('\n')}

${[...moved, csv, search, '	location / { try_files $uri $uri/ =404; }'].join('\n')}
}
`;
}
