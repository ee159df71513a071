import { nodesIn, textOf, treeOf } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { pagesOf, type Rule } from './rule.ts';

/** Words about how far we got with checking. A professional may need one such line where a decision hangs on it, and no more. */
const aboutOurselves =
	/\b(?:(?:have|has) not (?:been )?(?:able to )?(?:checked|check|read)|not (?:yet )?checked|could not check|we believe|second-hand|our (?:own )?sums?|own pooling)\b/gi;

/** These pages are about the checking itself. */
const about = ['about-review', 'organisations/how-we-review'];

export const onceOfOurselves: Rule = {
	says: 'a page for professionals speaks of our checking once at most',
	isStyle: true,
	check: (content) =>
		pagesOf(content)
			.filter(({ id, data }) => data.audience !== 'client' && !about.includes(id))
			.flatMap(({ file, words }): Fault[] =>
				[...nodesIn(treeOf(words))]
					.filter(({ node }) => ['paragraph', 'heading', 'tableCell'].includes(node.type))
					.flatMap(({ node }) =>
						[...textOf(node).matchAll(aboutOurselves)].map(([found]) => ({
							file,
							line: node.position?.start.line,
							found: `"${found}" a second time: it is about us and not about the reader`,
							remedy:
								'Keep the one line on which a decision hangs. What is left to check stands in the claim, under "toCheck"',
						})),
					)
					.slice(1),
			),
};
