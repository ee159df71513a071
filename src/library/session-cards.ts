import type { SessionCards } from '../schemas/session-cards.ts';
import { missing } from './missing.ts';
import { take } from './shelf.ts';

type Card = SessionCards['cards'][string];

const home = 'content/session-cards.yaml';

async function allCards(): Promise<SessionCards> {
	return (await take('sessionCards', 'session-cards', home, 'file of cards', 'content/')).data;
}

/**
 * The cards of one course, in order, each with the sessions it is for.
 * @throws when there is no set for that number of sessions.
 */
export async function cardsFor(
	sessions: string,
	askedIn: string,
): Promise<(Card & { from: number; to: number })[]> {
	const { cards, sets } = await allCards();
	const found =
		sets.find((set) => String(set.sessions) === sessions) ??
		missing(
			'set of cards',
			sessions,
			sets.map((set) => String(set.sessions)),
			askedIn,
			home,
		);
	return found.cards.map(({ from, to, card }) => ({ ...cards[card]!, from, to }));
}
