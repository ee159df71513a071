import { type Drawing, svg, text } from './drawing.ts';

/** Of 100 people with IPT and 100 without it, how many got clearly better. Each person is a circle; filled means better. */
export function peopleInHundred({
	withIpt,
	without,
}: {
	withIpt: number;
	without: number;
}): Drawing {
	const groups = [
		{ label: `With IPT: ${withIpt} in 100`, filled: withIpt, top: 30 },
		{ label: `Without: ${without} in 100`, filled: without, top: 30 + 5 * 15 + 56 },
	];
	const drawn = groups.map(({ label, filled, top }) => {
		// Row by row, each moved as a whole: rows alike are the same bytes, and compress to almost nothing.
		const rows = Array.from({ length: 5 }, (_, row) => {
			const people = Array.from({ length: 20 }, (_, i) => person(i, row * 20 + i < filled));
			return `<g transform="translate(10 ${top + row * 15})">${people.join('')}</g>`;
		});
		return text([label], 4, top - 14) + rows.join('');
	});
	return {
		title: 'How many people got clearly better, in every 100',
		svg: svg(
			`Two groups of 100 circles. ${withIpt} are filled in the group with IPT, ${without} in the group without.`,
			320,
			226,
			`<g stroke-width="1.5">${drawn.join('')}</g>`,
		),
		inWords: [
			`Of 100 people who had IPT, about ${withIpt} had their symptoms at least halved, and ${100 - withIpt} did not.`,
			`Of 100 people without IPT, about ${without} had their symptoms at least halved, and ${100 - without} did not.`,
			`That is about ${withIpt - without} more people in every 100 with IPT.`,
		],
	};
}

function person(place: number, isBetter: boolean): string {
	return `<circle cx="${place * 15}" r="5"${isBetter ? ' fill="currentColor"' : ''}/>`;
}
