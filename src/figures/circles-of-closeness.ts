import { type Drawing, lettering, svg } from './drawing.ts';

const rings = [
	{ radius: 34, label: 'You', inWords: 'You are in the middle.' },
	{
		radius: 76,
		label: 'Closest',
		inWords: 'The next circle is for the people you feel closest to.',
	},
	{
		radius: 116,
		label: 'Close',
		inWords: 'The next one is for people who are close, but less so.',
	},
	{
		radius: 156,
		label: 'Further away',
		inWords: 'The outer circle is for people who matter, but feel further away.',
	},
];

/** Circles round a person, for the people in their life. */
export function circlesOfCloseness(): Drawing {
	const circles = rings.map(({ radius }) => `<circle cx="160" cy="160" r="${radius}"/>`);
	const labels = rings.map(({ radius, label }, i) => ({
		lines: [label],
		x: 160,
		y: i === 0 ? 166 : 160 - radius + 24,
	}));
	return {
		title: 'Circles of closeness',
		svg: svg(
			'Four circles, one inside the other, with you in the middle.',
			320,
			320,
			circles.join('') + lettering(labels, 'middle'),
		),
		inWords: [
			...rings.map(({ inWords }) => inWords),
			'A person can be hard to place. You can leave someone out, or move them later.',
		],
	};
}
