import { nodesIn, textOf, treeOf, wordsOfPage } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import type { Text } from './prose.ts';
import { listedTexts } from './prose.ts';
import type { Content } from './read-content.ts';
import { type Page, pagesOf, type Rule } from './rule.ts';

/** Rules about words that tell how far we got with checking: they are about us, and not about the reader. */

/** A page for clients has none; what is left to check stands on the page about review. */
const toClients =
	/\b(?:not (?:yet )?(?:been )?(?:checked|able to check)|could not check|we (?:could|did|have) not|we (?:have )?(?:only )?read (?:only|in|of|part)|we (?:believe|found no|added up|put together|worked out|looked for)|second-hand|our (?:own )?sums?|as far as we|known to us)\b/i;

/** A professional may need one such line where a decision hangs on it, and no more. */
const toProfessionals =
	/\b(?:(?:have|has) not (?:been )?(?:able to )?(?:checked|check|read)|not (?:yet )?checked|could not check|we believe|second-hand|our (?:own )?sums?|own pooling)\b/gi;

/** These pages for professionals are about the checking itself. */
const aboutChecking = ['about-review', 'organisations/how-we-review'];

const readByClients = ({ data }: Page) => data.audience === 'client';

/** What a page says in its own words: paragraphs, headings and cells. */
const saidOn = ({ file, words }: Page): Text[] =>
	[...nodesIn(treeOf(words))].flatMap(({ node }) =>
		['paragraph', 'heading', 'tableCell'].includes(node.type)
			? { file, line: node.position?.start.line, text: textOf(node) }
			: [],
	);

/** What the pages for clients say: their own words, the claims they say, the notices they carry, and the lists for readers. */
function* saidToClients(content: Content): Generator<Text> {
	for (const page of pagesOf(content).filter(readByClients)) {
		const { file, words, data, lineOf } = page;
		yield { file, line: lineOf('description'), text: data.description };
		yield* saidOn(page);
		for (const { name, attributes, line } of wordsOfPage(words)) {
			const claim = name === 'Say' && content.claims.get(attributes.get('claim') ?? '');
			if (claim) yield { file, line, text: claim.data.says };
		}
	}
	for (const { file, data, lineOf } of content.notices.values())
		yield { file, line: lineOf('text'), text: data.text };
	for (const { file, data, lineOf } of content.questions.values())
		yield { file, line: lineOf('answer'), text: data.answer };
	yield* listedTexts(content);
}

export const notOfOurselves: Rule = {
	says: 'no page for clients, and no list, sheet or notice, speaks of our checking',
	isStyle: true,
	check: (content) =>
		[...saidToClients(content)].flatMap(({ file, line, text }): Fault[] => {
			const found = toClients.exec(text)?.[0];
			return found
				? [
						{
							file,
							line,
							found: `"${found}", which is about us and not about the reader`,
							remedy:
								'Say what is known, leave out what is not, or make it a question that the reader can ask',
						},
					]
				: [];
		}),
};

export const onceOfOurselves: Rule = {
	says: 'a page for professionals speaks of our checking once at most',
	isStyle: true,
	check: (content) =>
		pagesOf(content)
			.filter((page) => !readByClients(page) && !aboutChecking.includes(page.id))
			.flatMap((page): Fault[] =>
				saidOn(page)
					.flatMap(({ file, line, text }) =>
						[...text.matchAll(toProfessionals)].map(([found]) => ({
							...{ file, line },
							found: `"${found}" a second time: it is about us and not about the reader`,
							remedy:
								'Keep the one line on which a decision hangs. What is left to check stands in the claim, under "toCheck"',
						})),
					)
					.slice(1),
			),
};
