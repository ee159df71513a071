import { dots, toAndFro } from './dots.ts';
import { type Drawing, lettering, svg } from './drawing.ts';

const apart = 14;
const top = 54;

/** Of 100 people with IPT and 100 without it, how many got clearly better. Each person is a dot; filled means better. */
export function peopleInHundred({
	withIpt,
	without,
}: {
	withIpt: number;
	without: number;
}): Drawing {
	const groups = [
		{ lines: [`${withIpt} in 100`, 'with IPT'], better: withIpt, left: 7 },
		{ lines: [`${without} in 100`, 'without it'], better: without, left: 177 },
	];
	const path = (first: (better: number) => number) =>
		groups.map(({ better, left }) => toAndFro(left, top, first(better), 99, apart)).join('');
	return {
		title: `${withIpt} in 100 people with IPT, and ${without} in 100 without it, had their symptoms at least halved`,
		svg: svg(
			`Of 100 dots, ${withIpt} are filled with IPT, and ${without} without it.`,
			320,
			190,
			lettering(groups.map(({ lines, left }) => ({ lines, x: left - 6, y: 14 }))) +
				dots(
					path(() => 0),
					path((better) => better),
					apart,
				),
		),
		inWords: [
			`Of 100 people who had IPT, about ${withIpt} had their symptoms at least halved, and ${100 - withIpt} did not.`,
			`Of 100 people without IPT, about ${without} had their symptoms at least halved, and ${100 - without} did not.`,
			`That is about ${withIpt - without} more people in every 100 with IPT.`,
		],
	};
}
