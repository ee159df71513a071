import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { id, sentence } from './shared.ts';

/** A number or code of help, written as people read it. */
const helpNumber = z.strictObject({
	number: z
		.string()
		.regex(/^\d+( \d+)*$/, { error: 'must be digits in groups, in quotes where it is one group' })
		.describe('Its digits in the groups in which they are said, for example 0808 808 8000.'),
	by: z
		.enum(['call', 'text', 'prefix'])
		.default('call')
		.describe(
			'How it is reached; a prefix is dialled before another number and leads nowhere alone.',
		),
});

/** Every number of help by a short name: content/numbers.yaml. */
export const numbers = z.record(id, helpNumber);

/** The same numbers typed a second time, digits alone: content/numbers-again.yaml. */
export const numbersAgain = z.record(
	id,
	z.string().regex(/^\d+$/, { error: 'must be digits alone, in quotes' }),
);

export type HelpNumber = z.infer<typeof helpNumber>;

let read: Map<string, HelpNumber> | undefined;

/** The numbers, by name. What cannot be read is told by the rules, where the file is an entry like any other. */
export function helpNumbers(): Map<string, HelpNumber> {
	if (read) return read;
	const { data } = numbers.safeParse(parse(readFileSync('content/numbers.yaml', 'utf8')));
	return (read = new Map(Object.entries(data ?? {})));
}

/** The digits alone. */
export const digitsOf = ({ number }: HelpNumber): string => number.replaceAll(' ', '');

/** The link that dials a number, or begins a text to it; undefined for a prefix. */
export function linkTo(number: HelpNumber): string | undefined {
	const scheme = { call: 'tel:', text: 'sms:', prefix: undefined }[number.by];
	return scheme && scheme + digitsOf(number);
}

/** A sentence in which {lifeline} stands for the number of that name, as people read it. */
export const sentenceWithNumbers = sentence.transform((text, context) =>
	text.replace(/\{([a-z0-9-]+)\}/g, (whole, name: string) => {
		const known = helpNumbers().get(name);
		if (known) return known.number;
		context.issues.push({
			code: 'custom',
			input: text,
			message: `names ${whole}, which is no number of content/numbers.yaml`,
		});
		return whole;
	}),
);
