import { type Hosting, hashedFolder, textTypes } from '../headers.ts';

/** What is compressed beforehand: the word of the protocol and the ending of the file, the smaller first. */
const copies = [
	['br', 'br'],
	['gzip', 'gz'],
] as const;

/** Apache: .htaccess, in the site's folder. Without mod_headers it stops the site and says so; without mod_rewrite redirects and compressed copies are left out. */
export function apache({ base, headers, cache, redirects }: Hosting): string {
	const lines = Object.entries(headers).map(
		([name, value]) => `Header always set ${name} "${value}"`,
	);
	const moved = redirects.map(({ from, to: page }) => {
		const to = base.slice(0, -1) + page;
		return `	RewriteRule ^${from.slice(1)}$ ${to} [E=ipt_to:${to},R=301,NE,L]`;
	});
	return `# Copy this file into the site's folder as .htaccess. Modules: headers, mime, dir, and rewrite if you can.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
FileETag MTime Size
<Files ".ht*">
	Require all denied
</Files>

${lines.join('\n')}
Header set Cache-Control "${cache.pages}"
<If "%{REQUEST_URI} =~ m#^${base}${hashedFolder}#">
	Header set Cache-Control "${cache.hashed}"
</If>

<IfModule mod_rewrite.c>
	RewriteEngine On
	RewriteOptions AllowNoSlash
	RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
	RewriteRule ^ - [R=405,L]
	# Left to itself, Apache leads to http:// where a machine in front of it speaks https. These lead within the site.
	Header always set Location %{ipt_to}e env=ipt_to
	Header always set Cache-Control "${cache.pages}" env=ipt_to
${moved.join('\n')}
	RewriteCond %{REQUEST_FILENAME} -d
	RewriteCond %{REQUEST_URI} [^/]$
	RewriteCond ?%{QUERY_STRING} ^(\\?.+)?
	RewriteRule ^ - [E=ipt_to:%{REQUEST_URI}/%1,L]
	# Send the file compressed beforehand where there is one and the browser takes it.
${copies
	.map(
		([encoding, ending]) => `	RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b [NC]
	RewriteCond %{HTTP:Accept-Encoding} !\\b${encoding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$) [NC]
	RewriteCond %{REQUEST_FILENAME}.${ending} -f
	RewriteRule ^(.+)$ $1.${ending} [L]`,
	)
	.join('\n')}
</IfModule>
${Object.entries(textTypes)
	.map(
		([ending, type]) => `<FilesMatch "\\.${ending}(\\.br|\\.gz)?$">
	ForceType "${type}; charset=utf-8"
	Header merge Vary Accept-Encoding
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
