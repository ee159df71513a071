import { wordsOfPage } from '../library/words-of-page.ts';
import { isOnCommonScale } from '../schemas/claim.ts';
import type { Content } from './read-content.ts';
import type { Page } from './rule.ts';

/** Every claim that a page rests on: cited, said, in a notice or in a list that it shows. */
export function citedOnPage(content: Content, { words }: Page): Set<string> {
	return new Set(
		wordsOfPage(words).flatMap(({ name, attributes }) => {
			const given = (attribute: string) => attributes.get(attribute) ?? '';
			if (name === 'Cite' || name === 'Say') return [given('claim')];
			if (name === 'Notice') return content.notices.get(given('id'))?.data.claims ?? [];
			if (name === 'Listing') return citedInListing(content, given('of'));
			return [];
		}),
	);
}

function citedInListing(content: Content, of: string): string[] {
	const [list = '', which = ''] = of.split(':');
	switch (list) {
		case 'choices':
			return citedInChoices(content, ({ lists }) => which in lists);
		case 'pair': {
			const pair = content.choices?.data.pairs.find(({ id }) => id === which);
			return citedInChoices(content, ({ id }) => pair?.treatments.includes(id) ?? false);
		}
		case 'session-cards': {
			const { cards = {}, sets = [] } = content.sessionCards?.data ?? {};
			return sets
				.filter(({ sessions }) => String(sessions) === which)
				.flatMap((set) => set.cards.flatMap(({ card }) => cards[card]?.claims ?? []));
		}
		case 'words-for-interpreters':
			return (content.interpreterWords?.data.words ?? []).flatMap(({ claims }) => claims);
		case 'questions':
			return [...content.questions.values()].flatMap(({ data }) => data.claims);
		case 'glossary':
			return [...content.glossary.values()].flatMap(({ data }) => data.claims);
		case 'urgent-help':
			return (content.urgentHelp?.data.routes ?? []).map(({ claim }) => claim);
		case 'outcomes':
			return content.outcomes ? [content.outcomes.data.claim] : [];
		case 'forest-plot':
			return [...content.claims.values()].flatMap(({ id, data }) =>
				data.estimate?.some(isOnCommonScale) ? [id] : [],
			);
		default:
			return [];
	}
}

type Treatment = NonNullable<Content['choices']>['data']['treatments'][number];

/** What the treatments shown, and the kinds they are of, rest on. */
function citedInChoices(
	{ choices }: Content,
	isShown: (treatment: Treatment) => boolean,
): string[] {
	const shown = (choices?.data.treatments ?? []).filter(isShown);
	const kinds = (choices?.data.kinds ?? []).filter(({ id }) =>
		shown.some((treatment) => treatment.kinds.includes(id)),
	);
	return [
		...shown.flatMap(({ lists }) => Object.values(lists).flat()),
		...[...shown, ...kinds].flatMap(({ answers }) =>
			Object.values(answers).flatMap(({ claims }) => claims),
		),
	];
}
