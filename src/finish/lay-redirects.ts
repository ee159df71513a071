import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { ContentFault } from '../schemas/content-fault.ts';
import type { Redirect } from '../schemas/redirects.ts';
import { t } from '../strings/en.ts';

/** The address of the page alone, of one that may lead to a place on it. */
export const pageOf = (to: string): string => to.split('#')[0]!;

/**
 * Puts a page at each old address that leads on, for hosts that know no redirects: at once by itself, and by a link.
 * @throws when an old address has a page again, or a new one has no page or no such place.
 */
export async function layRedirects(
	folder: string,
	base: string,
	site: string | undefined,
	redirects: Pick<Redirect, 'from' | 'to'>[],
): Promise<void> {
	for (const { from, to } of redirects) {
		const old = join(folder, from);
		if (existsSync(join(old, 'index.html')))
			throw new ContentFault({
				file: 'content/redirects.yaml',
				found: `${from} sent on to ${to}, and there is a page at ${from}`,
				remedy: 'Give that page another address, or take the line away',
			});
		const now = join(folder, pageOf(to), 'index.html');
		if (!existsSync(now))
			throw new ContentFault({
				file: 'content/redirects.yaml',
				found: `${from} sent on to ${to}, and there is no page at ${pageOf(to)}`,
				remedy: 'Write the address that page has today',
			});
		const [, place] = to.split('#');
		if (place && !parse(await readFile(now, 'utf8')).getElementById(place))
			throw new ContentFault({
				file: 'content/redirects.yaml',
				found: `${from} sent on to ${to}, and that page has no place "${place}"`,
				remedy: 'Write the heading as it is today, in small letters with hyphens for spaces',
			});
		await mkdir(old, { recursive: true });
		await writeFile(join(old, 'index.html'), redirectPage(base.slice(0, -1) + to, site));
	}
}

function redirectPage(to: string, site: string | undefined): string {
	const canonical = site ? `<link rel="canonical" href="${new URL(to, site).href}">` : '';
	return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${t('moved.title')}</title><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">${canonical}<meta http-equiv="refresh" content="0; url=${to}"></head><body><main><h1>${t('moved.title')}</h1><p><a href="${to}">${t('moved.link')}</a></p></main></body></html>`;
}
