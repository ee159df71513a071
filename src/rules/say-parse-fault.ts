import type { Fault } from '../schemas/content-fault.ts';

/** What the parser of pages refuses, by a part of its message, and what that means to somebody who writes words. */
const meanings: {
	when: RegExp;
	found: (shown: string, message: string) => string;
	remedy: string;
}[] = [
	{
		// Every word of the style guide begins with a capital letter.
		when: /closing tag for `?<[a-z]/,
		found: (_, message) => `<${nameIn(message)}>, which is not a word authors may use`,
		remedy:
			'Leave out the signs < and >, or write [square brackets]. A web address is written [words](https://…)',
	},
	{
		when: /closing tag for `?<([^>`]*)>?`?/,
		found: (_, message) => `<${nameIn(message)}>, which is never closed`,
		remedy:
			'Write the closing half after what it holds, such as </Card>, or end the word in /> when it holds nothing',
	},
	{
		when: /closing tag/,
		found: (shown) => `"${shown}", which closes something that is not open here`,
		remedy:
			'Put both halves of the word round the same words, each on a line of its own, or take this one away',
	},
	{
		when: /`!`/,
		found: (shown) => `a note to authors: "${shown}"`,
		remedy: 'Take it out. What authors must know goes into the description of the change',
	},
	{
		when: /Could not parse expression|closing brace|\{/,
		found: (shown) => `braces: "${shown}"`,
		remedy: 'Pages hold words only. Take the braces away, or write [square brackets]',
	},
	{
		when: /Could not parse esm|import|export/,
		found: (shown) => `a line that begins with a word of a program: "${shown}"`,
		remedy: 'Begin the line with another word than "import" or "export"',
	},
	{
		when: /Unexpected character|Unexpected end/,
		found: (shown) =>
			`the sign < before something that is not a word of the style guide: "${shown}"`,
		remedy: 'Write it in words, such as "less than 5". A web address is written [words](https://…)',
	},
];

/** The name of the word that a message is about. */
const nameIn = (message: string): string => /tag for `?<([^>`\s]*)/.exec(message)?.[1] ?? '';

/** The parser's fault with the line it is about, and what to do, in words for authors. */
export function sayParseFault(file: string, source: string, { message }: Error): Fault {
	const [, line, column] = /\((\d+):(\d+)\)/.exec(message) ?? /^(\d+):(\d+)/.exec(message) ?? [];
	const text = source.split('\n')[Number(line) - 1] ?? '';
	// Of braces it names a place within.
	const from = Math.max(0, Number(column) - 1);
	const brace = /\{[^}]*$/.exec(text.slice(0, from))?.index;
	const shown =
		text
			.slice(brace ?? from)
			.trim()
			.slice(0, 60) || text.trim().slice(0, 60);
	const reason = message.replace(/^\d+:\d+: /, '');
	const meaning = meanings.find(({ when }) => when.test(reason));
	return {
		file,
		line: line ? Number(line) : undefined,
		found:
			meaning?.found(shown, reason) ??
			`"${shown}", which cannot be read: ${reason.split('(')[0] ?? ''}`,
		remedy: meaning?.remedy ?? 'Compare the line with the style guide page',
	};
}
