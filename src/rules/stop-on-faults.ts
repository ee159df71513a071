import { partsOfPage, treeOf } from '../library/words-of-page.ts';
import { ContentFault, type Fault } from '../schemas/content-fault.ts';
import { codeIn } from './page-code.ts';
import { vocabularyFaults } from './page-vocabulary.ts';
import { readContent } from './read-content.ts';
import { faultsIn, rulesOfBuild } from './rules.ts';
import { sayParseFault } from './say-parse-fault.ts';

/**
 * Asks the rules that stop a build of everything in content/.
 * @param today the day of the build, year-month-day
 * @throws one ContentFault with every fault
 */
export function stopOnFaults(today: string): void {
	const faults = faultsIn(readContent(), today, rulesOfBuild);
	if (faults.length > 0) throw new ContentFault(...faults);
}

/**
 * The last door before a page is run: asked of the very text that the build is about to compile, whatever was asked before.
 * @throws a ContentFault when it holds anything but words, Markdown and the vocabulary
 */
export function stopOnCode(file: string, source: string): void {
	const { words } = partsOfPage(source);
	const faults = faultsOfCode(file, words);
	if (faults.length > 0) throw new ContentFault(...faults);
}

function faultsOfCode(file: string, words: string): Fault[] {
	try {
		treeOf(words);
	} catch (problem) {
		return [sayParseFault(file, words, problem as Error)];
	}
	const code = codeIn(file, words);
	return code.length > 0 ? code : vocabularyFaults(file, words);
}
