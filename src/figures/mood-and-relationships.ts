import type { DiagramWords } from '../schemas/drawings.ts';
import { at, type Drawing, lettering, svg } from './drawing.ts';

const steps = 4;
const centre = 160;
const radius = 108;
/** Half of what an arc between two steps takes, as an angle. */
const half = 0.28;

/** Low mood and relationships feed each other; the circle can be opened. */
export function moodAndRelationships({ title, name, labels, inWords }: DiagramWords): Drawing {
	const quarter = (radius * Math.PI) / 2;
	const arc = radius * 2 * half;
	const circle =
		`<circle cx="${centre}" cy="${centre}" r="${radius}" stroke-dasharray="${at(arc)} ${at(quarter - arc)}" ` +
		`stroke-dashoffset="${at((arc - quarter) / 2)}"/>`;
	const words = labels.map((lines, i) => {
		const angle = (i / steps) * 2 * Math.PI - Math.PI / 2;
		return {
			lines,
			x: Math.round(centre + radius * Math.cos(angle)),
			y: Math.round(centre + radius * Math.sin(angle) - lines.length * 10 + 16),
		};
	});
	return {
		title,
		svg: svg(
			name,
			320,
			320,
			`${circle}<path d="${labels.map((_, i) => head(i)).join('')}"/>${lettering(words, 'middle')}`,
		),
		inWords,
	};
}

/** The head of the arrow from one step to the next, clockwise. */
function head(i: number): string {
	const end = (i / steps) * 2 * Math.PI - Math.PI / 4 + half;
	const point = (angle: number, r: number) =>
		`${Math.round(centre + r * Math.cos(angle))} ${Math.round(centre + r * Math.sin(angle))}`;
	return `M${point(end - 0.1, radius - 9)}L${point(end, radius)} ${point(end - 0.1, radius + 9)}`;
}
