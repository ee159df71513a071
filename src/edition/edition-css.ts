import type { Organisation } from '../schemas/organisation.ts';

/** An organisation's colours as tokens, or nothing when it has none. Stands in the layer `edition`, after the site's own tokens. */
export function editionCss(colours: Organisation['colours']): string | undefined {
	const light = declarations(colours?.light);
	const dark = declarations(colours?.dark);
	if (!light && !dark) return undefined;
	return (
		'@layer tokens,edition;@layer edition{@media screen{' +
		(light && `@media (prefers-color-scheme:light){:root{${light}}}`) +
		(dark && `@media (prefers-color-scheme:dark){:root{${dark}}}`) +
		'}}'
	);
}

function declarations(colours: Record<string, string | undefined> | undefined): string {
	return Object.entries(colours ?? {})
		.map(([role, value]) => `--${role}:${value ?? ''}`)
		.join(';');
}
