import { nodesIn } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { unprintable } from '../schemas/letters.ts';
import { partsTaken } from './leaflets.ts';
import type { Content, Entry } from './read-content.ts';
import type { Rule } from './rule.ts';

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
			const found = unprintable(text.replace(/\s/g, ' '));
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
