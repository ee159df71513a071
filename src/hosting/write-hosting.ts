import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redirect } from '../schemas/redirects.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { cache, headersFor, type Hosting } from './headers.ts';
import { apache } from './servers/apache.ts';
import { azure } from './servers/azure.ts';
import { caddy } from './servers/caddy.ts';
import { iis } from './servers/iis.ts';
import { headersFile, redirectsFile } from './servers/netlify-cloudflare.ts';
import { nginx, nginxLocation } from './servers/nginx.ts';

/** What a server must know of a built site. */
export interface ToHost {
	/** The name of the site's folder when it is in its place, for the Containerfile: national. */
	name: string;
	/** Where the site stands on its host, beginning and ending with a slash. */
	base: string;
	/** The content policy of the whole site. */
	policy: string;
	redirects: Redirect[];
}

/**
 * Writes a folder with what a host needs, beside the site and never in it: a file for each kind of server, the headers as data,
 * the Containerfile, the bill of materials and the licences.
 */
export async function writeHosting(folder: string, site: ToHost): Promise<void> {
	const { name, base, policy, redirects } = site;
	const hosting: Hosting = { base, headers: headersFor(policy), cache, redirects };
	const { bill, licences } = billOfMaterials('ipt-guide');
	const container = await readFile(new URL('Containerfile', import.meta.url), 'utf8');
	const files: Record<string, string> = {
		'nginx.conf': nginx(hosting),
		'nginx-location.conf': nginxLocation(hosting),
		'.htaccess': apache(hosting),
		Caddyfile: caddy(hosting),
		_headers: headersFile(hosting),
		_redirects: redirectsFile(hosting),
		'staticwebapp.config.json': azure(hosting),
		'web.config': iis(hosting),
		'hosting.json': `${JSON.stringify(hosting, null, '\t')}\n`,
		Containerfile: container.replaceAll('EDITION', name).replaceAll('BASE', base),
		'bill-of-materials.cdx.json': bill,
		'licences.txt': licences,
	};
	await mkdir(folder, { recursive: true });
	for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
	await cp(new URL('servers/README.md', import.meta.url), join(folder, 'README.md'));
}
