import {
	childrenOf,
	lineOf,
	nodesIn,
	textOf,
	treeOf,
	wordsOfPage,
} from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { type Page, pagesOf, type Rule } from './rule.ts';

export const safetyNotes: Rule = {
	says: 'safety notes stand where they must',
	check: (content) => pagesOf(content).flatMap(safetyFaults),
};

/** Topics whose page carries the note on abuse whole: there somebody is asked to speak up, or finds that it went wrong. */
const abuseWhole = ['role-disputes', 'not-helping'];

function safetyFaults(page: Page): Fault[] {
	const { file, words, data, lineOf: lineOfFact } = page;
	const used = wordsOfPage(words);
	const hasNotice = (id: string) =>
		used.some(({ name, attributes }) => name === 'Notice' && attributes.get('id') === id);
	const story = used.find(({ name }) => name === 'Story');
	const label = used.find(
		({ name, attributes }) => name === 'Notice' && attributes.get('id') === 'made-up',
	);
	const faults: Fault[] = [];
	if (story && (!label || label.line > story.line))
		faults.push({
			file,
			line: story.line,
			found: 'a story before readers are told that it is made up',
			remedy: 'Put <Notice id="made-up" /> above the first story',
		});
	const saysHowToGetHelp = [...nodesIn(treeOf(words))].some(
		({ node }) => node.type === 'link' && node.url === '/urgent-help/',
	);
	if (data.quickExit && !hasNotice('abuse') && !saysHowToGetHelp)
		faults.push({
			file,
			line: lineOfFact('quickExit'),
			found: 'a quick exit without the note on abuse, and without a link to urgent help',
			remedy:
				'Add a sentence with a link to /urgent-help/ to the page, or <Notice id="abuse" /> where the danger is what the page is about',
		});
	if (data.topics.includes('role-disputes') && !data.quickExit)
		faults.push({
			file,
			line: lineOfFact('topics'),
			found: 'the page on conflict without a quick exit',
			remedy: 'Add "quickExit: true" to the facts of the page',
		});
	const mustHave = abuseWhole.find((topic) => data.topics.includes(topic));
	if (mustHave && !hasNotice('abuse'))
		faults.push({
			file,
			line: lineOfFact('topics'),
			found: `the page on "${mustHave}" without the whole note on abuse`,
			remedy: 'Add <Notice id="abuse" /> to the page',
		});
	if (data.topics.includes('medication') && !hasNotice('medicines'))
		faults.push({
			file,
			line: lineOfFact('topics'),
			found: 'the page on medicines without its safety note',
			remedy: 'Add <Notice id="medicines" /> to the page',
		});
	return faults;
}

export const dontLists: Rule = {
	says: 'each line of a list of what not to do begins with "do not"',
	check: (content) =>
		pagesOf(content).flatMap(({ file, words }) =>
			wordsOfPage(words)
				.filter(({ name }) => name === 'DontList')
				.flatMap(({ children }) => children.flatMap(childrenOf))
				.filter((item) => !/^do not\b/i.test(textOf(item).trim()))
				.map((item) => ({
					file,
					line: lineOf(item),
					found: `"${textOf(item).trim()}" in a list of what not to do`,
					remedy: 'Begin the line with "do not": a listener may have missed the heading',
				})),
		),
};
