import type { pictures as names } from '../schemas/vocabulary.ts';
import {
	decoration,
	gone,
	life,
	path,
	person,
	ties,
	troubledTie,
	way,
	weakTie,
	you,
} from './people.ts';

type Name = (typeof names)[number];

/** The mark of the site: one tie. */
export const mark = (): string =>
	decoration(
		'mark',
		36,
		24,
		ties([
			[12, 12],
			[22, 12],
		]) +
			'<circle class="you" fill="currentColor" stroke="none" cx="9" cy="12" r="7"/>' +
			person([28, 12], 6),
	);

const scene = (inside: string): string => decoration('scene', 240, 120, inside);
const small = (inside: string): string => decoration('small', 52, 52, inside);

/** The same people in each part of a course: no tie drawn yet, one mended, more of them. */
const phase = (drawnTies: string): string =>
	decoration(
		'scene',
		150,
		60,
		drawnTies +
			you([75, 30], 8) +
			[[30, 20] as const, [118, 16] as const, [36, 46] as const]
				.map((place) => person(place, 6))
				.join('') +
			gone([116, 44], 6),
	);

/** A person, and somebody they cannot reach: for a page that is not there, and a search that finds nothing. */
const apart = (): string =>
	decoration(
		'apart',
		130,
		60,
		weakTie([44, 38], [80, 26]) + you([24, 42], 9) + gone([100, 20], 12),
	);

/** You, and the people in your life at their distances: the drawing of the home page. */
const home = (): string =>
	decoration(
		'hero',
		300,
		290,
		'<g class="rings">' +
			life([150, 145], 140) +
			'<circle cx="150" cy="145" r="96"/><circle cx="150" cy="145" r="54"/></g>' +
			path(
				'M150 145L108 113M150 145l42 26M150 145l26-66M150 145l-60 64M176 79l68-12M90 209l-38-24M192 171l48 38M192 171L176 79',
			) +
			weakTie([150, 145], [248, 117]) +
			you([150, 145], 16) +
			(
				[
					[108, 113, 11],
					[192, 171, 11],
					[176, 79, 10],
					[90, 209, 10],
					[244, 67, 8],
					[52, 185, 8],
					[240, 209, 9],
				] as const
			)
				.map(([x, y, r]) => person([x, y], r))
				.join('') +
			gone([248, 117], 10),
	);

/** Each picture an author may name (schemas/vocabulary.ts): decoration, which says nothing that the words beside it do not. */
export const pictures: Record<Name, () => string> = {
	home,
	apart,
	grief: () =>
		scene(
			weakTie([96, 63], [146, 54]) +
				ties(
					[
						[78, 66],
						[58, 98],
					],
					[
						[78, 66],
						[48, 34],
					],
				) +
				you([78, 66]) +
				gone([158, 52], 11) +
				person([52, 104], 7) +
				person([42, 28], 7),
		),
	conflict: () => scene(you([84, 60]) + troubledTie([102, 60], 44) + person([156, 60], 9)),
	change: () =>
		scene(
			life([70, 60], 34, true) +
				life([172, 60], 36) +
				you([74, 62]) +
				way([88, 60], [140, 54]) +
				person([182, 50], 6) +
				person([164, 76], 6),
		),
	loneliness: () =>
		scene(
			weakTie([84, 62], [136, 64]) +
				path('M163 51l16 14M153 72l3-19M159 79l16-4') +
				you([62, 62]) +
				person([158, 44]) +
				person([184, 72]) +
				person([150, 80]),
		),
	beginning: () => phase(''),
	middle: () =>
		phase(
			ties([
				[75, 30],
				[112, 18],
			]) + weakTie([66, 27], [38, 21]),
		),
	ending: () => phase(path('M75 30l37-12M75 30l-39-9M75 30l-34 13')),
	me: () => small(you([26, 26], 12)),
	'someone-close': () =>
		small(
			ties([
				[25, 26],
				[33, 24],
			]) +
				you([16, 28], 8) +
				person([40, 22]),
		),
	getting: () =>
		small(you([12, 38], 6) + path('M17 30c7-14 14-15 18-14m0 0-7-3m7 3-5 6') + person([44, 16], 6)),
	having: () =>
		small(
			ties([
				[23, 26],
				[31, 26],
			]) +
				you([14, 26], 8) +
				person([39, 26]),
		),
	'ending-well': () =>
		small(
			path('M26 28L12 12M26 28L42 14M26 28l2 16') +
				you([26, 28], 8) +
				person([11, 11], 5) +
				person([43, 13], 5) +
				person([28, 45], 5),
		),
	young: () =>
		small(
			ties([
				[22, 36],
				[29, 30],
			]) +
				you([16, 38], 6) +
				person([36, 22], 10),
		),
	refer: () =>
		small(
			person([12, 40], 7) +
				path('M17 34c7-16 17-16 21-16m0 0-6-5m6 5-6 5') +
				'<circle class="you" fill="currentColor" stroke="none" cx="44" cy="18" r="6"/>',
		),
	leaflet: () => small(path('M10 10h24l8 8v24H10zM34 10v8h8M17 26h18M17 33h12')),
	words: () => small(path('M10 12h32v24H26l-8 8v-8h-8zM18 24h16')),
	list: () => small(path('M12 16h28M12 26h28M12 36h18')),
};
