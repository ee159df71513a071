import type { Fault } from '../schemas/content-fault.ts';
import { addressesAreKept } from './addresses.ts';
import { somethingHasChanged } from './changes.ts';
import { noDayToCome } from './dates.ts';
import {
	addressesAreFree,
	codesAreUnique,
	leafletParts,
	noVersionIsForgotten,
} from './leaflets.ts';
import { lettersOfPaper } from './letters.ts';
import { links } from './links.ts';
import { listingsExist } from './listings.ts';
import { menu } from './menu.ts';
import { notOfOurselves, onceOfOurselves } from './ourselves.ts';
import { codeIn } from './page-code.ts';
import { numbersAgree, numbersAreNamed } from './numbers.ts';
import { pageMarkdown } from './page-markdown.ts';
import { eachFactOneWay, pageShape } from './page-shape.ts';
import { pageVocabulary } from './page-vocabulary.ts';
import type { Content } from './read-content.ts';
import { redirectsLeadOn } from './redirects.ts';
import { references } from './references.ts';
import { everyPageIsNamed, nextStepsAreRoads } from './roads.ts';
import type { Rule } from './rule.ts';
import { dontLists, safetyNotes } from './safety.ts';
import { leadsExist, searchCanPack } from './search.ts';
import { cardsAreUsed, cardsFitTheCourse } from './session-cards.ts';
import { fields } from './sheets.ts';
import {
	noAvoidedPhrase,
	shortAnswers,
	shortIsShort,
	shortParagraphs,
	shortSentences,
	shortSentencesInLists,
} from './style.ts';
import { topicsAreAnswered, topicsAreKnown } from './topics.ts';
import { unique } from './unique.ts';
import { helpForEverybody } from './urgent-help.ts';
import { everythingIsUsed, nothingRestsOnReplaced } from './use.ts';

/** Every rule about content. A new one is a file here, a line in this list and a fixture in tests/fixtures/. */
export const rules: Rule[] = [
	numbersAgree,
	numbersAreNamed,
	pageVocabulary,
	pageMarkdown,
	pageShape,
	eachFactOneWay,
	references,
	listingsExist,
	links,
	menu,
	nextStepsAreRoads,
	everyPageIsNamed,
	unique,
	topicsAreKnown,
	topicsAreAnswered,
	fields,
	safetyNotes,
	dontLists,
	nothingRestsOnReplaced,
	noDayToCome,
	helpForEverybody,
	cardsFitTheCourse,
	codesAreUnique,
	noVersionIsForgotten,
	addressesAreFree,
	leafletParts,
	lettersOfPaper,
	redirectsLeadOn,
	addressesAreKept,
	leadsExist,
	searchCanPack,
	somethingHasChanged,
	everythingIsUsed,
	cardsAreUsed,
	noAvoidedPhrase,
	onceOfOurselves,
	notOfOurselves,
	shortAnswers,
	shortIsShort,
	shortSentences,
	shortSentencesInLists,
	shortParagraphs,
];

/**
 * Everything that is wrong with the content. A page that holds something that would run is told of that alone, and no rule that
 * asks all files is run while one cannot be read: a fault has no followers.
 * @param today the day of the check, year-month-day
 * @param which the rules to run; those that stop a build leave style out
 */
export function faultsIn(content: Content, today: string, which: Rule[] = rules): Fault[] {
	const code = new Map(
		[...content.pages.values()].map(({ id, file, words }) => [id, codeIn(file, words)]),
	);
	const pages = new Map([...content.pages].filter(([id]) => code.get(id)!.length === 0));
	const first = [...content.faults, ...[...code.values()].flat()];
	const isWhole = first.length === 0;
	return [
		...first,
		...which
			.filter(({ needsAll }) => isWhole || !needsAll)
			.flatMap((rule) => rule.check({ ...content, pages }, today)),
	];
}

/** The rules that stop a build: all but those about how we write (decision 0015). */
export const rulesOfBuild: Rule[] = rules.filter(({ isStyle }) => !isStyle);

/** The rules about how we write, which stop a check. */
export const rulesOfStyle: Rule[] = rules.filter(({ isStyle }) => isStyle);
