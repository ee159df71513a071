import { readFileSync } from 'node:fs';

export type Scheme = 'light' | 'dark';

/** The site's own colours, by token name, from the first block of src/styles/tokens.css. Written `light-dark(#…, #…)`, or once for both. */
export function siteColours(scheme: Scheme): Map<string, string> {
	const [, block = ''] = /:root \{([\s\S]*?)\}/.exec(
		readFileSync('src/styles/tokens.css', 'utf8'),
	)!;
	const written = /--([\w-]+): (?:light-dark\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\))?;/g;
	return new Map(
		[...block.matchAll(written)].map(([, name = '', light = '', dark = light]) => [
			name,
			scheme === 'light' ? light : dark,
		]),
	);
}
