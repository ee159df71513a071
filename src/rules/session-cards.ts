import type { Fault } from '../schemas/content-fault.ts';
import { faultAt, type Rule } from './rule.ts';

export const cardsFitTheCourse: Rule = {
	says: 'each session card stands in the part of the course it belongs to',
	check: ({ sessionCards, courses }) =>
		(sessionCards?.data.sets ?? []).flatMap(({ sessions, cards }, set): Fault[] => {
			const course = courses?.data.courses.find((other) => other.sessions === sessions);
			if (!courses) return [];
			if (!course)
				return [
					faultAt(sessionCards!, ['sets', set, 'sessions'], {
						found: `a set for ${sessions} sessions, and content/course-of-sessions.yaml has no such course`,
						remedy: 'Add the course there, or take the set away',
					}),
				];
			const partOf = (session: number) =>
				session <= course.beginning
					? 'beginning'
					: session <= course.beginning + course.middle
						? 'middle'
						: 'ending';
			return cards.flatMap(({ from, to, card }, i) => {
				const wanted = sessionCards!.data.cards[card]?.part;
				return [from, to]
					.filter((session) => wanted && partOf(session) !== wanted)
					.map((session) =>
						faultAt(sessionCards!, ['sets', set, 'cards', i, 'card'], {
							found: `in the set for ${sessions} sessions, the card "${card}" of the ${wanted ?? ''} at session ${session}, which is in the ${partOf(session)}`,
							remedy: 'Move the card, or change content/course-of-sessions.yaml',
						}),
					);
			});
		}),
};

export const cardsAreUsed: Rule = {
	says: 'every session card is used',
	isStyle: true,
	check: ({ sessionCards }) =>
		Object.keys(sessionCards?.data.cards ?? {})
			.filter(
				(card) => !sessionCards!.data.sets.some(({ cards }) => cards.some((c) => c.card === card)),
			)
			.map((card) =>
				faultAt(sessionCards!, ['cards', card], {
					found: `the card "${card}", which no set uses`,
					remedy: 'Place it, or delete it',
				}),
			),
};
