import { at, type Drawing, lettering, svg } from './drawing.ts';

const steps = [
	{ lines: ['You feel', 'low'], inWords: 'You feel low.' },
	{
		lines: ['Being with', 'people is', 'harder'],
		inWords: 'Being with people becomes harder. You may pull away or argue more.',
	},
	{ lines: ['You get', 'less', 'support'], inWords: 'You get less support, and more strain.' },
	{ lines: ['You feel', 'worse'], inWords: 'You feel worse, and so it goes round.' },
];

const centre = 160;
const radius = 108;
/** Half of what an arc between two steps takes, as an angle. */
const half = 0.28;

/** Low mood and relationships feed each other; the circle can be opened. */
export function moodAndRelationships(): Drawing {
	const quarter = (radius * Math.PI) / 2;
	const arc = radius * 2 * half;
	const circle =
		`<circle cx="${centre}" cy="${centre}" r="${radius}" stroke-dasharray="${at(arc)} ${at(quarter - arc)}" ` +
		`stroke-dashoffset="${at((arc - quarter) / 2)}"/>`;
	const words = steps.map(({ lines }, i) => {
		const angle = (i / steps.length) * 2 * Math.PI - Math.PI / 2;
		return {
			lines,
			x: Math.round(centre + radius * Math.cos(angle)),
			y: Math.round(centre + radius * Math.sin(angle) - lines.length * 10 + 16),
		};
	});
	return {
		title: 'Low mood and relationships pull each other down',
		svg: svg(
			'A circle of four steps: you feel low; being with people is harder; you get less support; you feel worse.',
			320,
			320,
			`${circle}<path d="${steps.map((_, i) => head(i)).join('')}"/>${lettering(words, 'middle')}`,
		),
		inWords: [
			...steps.map(({ inWords }) => inWords),
			'IPT works on what happens between you and other people, to open this circle.',
		],
	};
}

/** The head of the arrow from one step to the next, clockwise. */
function head(i: number): string {
	const end = (i / steps.length) * 2 * Math.PI - Math.PI / 4 + half;
	const point = (angle: number, r: number) =>
		`${Math.round(centre + r * Math.cos(angle))} ${Math.round(centre + r * Math.sin(angle))}`;
	return `M${point(end - 0.1, radius - 9)}L${point(end, radius)} ${point(end - 0.1, radius + 9)}`;
}
