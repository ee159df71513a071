import { type Hosting, hashedFolder, textTypes } from '../headers.ts';

/** Apache: .htaccess, in the site's folder. Needs mod_headers and mod_rewrite, and says so when they are missing. */
export function apache({ base, headers, cache, redirects }: Hosting): string {
	const lines = Object.entries(headers).map(
		([name, value]) => `Header always set ${name} "${value}"`,
	);
	const moved = redirects.map(
		({ from, to }) => `RewriteRule ^${from.slice(1)}$ ${base.slice(0, -1)}${to} [R=301,NE,L]`,
	);
	return `# Copy this file into the site's folder as .htaccess. Modules: headers, rewrite, mime, dir.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
FileETag MTime Size
<Files ".ht*">
	Require all denied
</Files>

${lines.join('\n')}
Header set Cache-Control "${cache.pages}"
<If "%{REQUEST_URI} =~ m#^${base}${hashedFolder}#">
	Header set Cache-Control "${cache.hashed}"
</If>

RewriteEngine On
${moved.join('\n')}
# Send the file compressed beforehand where there is one and the browser takes it.
${[
	['br', 'br'],
	['gzip', 'gz'],
]
	.map(
		([encoding, ending]) => `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding ?? ''}\\b
RewriteCond %{HTTP:Accept-Encoding} !\\b${encoding ?? ''}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)
RewriteCond %{REQUEST_FILENAME}.${ending ?? ''} -f
RewriteRule ^(.+)$ $1.${ending ?? ''} [L]`,
	)
	.join('\n')}
${Object.entries(textTypes)
	.map(
		([ending, type]) => `<FilesMatch "\\.${ending}\\.(br|gz)$">
	ForceType "${type}; charset=utf-8"
	Header append Vary Accept-Encoding
</FilesMatch>`,
	)
	.join('\n')}
<FilesMatch "\\.br$">
	RemoveLanguage .br
	Header set Content-Encoding br
</FilesMatch>
<FilesMatch "\\.gz$">
	Header set Content-Encoding gzip
</FilesMatch>
`;
}
