import type { APIRoute, GetStaticPaths } from 'astro';
import { readEdition } from '../edition/read-edition.ts';
import { changesNewestFirst } from '../library/changes.ts';
import { addressOf, pageNamed, withBase } from '../library/pages.ts';
import { escapeHtml } from '../strings/escape-html.ts';

/** /feed.xml, for an edition with an address: a feed knows its entries by whole addresses. */
export const getStaticPaths: GetStaticPaths = () =>
	readEdition().site ? [{ params: { feed: 'feed' } }] : [];

/** What's new as an Atom feed (RFC 4287). An entry's id is its place on the page of changes, which does not move. */
export const GET: APIRoute = async ({ site }) => {
	const whole = (address: string) => new URL(address, site).href;
	const { siteTitle, name } = readEdition();
	const page = await pageNamed('whats-new', 'src/pages/[feed].xml.ts');
	const changes = await changesNewestFirst();
	const entries = changes.map(({ id, data }) => {
		const address = whole(`${addressOf(page)}#change-${id}`);
		return `	<entry>
		<id>${escapeHtml(address)}</id>
		<title>${escapeHtml(data.title)}</title>
		<updated>${instant(data.on)}</updated>
		<link rel="alternate" type="text/html" href="${escapeHtml(address)}"/>
		<content type="text">${escapeHtml(data.text.trim())}</content>
	</entry>`;
	});
	return new Response(
		`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
	<id>${escapeHtml(whole(addressOf(page)))}</id>
	<title>${escapeHtml(`${page.data.title}: ${siteTitle}`)}</title>
	<subtitle>${escapeHtml(page.data.description)}</subtitle>
	<updated>${instant(changes[0]?.data.on ?? page.data.review.written)}</updated>
	<author><name>${escapeHtml(name)}</name></author>
	<link rel="self" type="application/atom+xml" href="${escapeHtml(whole(withBase('/feed.xml')))}"/>
	<link rel="alternate" type="text/html" href="${escapeHtml(whole(addressOf(page)))}"/>
${entries.join('\n')}
</feed>
`,
		{ headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
	);
};

/** Midnight at the start of a day, as Atom writes instants. */
function instant(day: string): string {
	return `${day}T00:00:00Z`;
}
