import type { Organisation } from '../schemas/organisation.ts';
import { siteColours } from './site-colours.ts';

/**
 * An organisation's colours as tokens, or nothing when it has none. They stand in the layer `edition`, after the site's own;
 * where only one scheme has a colour of its own, the other keeps the site's. The palettes a reader may choose stay as they are.
 */
export function editionCss(colours: Organisation['colours']): string | undefined {
	const declarations = (['link', 'accent'] as const).flatMap((role) => {
		const [light, dark] = [colours?.light?.[role], colours?.dark?.[role]];
		if (!light && !dark) return [];
		const [siteLight, siteDark] = [siteColours('light').get(role), siteColours('dark').get(role)];
		return [`--${role}:light-dark(${light ?? siteLight!},${dark ?? siteDark!})`];
	});
	if (declarations.length === 0) return undefined;
	// No more telling than :root, which the styles for paper set after it.
	const ownPalettes = ":where([data-colours='cream'],[data-colours='contrast'])";
	return `@layer tokens,edition;@layer edition{:root:not(${ownPalettes}){${declarations.join(';')}}}`;
}
