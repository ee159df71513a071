import { at, type Drawing, svg, text } from './drawing.ts';

const steps = [
	{ lines: ['You feel', 'low'], inWords: 'You feel low.' },
	{
		lines: ['Being with', 'people is', 'harder'],
		inWords: 'Being with people becomes harder. You may pull away or argue more.',
	},
	{ lines: ['You get', 'less', 'support'], inWords: 'You get less support, and more strain.' },
	{ lines: ['You feel', 'worse'], inWords: 'You feel worse, and so it goes round.' },
];

/** Low mood and relationships feed each other; the circle can be opened. */
export function moodAndRelationships(): Drawing {
	const centre = 160;
	const radius = 108;
	const boxes = steps.map(({ lines }, i) => {
		const angle = (i / steps.length) * 2 * Math.PI - Math.PI / 2;
		const [x, y] = [centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)];
		const height = lines.length * 20 + 16;
		return (
			`<rect x="${at(x - 48)}" y="${at(y - height / 2)}" width="96" height="${height}" rx="12"/>` +
			text(lines, Math.round(x), Math.round(y - height / 2 + 24), 'middle')
		);
	});
	const arrows = steps.map((_, i) => arrow(i, centre, radius));
	return {
		title: 'How low mood and relationships affect each other',
		svg: svg(
			'A circle of four steps: you feel low; being with people is harder; you get less support; you feel worse.',
			320,
			320,
			boxes.join('') + arrows.join(''),
		),
		inWords: [
			...steps.map(({ inWords }) => inWords),
			'IPT works on what happens between you and other people, to open this circle.',
		],
	};
}

/** A short arc with a head, halfway between one box and the next, clockwise. */
function arrow(i: number, centre: number, radius: number): string {
	const middle = (i / steps.length) * 2 * Math.PI - Math.PI / 4;
	const [from, to] = [middle - 0.16, middle + 0.2];
	const point = (angle: number, r = radius) =>
		`${at(centre + r * Math.cos(angle))} ${at(centre + r * Math.sin(angle))}`;
	return (
		`<path d="M${point(from)} A${radius} ${radius} 0 0 1 ${point(to)}"/>` +
		`<path d="M${point(to - 0.1, radius - 9)} L${point(to)} L${point(to - 0.1, radius + 9)}"/>`
	);
}
