import { z } from 'astro/zod';
import { helpNumbers, linkTo, sentenceWithNumbers } from './numbers.ts';
import { day, id, sentence } from './shared.ts';

/** Readers who have ways to get help of their own. */
export const readers = ['young-people'] as const;

/** A way to get help now, as content/urgent-help.yaml writes it. */
const written = z.strictObject({
	name: sentence.describe('What the reader calls it, for example "NHS 111, mental health option".'),
	how: sentenceWithNumbers.describe(
		'What to do, in one sentence, for example "Call 111 and choose option 2".',
	),
	voice: z.boolean().describe('True when the reader must speak and hear.'),
	number: id.optional().describe('Its number, by its name in content/numbers.yaml.'),
	href: z
		.string()
		.regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/, {
			error: 'must begin with mailto: or https://; a number is named under "number"',
		})
		.optional()
		.describe('The address of a route without a number.'),
	contact: sentenceWithNumbers
		.optional()
		.describe('The number or address as printed, where it is more than the number.'),
	hours: sentence
		.optional()
		.describe('When it answers, and whether it is free; left out when nobody has read it.'),
	nations: z.array(z.enum(['england', 'scotland', 'wales', 'northern-ireland'])).min(1),
	who: sentence.optional().describe('Who it is for, when not everybody.'),
	onEveryPage: z
		.boolean()
		.default(false)
		.describe('True for the few routes printed on every page.'),
	inBand: z
		.boolean()
		.default(false)
		.describe('True for the few routes whose number stands in the band of help on every page.'),
	forAbuse: z
		.boolean()
		.default(false)
		.describe(
			'True for the routes the search shows where someone hurts, threatens or controls another.',
		),
	firstFor: z
		.array(z.enum(readers))
		.default([])
		.describe('Readers whose leaflets print it straight after 999.'),
	short: sentenceWithNumbers
		.optional()
		.describe('The route in a few words, for every sheet of paper and for the search.'),
	claim: id.describe('The claim that carries its source and check date.'),
	checked: day,
});

/** A way to get help now, with the link and the printed number made from the one record of it. */
const urgentHelpRoute = written.transform((route, context) => {
	const { number: name, href, contact, ...rest } = route;
	const number = name === undefined ? undefined : helpNumbers().get(name);
	if (name !== undefined && !number)
		context.issues.push({
			code: 'custom',
			input: name,
			path: ['number'],
			message: `names "${name}", which is no number of content/numbers.yaml`,
		});
	return {
		...rest,
		href: number ? linkTo(number) : href,
		contact: contact ?? number?.number ?? route.name,
	};
});

/** Every way to get help now, in the order in which it is printed. */
export const urgentHelp = z.strictObject({
	heading: sentence,
	intro: z.array(sentence).min(1),
	routes: z.array(urgentHelpRoute).min(1),
});
