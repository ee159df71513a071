import { isOnCommonScale } from '../schemas/claim.ts';
import { wordsOfPage } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import type { Folder } from '../schemas/collections.ts';
import type { Content } from './read-content.ts';
import { type faultAt, pagesOf, type Rule, unknown } from './rule.ts';

/** Attributes of words that name a file, and the folder it is in. */
const named: Record<string, { attribute: string; folder: Folder }> = {
	Cite: { attribute: 'claim', folder: 'claims' },
	Say: { attribute: 'claim', folder: 'claims' },
	Term: { attribute: 'id', folder: 'glossary' },
	Notice: { attribute: 'id', folder: 'notices' },
	NextStep: { attribute: 'page', folder: 'pages' },
};

function inPages(content: Content): Fault[] {
	return pagesOf(content).flatMap(({ file, words }) =>
		wordsOfPage(words).flatMap(({ name, attributes, line }) => {
			const names = named[name];
			const given = names && attributes.get(names.attribute);
			return given ? unknown(content, names.folder, given, { file, line }) : [];
		}),
	);
}

/** Every place in the facts of entries that names a file: the entry's file, the way to the field, the folder, the name. */
function* inFacts(content: Content): Generator<{
	entry: Parameters<typeof faultAt>[0];
	path: PropertyKey[];
	folder: Folder;
	wanted: string;
}> {
	const { claims, sources, questions, glossary, notices, changes, leaflets, knownProblems } =
		content;
	for (const entry of claims.values())
		for (const [i, { source }] of entry.data.sources.entries())
			yield { entry, path: ['sources', i, 'source'], folder: 'sources', wanted: source };
	for (const entry of sources.values())
		if (entry.data.replacedBy)
			yield { entry, path: ['replacedBy'], folder: 'sources', wanted: entry.data.replacedBy };
	for (const entry of [...questions.values(), ...glossary.values(), ...notices.values()]) {
		for (const [i, wanted] of entry.data.claims.entries())
			yield { entry, path: ['claims', i], folder: 'claims', wanted };
		if (entry.data.page) yield { entry, path: ['page'], folder: 'pages', wanted: entry.data.page };
	}
	for (const entry of changes.values())
		for (const [i, wanted] of entry.data.pages.entries())
			yield { entry, path: ['pages', i], folder: 'pages', wanted };
	for (const entry of leaflets.values())
		for (const [i, { page }] of entry.data.pages.entries())
			yield { entry, path: ['pages', i, 'page'], folder: 'pages', wanted: page };
	for (const entry of knownProblems.values())
		yield { entry, path: ['seenOn'], folder: 'pages', wanted: entry.data.seenOn };
	yield* inSingleFiles(content);
}

function* inSingleFiles({
	urgentHelp,
	drawings,
	choices,
	sessionCards,
	interpreterWords,
	outcomes,
	navigation,
}: Content): ReturnType<typeof inFacts> {
	for (const [name, words] of Object.entries(drawings?.data ?? {}))
		for (const [i, wanted] of ('claims' in words ? words.claims : []).entries())
			yield { entry: drawings!, path: [name, 'claims', i], folder: 'claims', wanted };
	for (const [i, { claim }] of (urgentHelp?.data.routes ?? []).entries())
		yield { entry: urgentHelp!, path: ['routes', i, 'claim'], folder: 'claims', wanted: claim };
	for (const { path, claim } of claimsOfChoices(choices?.data))
		yield { entry: choices!, path, folder: 'claims', wanted: claim };
	for (const [card, { claims }] of Object.entries(sessionCards?.data.cards ?? {}))
		for (const [i, wanted] of claims.entries())
			yield { entry: sessionCards!, path: ['cards', card, 'claims', i], folder: 'claims', wanted };
	for (const [w, { claims }] of (interpreterWords?.data.words ?? []).entries())
		for (const [i, wanted] of claims.entries())
			yield { entry: interpreterWords!, path: ['words', w, 'claims', i], folder: 'claims', wanted };
	if (outcomes)
		yield { entry: outcomes, path: ['claim'], folder: 'claims', wanted: outcomes.data.claim };
	for (const [g, group] of (navigation?.data.groups ?? []).entries())
		for (const list of ['pages', 'below'] as const)
			for (const [i, wanted] of group[list].entries())
				yield { entry: navigation!, path: ['groups', g, list, i], folder: 'pages', wanted };
}

/** Every claim of the choice grids, with the way to it. */
function claimsOfChoices(
	choices: NonNullable<Content['choices']>['data'] | undefined,
): { path: PropertyKey[]; claim: string }[] {
	if (!choices) return [];
	const cells = (['treatments', 'kinds'] as const).flatMap((list) =>
		choices[list].flatMap(({ answers }, i) =>
			Object.entries(answers).flatMap(([question, { claims }]) =>
				claims.map((claim, c) => ({ path: [list, i, 'answers', question, 'claims', c], claim })),
			),
		),
	);
	const lists = choices.treatments.flatMap(({ lists: its }, i) =>
		Object.entries(its).flatMap(([list, claims = []]) =>
			claims.map((claim, c) => ({ path: ['treatments', i, 'lists', list, c], claim })),
		),
	);
	return [...lists, ...cells];
}

/** Answers may hold {claim-id}, which is replaced by what that claim says. */
function inAnswers(content: Content): Fault[] {
	return [...content.questions.values()].flatMap((entry) =>
		[...entry.data.answer.matchAll(/\{([^}]*)\}/g)].flatMap(([, wanted = '']) =>
			unknown(content, 'claims', wanted, { file: entry.file, line: entry.lineOf('answer') }),
		),
	);
}

export const references: Rule = {
	says: 'every claim, source, term, notice and page that is named exists',
	check: (content) => [
		...inPages(content),
		...[...inFacts(content)].flatMap(({ entry, path, folder, wanted }) =>
			unknown(content, folder, wanted, { file: entry.file, line: entry.lineOf(...path) }),
		),
		...inAnswers(content),
	],
};

/** Every claim that something shown to readers rests on. */
export function citedClaims(content: Content): Set<string> {
	const inText = pagesOf(content).flatMap(({ words }) =>
		wordsOfPage(words).flatMap(({ name, attributes }) =>
			named[name]?.folder === 'claims' ? (attributes.get('claim') ?? []) : [],
		),
	);
	const isEstimateShown = pagesOf(content).some(({ words }) =>
		wordsOfPage(words).some(({ attributes }) => attributes.get('of') === 'forest-plot'),
	);
	const inPlot = isEstimateShown
		? [...content.claims.values()].flatMap(({ id, data }) =>
				data.estimate?.some(isOnCommonScale) ? [id] : [],
			)
		: [];
	const facts = [...inFacts(content)].flatMap(({ folder, wanted }) =>
		folder === 'claims' ? [wanted] : [],
	);
	return new Set([...inText, ...inPlot, ...facts]);
}
