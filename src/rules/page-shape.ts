import { isWord, lineOf, treeOf, childrenOf, wordsOfPage } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { type Page, pagesOf, type Rule } from './rule.ts';

export const pageShape: Rule = {
	says: 'each page begins with In short, or with the search itself, and each page for clients ends with one next step, or a road ends there',
	check: (content) => pagesOf(content).flatMap(shapeFaults),
};

function shapeFaults({ file, words, data }: Page): Fault[] {
	const blocks = childrenOf(treeOf(words));
	const isNamed = (at: number, name: string) => {
		const block = blocks.at(at);
		return block !== undefined && isWord(block) && block.name === name;
	};
	const used = wordsOfPage(words);
	const shorts = used.filter(({ name }) => name === 'InShort');
	const steps = used.filter(({ name }) => name === 'NextStep');
	const faults: Fault[] = [];
	const opensWithSearch = wordsOfPage(words)[0]?.attributes.get('of') === 'search-results';
	if (!isNamed(0, 'InShort') && !opensWithSearch)
		faults.push({
			file,
			line: blocks[0] && lineOf(blocks[0]),
			found: shorts[0] ? 'words before <InShort>' : 'a page without <InShort>',
			remedy: 'Begin with <InShort> … </InShort>, the page in at most 60 words',
		});
	for (const { line } of shorts.slice(1))
		faults.push({
			file,
			line,
			found: '<InShort> a second time',
			remedy: 'Keep the first, and make this one plain text',
		});
	if (data.roadEnds) {
		if (steps[0])
			faults.push({
				file,
				line: steps[0].line,
				found: '<NextStep> on a page where the road ends',
				remedy: 'Take it away, or take "roadEnds: true" away from the facts of the page',
			});
	} else if (data.audience === 'client' && (steps.length !== 1 || !isNamed(-1, 'NextStep')))
		faults.push({
			file,
			line: steps.at(-1)?.line ?? lineOf(blocks.at(-1) ?? treeOf(words)),
			found:
				steps.length === 1
					? '<NextStep> that is not the last line'
					: `${steps.length === 0 ? 'no' : steps.length} <NextStep> on a page for clients`,
			wanted: 'one, as the last line: readers who are low need one thing to do, not a choice',
			remedy: 'End with one <NextStep page="…"> … </NextStep>',
		});
	return faults;
}

/** A fact is a paragraph of its own or part of a sentence: the site must know which, and asks by the claim. */
export const eachFactOneWay: Rule = {
	says: 'a fact that a page says twice stands both times alone, or both times in a sentence',
	check: (content) =>
		pagesOf(content).flatMap(({ file, words }) => {
			const said = wordsOfPage(words).filter(({ name }) => name === 'Say');
			return said
				.filter(
					({ attributes, isAlone }, i) =>
						said.findIndex((other) => other.attributes.get('claim') === attributes.get('claim')) <
							i &&
						said.some(
							(other) =>
								other.attributes.get('claim') === attributes.get('claim') &&
								other.isAlone !== isAlone,
						),
				)
				.map(({ attributes, line }) => ({
					file,
					line,
					found: `<Say claim="${attributes.get('claim') ?? ''}" /> a second time, once alone and once in a line`,
					remedy: 'Say it once, and cite it here with <Cite claim="…" /> after words of your own',
				}));
		}),
};
