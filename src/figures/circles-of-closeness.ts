import type { DiagramWords } from '../schemas/drawings.ts';
import { type Drawing, lettering, svg } from './drawing.ts';

/** From the middle out. */
const radii = [34, 76, 116, 156];

/** Circles round a person, for the people in their life. */
export function circlesOfCloseness({ title, name, labels, inWords }: DiagramWords): Drawing {
	const circles = radii.map((radius) => `<circle cx="160" cy="160" r="${radius}"/>`);
	const texts = radii.map((radius, i) => ({
		lines: labels[i]!,
		x: 160,
		y: i === 0 ? 166 : 160 - radius + 24,
	}));
	return {
		title,
		svg: svg(name, 320, 320, circles.join('') + lettering(texts, 'middle')),
		inWords,
	};
}
