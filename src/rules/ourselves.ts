import { nodesIn, textOf, treeOf, wordsOfPage } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import type { Text } from './prose.ts';
import { listedTexts } from './prose.ts';
import type { Content } from './read-content.ts';
import { type Page, pagesOf, type Rule } from './rule.ts';

/** Words about how far we got with checking. A page for clients is about its reader; what is left to check stands on the page about review. */
const aboutOurselves =
	/\b(?:not (?:yet )?(?:been )?(?:checked|able to check)|could not check|we (?:could|did|have) not|we (?:have )?(?:only )?read (?:only|in|of|part)|we (?:believe|found no|added up|put together|worked out|looked for)|second-hand|our (?:own )?sums?|as far as we|known to us)\b/i;

const readByClients = ({ data }: Page) => data.audience === 'client';

/** What the pages for clients say: their own words, the claims they say, the notices they carry, and the lists for readers. */
function* saidToClients(content: Content): Generator<Text> {
	for (const page of pagesOf(content).filter(readByClients)) {
		const { file, words, data, lineOf } = page;
		yield { file, line: lineOf('description'), text: data.description };
		for (const { node } of nodesIn(treeOf(words)))
			if (['paragraph', 'heading', 'tableCell'].includes(node.type))
				yield { file, line: node.position?.start.line, text: textOf(node) };
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
			const found = aboutOurselves.exec(text)?.[0];
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
