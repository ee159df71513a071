import type { APIRoute } from 'astro';
import { readEdition } from '../edition/read-edition.ts';
import { changesNewestFirst } from '../library/changes.ts';
import { addressOf, pageNamed, withBase } from '../library/pages.ts';

/** What's new as an Atom feed (RFC 4287). An entry's id is its place on the page of changes, which does not move. */
export const GET: APIRoute = async ({ site }) => {
	const whole = (address: string) => new URL(address, site).href;
	const { siteTitle, name } = readEdition();
	const page = await pageNamed('whats-new', 'src/pages/feed.xml.ts');
	const changes = await changesNewestFirst();
	const entries = changes.map(({ id, data }) => {
		const address = whole(`${addressOf(page)}#change-${id}`);
		return `	<entry>
		<id>${escaped(address)}</id>
		<title>${escaped(data.title)}</title>
		<updated>${instant(data.on)}</updated>
		<link rel="alternate" type="text/html" href="${escaped(address)}"/>
		<content type="text">${escaped(data.text.trim())}</content>
	</entry>`;
	});
	return new Response(
		`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
	<id>${escaped(whole(addressOf(page)))}</id>
	<title>${escaped(`${page.data.title}: ${siteTitle}`)}</title>
	<subtitle>${escaped(page.data.description)}</subtitle>
	<updated>${instant(changes[0]?.data.on ?? page.data.review.written)}</updated>
	<author><name>${escaped(name)}</name></author>
	<link rel="self" type="application/atom+xml" href="${escaped(whole(withBase('/feed.xml')))}"/>
	<link rel="alternate" type="text/html" href="${escaped(whole(addressOf(page)))}"/>
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

function escaped(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}
