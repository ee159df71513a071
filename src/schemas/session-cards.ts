import { z } from 'astro/zod';
import { id, sentence } from './shared.ts';

/** The four things that IPT works on, in the order in which the pages name them. */
export const focuses = ['grief', 'conflict', 'change', 'loneliness'] as const;

const linesForFocus = z.array(sentence).min(1);

const card = z.strictObject({
	title: sentence.describe('What the session is about, in a few words.'),
	part: z.enum(['beginning', 'middle', 'ending']).describe('The part of the course it belongs to.'),
	may: z.array(sentence).min(1).describe('Each ends the sentence "Today we may …".'),
	byFocus: z
		.strictObject({
			grief: linesForFocus,
			conflict: linesForFocus,
			change: linesForFocus,
			loneliness: linesForFocus,
		})
		.optional()
		.describe(
			'More that ends "Today we may …", for each focus: what a session is about differs by it.',
		),
	feel: sentence.describe('What a person might feel, and that it is all right.'),
	before: z.array(sentence).min(1).describe('What to try or think of before the next session.'),
	claims: z.array(id).min(1, { error: 'needs at least one claim' }),
});

const set = z.strictObject({
	sessions: z.int().positive().describe('Length of the course.'),
	cards: z
		.array(
			z.strictObject({
				from: z.int().positive().describe('First session the card is for.'),
				to: z.int().positive().describe('Last session the card is for; the same for one session.'),
				card: id.describe('A key of `cards`.'),
			}),
		)
		.min(1),
});

/** Cards to hand out, one for each session or run of sessions, for courses of several lengths. Each set covers each session once. */
export const sessionCards = z
	.strictObject({ cards: z.record(id, card), sets: z.array(set).min(1) })
	.superRefine(({ cards, sets }, context) => {
		for (const { sessions, cards: placed } of sets) {
			for (const message of [
				...uncovered(sessions, placed),
				...placed
					.filter((place) => !cards[place.card])
					.map((place) => `names the card "${place.card}", and there is no such card`),
			])
				context.addIssue({
					code: 'custom',
					path: ['sets'],
					message: `the set for ${sessions} sessions ${message}`,
				});
		}
	});

/** What keeps a set from covering every session of its course once, in order. */
function uncovered(sessions: number, placed: z.infer<typeof set>['cards']): string[] {
	const covered = placed.flatMap(({ from, to }) =>
		Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i),
	);
	const cardsOn = (session: number) => covered.filter((other) => other === session).length;
	const wanted = Array.from({ length: sessions }, (_, i) => i + 1);
	return [
		...wanted
			.filter((session) => cardsOn(session) === 0)
			.map((session) => `has no card for session ${session}. Add one`),
		...wanted
			.filter((session) => cardsOn(session) > 1)
			.map((session) => `has two cards for session ${session}. Keep one`),
		...[...new Set(covered)]
			.filter((session) => session > sessions)
			.map((session) => `has a card for session ${session}, which the course does not have`),
		...placed
			.filter(({ from, to }) => to < from)
			.map(({ from, to }) => `has a card from ${from} to ${to}. Turn the numbers round`),
	];
}

export type SessionCards = z.infer<typeof sessionCards>;
