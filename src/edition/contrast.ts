import type { Organisation } from '../schemas/organisation.ts';
import { siteColours } from './site-colours.ts';

/** What a colour must be told from: the tokens of src/styles/tokens.css it is drawn on, or that are drawn on it. */
const neighbours = {
	link: ['ground', 'ground-soft', 'calm-ground', 'urgent-ground'],
	accent: ['ground', 'on-accent'],
} as const;

const wanted = 7;

/** A line for each of an organisation's colours that does not stand at 7:1 against its grounds. */
export function contrastProblems(colours: Organisation['colours']): string[] {
	const found: string[] = [];
	for (const scheme of ['light', 'dark'] as const) {
		const tokens = siteColours(scheme);
		for (const role of ['link', 'accent'] as const) {
			const colour = colours?.[scheme]?.[role];
			if (!colour) continue;
			for (const name of neighbours[role]) {
				const ground = tokens.get(name)!;
				const ratio = contrast(colour, ground);
				if (ratio < wanted) {
					found.push(
						`colours.${scheme}.${role}: was given "${colour}", which stands at ${ratio.toFixed(2)}:1 against ${ground} (${name}), wanted: at least ${wanted}:1. Choose a ${scheme === 'light' ? 'darker' : 'lighter'} colour`,
					);
				}
			}
		}
	}
	return found;
}

/** WCAG 2 contrast ratio of two colours written #rrggbb: 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
		number,
		number,
	];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
