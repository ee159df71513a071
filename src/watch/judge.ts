import type { Content } from '../rules/read-content.ts';
import type { Facts, FindingKind, KnownPage, Seen } from '../schemas/watch.ts';
import { isLater, latestDateIn } from './dates.ts';
import type { Kind } from './readers/readers.ts';
import { addressKey, type Target } from './targets.ts';

/** Something to look at on one page, with the claims it is about; all that rest on the page where none is named. */
export interface Judgement {
	kind: FindingKind;
	says: string;
	claims?: Iterable<string>;
}

type Source = NonNullable<ReturnType<Content['sources']['get']>>['data'];
type SeenFacts = Extract<Seen, { kind: 'facts' }>;

/** Kinds whose title is that of the source, to the letter. */
const titled: Kind[] = ['nice-guideline', 'crossref', 'pubmed', 'doi'];

/**
 * What a look at a page means, against what a person has taken as known, or against our own record where nobody has.
 * @param sources the records of the sources that it is a page of
 * @param since when given, days are compared with it instead: what has moved since then, whatever is known
 */
export function judge(
	target: Target,
	seen: Seen,
	known: KnownPage | undefined,
	sources: Source[],
	since?: string,
): Judgement[] {
	if (seen.kind === 'gone') return [{ kind: 'gone', says: `The page is gone: ${seen.why}.` }];
	if (seen.kind === 'unknown') return [{ kind: 'could-not-tell', says: sentence(seen.why) }];
	const now: SeenFacts =
		seen.kind === 'facts' ? seen : { kind: 'facts', isMoved: false, ...known! };
	const front = frontPage(target, now);
	if (front) return [front];
	const found = [
		...numbersGone(target, now.facts),
		...notices(now.facts, known, sources),
		...passages(target, now.facts, known),
		...editions(now.facts, known),
		...dates(target, now.facts, known, sources, since),
		...moves(target, now, known),
		...titles(target, now.facts, known, sources),
	];
	const isTold = found.some(({ kind }) => !['moved', 'moved-away', 'number-gone'].includes(kind));
	return [
		...found,
		...(isTold ? [] : words(target, now.facts, known)),
		...(known || target.kind === 'link' || since ? [] : [firstLook(now.facts)]),
	];
}

const sentence = (why: string) => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;

const numbersGone = ({ numbers }: Target, { numbers: seen }: Facts): Judgement[] =>
	[...numbers].flatMap(([name, { number, claims }]) =>
		seen[name] === false
			? [
					{
						kind: 'number-gone' as const,
						says: `${number.number}, which we call "${name}", does not stand on the page.`,
						claims,
					},
				]
			: [],
	);

function notices({ notices: seen }: Facts, known: KnownPage | undefined, sources: Source[]) {
	const isOld = (says: string) => known?.facts.notices.some((notice) => notice.says === says);
	const isReplaced = sources.length > 0 && sources.every(({ replacedBy }) => replacedBy);
	return seen.flatMap(({ kind, says }): Judgement[] =>
		isOld(says) || (kind === 'replaced' && isReplaced)
			? []
			: [{ kind, says: `There is a notice about it: ${says}.` }],
	);
}

function passages({ cites }: Target, { passages: seen }: Facts, known: KnownPage | undefined) {
	return placesOf(cites).flatMap((place): Judgement[] => {
		const was = known?.facts.passages[place];
		if (!was || was === 'none' || was === seen[place]) return [];
		const claims = [...cites].flatMap(([claim, places]) => (places.has(place) ? [claim] : []));
		const says = isFound(seen[place])
			? `The passage that we cite has changed: ${place}.`
			: `The passage that we cite was not found any more: ${place}.`;
		return [{ kind: 'passage-changed', says, claims }];
	});
}

const isFound = (passage: string | undefined) => passage !== undefined && passage !== 'none';

/** Every place of a page that a claim cites. */
export const placesOf = (cites: Target['cites']): string[] => [
	...new Set([...cites.values()].flatMap((places) => [...places])),
];

function editions({ edition }: Facts, known: KnownPage | undefined): Judgement[] {
	const was = known?.facts.edition;
	return edition && was && edition !== was
		? [{ kind: 'newer-edition', says: `The page now names "${edition}"; it was "${was}".` }]
		: [];
}

function dates(
	target: Target,
	{ updated }: Facts,
	known: KnownPage | undefined,
	sources: Source[],
	since: string | undefined,
): Judgement[] {
	const was = since ?? known?.facts.updated;
	const changed = (says: string): Judgement[] => [{ kind: 'date-changed', says }];
	if (target.kind === 'link') return [];
	if (was === undefined) {
		const ours = known ? undefined : dateOf(target.kind, sources);
		return ours && updated && isLater(updated, ours)
			? changed(
					`The page gives ${updated} as its last change; our record of the source has ${ours}.`,
				)
			: [];
	}
	if (updated && isLater(updated, was))
		return changed(`The page gives ${updated} as its last change; it was ${was}.`);
	if (since || updated === was) return [];
	return changed(
		updated
			? `The page gives ${updated} as its last change, and it was ${was}, which is later.`
			: `The page gives no day of its last change any more; it was ${was}.`,
	);
}

/** The latest day in our record of the sources that a page of this kind would give too. A page about a study has days of its own. */
function dateOf(kind: Kind, sources: Source[]): string | undefined {
	const texts = sources.flatMap(({ updated, published, year }) => [
		updated,
		...(kind.startsWith('nice') || kind === 'nhs-england' || kind === 'doi' ? [published] : []),
		...(kind === 'doi' && year ? [`January ${String(year)}`] : []),
	]);
	const latest = latestDateIn(texts.filter(Boolean).join(' ; '));
	return kind === 'doi' ? latest?.slice(0, 4) : latest;
}

function frontPage({ address }: Target, { final }: SeenFacts): Judgement | undefined {
	const isFront = (at: string) => new URL(at).pathname === '/' && new URL(at).search === '';
	return final && isFront(final) && !isFront(address)
		? {
				kind: 'gone',
				says: `The page is gone: its address leads to the front page of ${new URL(final).host}.`,
			}
		: undefined;
}

function moves(
	{ address, kind }: Target,
	{ final, isMoved }: SeenFacts,
	known: KnownPage | undefined,
): Judgement[] {
	const was = known?.final ?? (kind === 'doi' ? (known ? address : final) : address);
	if (!final || !was || addressKey(final) === addressKey(was)) return [];
	// What a DOI leads to names sessions and the like; what counts is the journal's house.
	if (kind === 'doi' && new URL(final).host === new URL(was).host) return [];
	if (kind !== 'doi' && siteOf(final) !== siteOf(was))
		return [
			{
				kind: 'moved-away',
				says: `The page now leads to another website, ${new URL(final).host}: ${final}`,
			},
		];
	return [
		{
			kind: 'moved',
			says: `The page has moved${isMoved ? '' : ', or so it seems: its address leads on'} to ${final}`,
		},
	];
}

/** Who answers for an address: the last parts of its host, www.trust.nhs.uk and www.nhs.uk being two. */
function siteOf(address: string): string {
	const parts = new URL(address).host.replace(/^www\./, '').split('.');
	return parts.slice(parts.at(-1) === 'uk' ? -3 : -2).join('.');
}

const letters = (title: string) =>
	title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

function titles(
	{ kind }: Target,
	{ title }: Facts,
	known: KnownPage | undefined,
	sources: Source[],
): Judgement[] {
	const told = (was: string): Judgement[] => [
		{ kind: 'title-changed', says: `The page is called "${title ?? ''}" and not "${was}".` },
	];
	if (!title || kind === 'link') return [];
	if (known) {
		const was = known.facts.title;
		return was && was !== title ? told(was) : [];
	}
	const [source] = sources;
	if (!source?.titleSeen || !titled.includes(kind)) return [];
	const [a, b] = [letters(title), letters(source.title)];
	return a.includes(b) || b.includes(a) ? [] : told(source.title);
}

/** Where every passage that we cite could be singled out, the rest of the page may change. */
function words(
	{ cites }: Target,
	{ words: seen, passages: found }: Facts,
	known: KnownPage | undefined,
): Judgement[] {
	const was = known?.facts.words;
	if (!was || was === seen) return [];
	const isSingledOut =
		cites.size > 0 &&
		[...cites.values()].every((places) => places.size > 0) &&
		placesOf(cites).every((place) => isFound(found[place]));
	return isSingledOut
		? []
		: [
				{
					kind: 'words-changed',
					says: 'Some words of the page have changed, and we could not tell whether they are those that we rest on.',
				},
			];
}

function firstLook({ title, updated }: Facts): Judgement {
	const named = title ? `It is called "${title}"` : 'It is a file without a title';
	const when = updated ? `, and gives ${updated} as its last change` : '';
	return { kind: 'first-look', says: `${named}${when}.` };
}
