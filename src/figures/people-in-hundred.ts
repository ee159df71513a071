import type { DiagramWords } from '../schemas/drawings.ts';
import { fill } from '../strings/en.ts';
import { dots, toAndFro } from './dots.ts';
import { type Drawing, lettering, svg } from './drawing.ts';

const apart = 14;
const top = 54;

/** Of 100 people with IPT and 100 without it, how many got clearly better. Each person is a dot; filled means better. */
export function peopleInHundred(
	{ title, name, labels, inWords }: DiagramWords,
	{ withIpt, without }: { withIpt: number; without: number },
): Drawing {
	const filled = (text: string) =>
		fill(text, {
			...{ withIpt, withIptNot: 100 - withIpt, without, withoutNot: 100 - without },
			more: withIpt - without,
		});
	const groups = [
		{ lines: labels[0]!.map(filled), better: withIpt, left: 7 },
		{ lines: labels[1]!.map(filled), better: without, left: 177 },
	];
	const path = (first: (better: number) => number) =>
		groups.map(({ better, left }) => toAndFro(left, top, first(better), 99, apart)).join('');
	return {
		title: filled(title),
		svg: svg(
			filled(name),
			320,
			190,
			lettering(groups.map(({ lines, left }) => ({ lines, x: left - 6, y: 14 }))) +
				dots(
					path(() => 0),
					path((better) => better),
					apart,
				),
		),
		inWords: inWords.map(filled),
	};
}
