import { nearest } from '../library/missing.ts';
import { nodesIn, treeOf, wordsOfPage, lineOf } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { digitsOf, type HelpNumber } from '../schemas/numbers.ts';
import type { Content, Entry } from './read-content.ts';
import { faultAt, pagesOf, type Rule } from './rule.ts';

/** How many digits a number has that begins in some way. Ofcom's national plan; short codes are listed one by one. */
const lengths: [RegExp, number[]][] = [
	[/^08001111$/, [8]],
	[/^0800/, [10, 11]],
	[/^0808|^03|^07/, [11]],
	[/^0[12]/, [10, 11]],
	[/^116/, [6]],
	[/^(999|111)$/, [3]],
	[/^(18000|18001|85258|88247)$/, [5]],
];

/** What looks like a number to dial: a long one that begins with nought, a 116 one, or a code of five digits. */
const dialled = /(?<![\d.,/–-])(?:0\d(?: ?\d){6,10}|116 ?\d{3}|\d{5})(?![\d.,/–-]*\d)/g;

export const numbersAgree: Rule = {
	says: 'each number of help is right, as far as two typings can tell',
	check: ({ numbers, numbersAgain }) => {
		if (!numbers || !numbersAgain) return [];
		const again = new Map(Object.entries(numbersAgain.data));
		const first = Object.entries(numbers.data);
		return [
			...first.flatMap(([name, number]): Fault[] => {
				const digits = digitsOf(number);
				const second = again.get(name);
				const allowed = lengths.find(([begins]) => begins.test(digits))?.[1];
				if (!allowed?.includes(digits.length))
					return [
						faultAt(numbers, [name], {
							found: `${name} is ${number.number}, with ${String(digits.length)} digits`,
							wanted: allowed
								? `${allowed.join(' or ')} digits`
								: 'a number of the United Kingdom, or a code that src/rules/numbers.ts lists',
							remedy: 'Look at its source and type it again',
						}),
					];
				return second === digits
					? []
					: [
							faultAt(numbersAgain, [name], {
								found: `${name} is ${second ?? 'not there'} here and ${digits} in content/numbers.yaml`,
								wanted: 'the same digits in both',
								remedy:
									'Look at its source, and type the wrong one again; copy neither from the other',
							}),
						];
			}),
			...[...again.keys()]
				.filter((name) => !(name in numbers.data))
				.map((name) =>
					faultAt(numbersAgain, [name], {
						found: `${name}, which content/numbers.yaml does not have`,
						remedy: 'Add it there, or take it away here',
					}),
				),
		];
	},
};

export const numbersAreNamed: Rule = {
	says: 'a number of help is named, never typed, wherever it is said',
	check: (content) => {
		if (!content.numbers) return [];
		const known = new Map(Object.entries(content.numbers.data));
		const byDigits = new Map([...known].map(([name, number]) => [digitsOf(number), name]));
		return [
			...typedInPages(content, byDigits),
			...unknownInPages(content, known),
			...typedInFacts(content, byDigits),
		];
	},
};

/** A number typed into the words of a page. */
function typedInPages(content: Content, byDigits: Map<string, string>): Fault[] {
	return pagesOf(content).flatMap(({ file, words }) =>
		[...nodesIn(treeOf(words))].flatMap(({ node }) =>
			node.type === 'text'
				? typedIn(node.value, byDigits).map(({ found, name }) => ({
						file,
						line: lineOf(node),
						found: `${found}, typed by hand`,
						wanted: name ? `<Number of="${name}" />` : '<Number of="…" />',
						remedy: name
							? 'Name it, so that it is right wherever it stands'
							: 'Write the number in content/numbers.yaml and content/numbers-again.yaml, and name it here',
					}))
				: [],
		),
	);
}

function unknownInPages(content: Content, known: Map<string, HelpNumber>): Fault[] {
	return pagesOf(content).flatMap(({ file, words }) =>
		wordsOfPage(words).flatMap(({ name, attributes, line }) => {
			const of = attributes.get('of') ?? '';
			if (name !== 'Number' || known.has(of)) return [];
			const guess = nearest(of, [...known.keys()]);
			return {
				file,
				line,
				found: `<Number of="${of}" />, and content/numbers.yaml has no number of that name`,
				wanted: guess && `perhaps "${guess}"`,
				remedy: 'Write a name of that file, or add the number there',
			};
		}),
	);
}

/** A number typed into a record that says something to readers, as the file has it. */
function typedInFacts(content: Content, byDigits: Map<string, string>): Fault[] {
	const entries: Entry[] = [
		...content.claims.values(),
		...content.notices.values(),
		...content.questions.values(),
		...(content.urgentHelp ? [content.urgentHelp] : []),
	];
	return entries.flatMap(({ file, facts }) =>
		facts.split('\n').flatMap((line, i) =>
			/^\s*(?:- )?(?:says|saysToProfessionals|how|short|contact|hours|who|name|answer|text):/.test(
				line,
			)
				? typedIn(line, byDigits).map(({ found, name }) => ({
						file,
						line: i + 1,
						found: `${found}, typed by hand`,
						wanted: name ? `{${name}}` : '{the name of a number}',
						remedy: name
							? 'Name it, so that it is right wherever it stands'
							: 'Write the number in content/numbers.yaml and content/numbers-again.yaml, and name it here',
					}))
				: [],
		),
	);
}

function typedIn(text: string, byDigits: Map<string, string>) {
	return [...text.matchAll(dialled)].flatMap(([found]) => {
		const digits = found.replaceAll(' ', '');
		const name = byDigits.get(digits);
		// Five digits in a row are a code only where we know it; else they may count people.
		return name || digits.length > 5 ? [{ found, name }] : [];
	});
}
