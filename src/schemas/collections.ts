import { addresses } from './addresses.ts';
import { change } from './change.ts';
import { choices } from './choices.ts';
import { claim } from './claim.ts';
import { courses } from './course.ts';
import { drawings } from './drawings.ts';
import { interpreterWords } from './interpreter-words.ts';
import { knownProblem } from './known-problem.ts';
import { leaflet, pastVersions } from './leaflet.ts';
import { navigation } from './navigation.ts';
import { notice } from './notice.ts';
import { numbers, numbersAgain } from './numbers.ts';
import { outcomes } from './outcomes.ts';
import { page } from './page.ts';
import { question } from './question.ts';
import { redirects } from './redirects.ts';
import { crisis, dangerPhrases, synonyms } from './search.ts';
import { sessionCards } from './session-cards.ts';
import { site } from './site.ts';
import { source } from './source.ts';
import { term } from './term.ts';
import { topics } from './topics.ts';
import { urgentHelp } from './urgent-help.ts';
import { watchRecord } from './watch.ts';

/**
 * Every folder of content/ that holds entries, one to a file, with what a well-formed entry is. The file's name is the entry's id.
 * The site (src/content.config.ts) and the rules (src/rules/) both read this list, so that they cannot disagree.
 */
export const folders = {
	pages: { folder: 'pages', what: 'page', schema: page.strict() },
	claims: { folder: 'claims', what: 'claim', schema: claim },
	sources: { folder: 'sources', what: 'source', schema: source },
	glossary: { folder: 'glossary', what: 'glossary term', schema: term },
	questions: { folder: 'questions', what: 'question', schema: question },
	notices: { folder: 'notices', what: 'notice', schema: notice },
	knownProblems: { folder: 'known-problems', what: 'known problem', schema: knownProblem },
	changes: { folder: 'changes', what: 'change', schema: change },
	leaflets: { folder: 'leaflets', what: 'leaflet', schema: leaflet },
	dangerPhrases: {
		folder: 'search/danger',
		what: 'list of phrases',
		schema: dangerPhrases,
	},
} as const;

/** Every file of content/ that stands by itself. */
export const files = {
	pastVersions: { file: 'leaflets/past-versions.yaml', schema: pastVersions },
	crisis: { file: 'search/crisis.yaml', schema: crisis },
	synonyms: { file: 'search/synonyms.yaml', schema: synonyms },
	courses: { file: 'course-of-sessions.yaml', schema: courses },
	drawings: { file: 'drawings.yaml', schema: drawings },
	numbers: { file: 'numbers.yaml', schema: numbers },
	numbersAgain: { file: 'numbers-again.yaml', schema: numbersAgain },
	urgentHelp: { file: 'urgent-help.yaml', schema: urgentHelp },
	choices: { file: 'choices.yaml', schema: choices },
	sessionCards: { file: 'session-cards.yaml', schema: sessionCards },
	interpreterWords: { file: 'interpreter-words.yaml', schema: interpreterWords },
	outcomes: { file: 'outcomes.yaml', schema: outcomes },
	site: { file: 'site.yaml', schema: site },
	navigation: { file: 'navigation.yaml', schema: navigation },
	addresses: { file: 'addresses.yaml', schema: addresses },
	redirects: { file: 'redirects.yaml', schema: redirects },
	topics: { file: 'topics.yaml', schema: topics },
	/** Not there until the watch has looked for the first time. */
	watch: { file: 'watch.yaml', schema: watchRecord, isOptional: true },
} as const;

export type Folder = keyof typeof folders;
export type File = keyof typeof files;
