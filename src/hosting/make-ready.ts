import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.ts';
import { compress } from './compress.ts';
import { contentPolicy, hostPolicy, inlineOf, withPolicy } from './content-policy.ts';
import { cache, headersFor, type Hosting, type Redirect } from './headers.ts';
import { layRedirects, pageOf } from './redirects.ts';
import { apache } from './servers/apache.ts';
import { azure } from './servers/azure.ts';
import { caddy } from './servers/caddy.ts';
import { iis } from './servers/iis.ts';
import { headersFile, redirectsFile } from './servers/netlify-cloudflare.ts';
import { nginx } from './servers/nginx.ts';
import { trimmerFor } from './trim-styles.ts';

/** A built site that is to be hosted. */
export interface BuiltSite {
	/** Where the files are now. */
	folder: string;
	/** The name of the folder when it is in its place, for the Containerfile: national. */
	name: string;
	base: string;
	/** The address of the host, for example https://example.org; undefined when nobody has said it. */
	site: string | undefined;
	/** Ids of pages this edition leaves out. */
	hides: string[];
	redirects: Redirect[];
}

/** Only the search page may let an engine compile itself; every other page's own policy refuses it. */
const searchPage = 'search/index.html';

/**
 * The last step of a build, in which nothing of what readers see changes: pages for old addresses, a content policy in every page,
 * compressed copies, and beside the site (never in it) a folder with what a host needs: a file for each kind of server,
 * the headers as data, the Containerfile, the bill of materials and the licences.
 * @throws naming page and element where a page holds what the policy refuses.
 */
export async function makeReady(built: BuiltSite, hostingFolder: string): Promise<void> {
	const { folder, name, base, site, hides } = built;
	const redirects = built.redirects.filter(({ to }) => !hides.includes(pageOf(to).slice(1, -1)));
	await layRedirects(folder, base, site, redirects);
	const scripts = await putPolicies(folder);
	const hosting: Hosting = {
		base,
		headers: headersFor(hostPolicy(scripts, needsWasm(folder))),
		cache,
		redirects,
	};
	const { bill, licences } = billOfMaterials('ipt-guide');
	const container = await readFile(new URL('Containerfile', import.meta.url), 'utf8');
	const files: Record<string, string> = {
		'nginx.conf': nginx(hosting),
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
	await mkdir(hostingFolder, { recursive: true });
	for (const [file, text] of Object.entries(files))
		await writeFile(join(hostingFolder, file), text);
	await cp(new URL('servers/README.md', import.meta.url), join(hostingFolder, 'README.md'));
	await compress(folder);
}

/** A file to keep and pass on, such as a leaflet or the whole guide: it leaves the site, so it stays byte for byte as it was made. */
const isKept = (file: string) => !/(?:^|[\\/])index\.html$|^404\.html$/.test(file);

/** Marks for the engine that indexes the pages, which has done so by now. */
const indexMarks = / data-pagefind-[a-z]+(?:="[^"]*")?/g;

/** Trims each page's styles and writes its policy into its head. Returns the hashes of all scripts, for the server's header. */
async function putPolicies(folder: string): Promise<string[]> {
	const trimmed = trimmerFor(folder);
	const all: string[] = [];
	for (const file of globSync('**/*.html', { cwd: folder })) {
		const path = join(folder, file);
		const whole = await readFile(path, 'utf8');
		const html = isKept(file) ? whole : await trimmed(whole.replace(indexMarks, ''));
		const inline = inlineOf(file, html);
		all.push(...inline.scripts);
		const wasm = file.replace(/\\/g, '/') === searchPage && needsWasm(folder);
		if (!isKept(file)) await writeFile(path, withPolicy(html, contentPolicy(inline, wasm)));
	}
	return all;
}

const needsWasm = (folder: string) => existsSync(join(folder, 'pagefind'));
