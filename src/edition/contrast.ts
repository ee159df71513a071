import type { Organisation } from '../schemas/organisation.ts';
import { siteColours } from './site-colours.ts';

/** What a colour must be told from: the tokens of src/styles/tokens.css it is drawn on, or that are drawn on it. */
const neighbours = {
	link: ['ground', 'ground-soft', 'calm-ground', 'card'],
	accent: ['ground', 'on-accent'],
} as const;

const wanted = 7;

/** A line for each of an organisation's colours that does not stand at 7:1 against its grounds, with the nearest shade that does. */
export function contrastProblems(colours: Organisation['colours']): string[] {
	const found: string[] = [];
	for (const scheme of ['light', 'dark'] as const) {
		const tokens = siteColours(scheme);
		for (const role of ['link', 'accent'] as const) {
			const colour = colours?.[scheme]?.[role];
			if (!colour) continue;
			const grounds = neighbours[role].map((name) => ({ name, ground: tokens.get(name)! }));
			const [worst] = grounds
				.map(({ name, ground }) => ({ name, ground, ratio: contrast(colour, ground) }))
				.sort((a, b) => a.ratio - b.ratio);
			if (!worst || worst.ratio >= wanted) continue;
			const shade = nearestShade(
				colour,
				grounds.map(({ ground }) => ground),
			);
			found.push(
				`colours.${scheme}.${role}: was given "${colour}", which stands at ${worst.ratio.toFixed(2)}:1 against ${worst.ground} (${worst.name}), wanted: at least ${wanted}:1. Choose a ${scheme === 'light' ? 'darker' : 'lighter'} colour${shade ? `; the nearest shade of yours that does is "${shade}"` : ''}`,
			);
		}
	}
	return found;
}

/** The shade of a colour with the least black or white mixed in that stands at 7:1 against every ground, if there is one. */
function nearestShade(colour: string, grounds: string[]): string | undefined {
	const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	for (let step = 0; step <= 100; step++) {
		for (const end of [0, 255]) {
			const mixed = parts.map((part) => Math.round(part + ((end - part) * step) / 100));
			const shade = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
			if (grounds.every((ground) => contrast(shade, ground) >= wanted)) return shade;
		}
	}
	return undefined;
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
