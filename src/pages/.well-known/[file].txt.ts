import type { APIRoute, GetStaticPaths } from 'astro';
import { readEdition } from '../../edition/read-edition.ts';
import { changesNewestFirst } from '../../library/changes.ts';
import { withBase } from '../../library/pages.ts';

/** /.well-known/security.txt, for an edition that says where to report. */
export const getStaticPaths: GetStaticPaths = () =>
	readEdition().contact ? [{ params: { file: 'security' } }] : [];

/**
 * Where to report a weakness (RFC 9116). It holds for a year from the newest entry of content/changes/,
 * because the same content must give the same bytes on any day.
 */
export const GET: APIRoute = async ({ site }) => {
	const [newest] = await changesNewestFirst();
	const expires = new Date(`${newest?.data.on ?? ''}T00:00:00Z`);
	expires.setUTCFullYear(expires.getUTCFullYear() + 1);
	const lines = [
		`Contact: ${readEdition().contact ?? ''}`,
		`Expires: ${expires.toISOString()}`,
		'Preferred-Languages: en',
		...(site ? [`Canonical: ${new URL(withBase('/.well-known/security.txt'), site).href}`] : []),
	];
	return new Response(`${lines.join('\n')}\n`);
};
