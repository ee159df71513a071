import { nodesIn } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { partsTaken } from './leaflets.ts';
import type { Content, Entry } from './read-content.ts';
import type { Rule } from './rule.ts';

/** Every sign that the typeface of leaflets (Atkinson Hyperlegible) can print, as a class of a regular expression. */
const printable =
	'\\t\\n\\r -~\\u00A0-\\u0107\\u010A-\\u0113\\u0116-\\u011B\\u011E-\\u0123\\u0126\\u0127\\u012A\\u012B\\u012E\\u012F' +
	'\\u0131\\u0136\\u0137\\u013B-\\u013E\\u0141-\\u0148\\u0150-\\u0155\\u0158-\\u015B\\u015E-\\u0165\\u016A\\u016B\\u016E-\\u0173' +
	'\\u0178-\\u017E\\u0192\\u0218-\\u021B\\u02C6\\u02C7\\u02D8-\\u02DD\\u0394\\u03A9\\u03BC\\u03C0\\u2013\\u2014\\u2018-\\u201A' +
	'\\u201C-\\u201E\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203A\\u2044\\u2074\\u20AC\\u2113\\u2122\\u212E\\u2202\\u220F\\u2211\\u2212' +
	'\\u2215\\u2219\\u221A\\u221E\\u222B\\u2248\\u2260\\u2264\\u2265\\u25CA';

const strange = new RegExp(`[^${printable}]`, 'u');

/** Every text that reaches paper, with its file and line. */
function* onPaper(
	content: Content,
): Generator<{ file: string; line: number | undefined; text: string }> {
	const { choices, sessionCards, interpreterWords, urgentHelp } = content;
	for (const { page, nodes } of partsTaken(content)) {
		for (const { node } of nodes.flatMap((part) => [...nodesIn(part)])) {
			const at = { file: page.file, line: node.position?.start.line };
			if ('value' in node) yield { ...at, text: node.value };
			if ('attributes' in node && Array.isArray(node.attributes))
				for (const { value } of node.attributes)
					if (typeof value === 'string') yield { ...at, text: value };
		}
	}
	const whole = [choices, sessionCards, interpreterWords, urgentHelp].filter(
		(entry) => entry !== undefined,
	);
	const entries = [content.claims, content.notices, content.glossary, content.leaflets].flatMap(
		(shelf): Entry[] => [...shelf.values()],
	);
	for (const entry of [...whole, ...entries])
		for (const { path, text } of textsIn(entry.data, []))
			if (path[0] !== 'saysToProfessionals' && path[0] !== 'method')
				yield { file: entry.file, line: entry.lineOf(...path), text };
}

/** Every text in the facts of an entry, with the way to it. */
function* textsIn(
	value: unknown,
	path: PropertyKey[],
): Generator<{ path: PropertyKey[]; text: string }> {
	if (typeof value === 'string') yield { path, text: value };
	else if (value !== null && typeof value === 'object')
		for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, key]);
}

export const lettersOfPaper: Rule = {
	says: 'what reaches paper is made of letters that the typeface of leaflets has',
	check: (content) =>
		[...onPaper(content)].flatMap(({ file, line, text }): Fault[] => {
			const found = strange.exec(text)?.[0];
			return found
				? [
						{
							file,
							line,
							found: `the sign "${found}", which the typeface of the leaflets does not have`,
							wanted: 'letters, digits and the signs of a plain text',
							remedy: 'Say it in words: "yes" in place of a tick, "to" in place of an arrow',
						},
					]
				: [];
		}),
};
