import type { Organisation } from '../schemas/organisation.ts';
import { contrast } from './contrast.ts';
import { siteColours } from './site-colours.ts';

/** The colours of paper by name. Words stand on `band` and `calm`, and `accent` on both. */
export type PaperColour = 'ink' | 'accent' | 'band' | 'calm' | 'urgent' | 'warm' | 'warm-ground';

/**
 * The site's light colours as paper has them. An organisation's accent colours titles and drawings where it stands at 7:1 on
 * white and on both grounds; elsewhere they are in the colour of the words.
 */
export function paperColours(colours: Organisation['colours']): Record<PaperColour, string> {
	const site = siteColours('light');
	const grounds = ['#ffffff', site.get('ground-soft')!, site.get('calm-ground')!];
	const accent = colours?.light?.accent ?? site.get('accent')!;
	const isSeen = grounds.every((ground) => contrast(accent, ground) >= 7);
	return {
		ink: site.get('ink')!,
		accent: isSeen ? accent : site.get('ink')!,
		band: site.get('ground-soft')!,
		calm: site.get('calm-ground')!,
		urgent: site.get('urgent')!,
		warm: site.get('warm')!,
		'warm-ground': site.get('warm-ground')!,
	};
}
