import { z } from 'astro/zod';
import { day, sentence } from './shared.ts';

/** Who a page is written for. It decides which writing rules the page must meet. */
export const audiences = ['client', 'referrer', 'organisation', 'everyone'] as const;

/** Who has read a page from beginning to end and vouches for it, and when it must be read again. */
const review = z
	.strictObject({
		by: z
			.union([
				z.literal('none yet'),
				z
					.array(
						z.strictObject({
							role: sentence.describe('What the reviewer is, for example "Clinical psychologist".'),
							name: sentence.optional().describe('Only with the reviewer’s consent.'),
							on: day.describe(
								'The day the review was finished. A review older than the words counts no more.',
							),
						}),
					)
					.min(1, { error: '"none yet", or who has read this page: an empty list names nobody' }),
			])
			.describe('"none yet", or the people who have truly read this page and agreed to be named.'),
		written: day.describe('The day the words were last written or changed in meaning.'),
		due: day.describe(
			'The day by which a person should read the page again. Past it, readers are told.',
		),
	})
	.refine(({ written, due }) => due > written, {
		path: ['due'],
		error: 'a day after "written"',
	});

/** What stands above the line in a page file, beside the title and description that Starlight checks. */
export const page = z.object({
	title: sentence.describe(
		'The page’s only h1; unique on the site; makes sense on its own in a list.',
	),
	description: z
		.string()
		.min(40, {
			error: 'must say in one sentence of 40 to 170 characters what the reader will find',
		})
		.max(170, {
			error: 'must say in one sentence of 40 to 170 characters what the reader will find',
		}),
	audience: z.enum(audiences).describe('Who the page is written for.'),
	topics: z
		.array(z.string())
		.describe('Topics of content/topics.yaml that this page answers in full.'),
	review,
	quickExit: z
		.boolean()
		.default(false)
		.describe(
			'True on pages that someone may need to leave in a hurry; shows the way out. The search, the list of urgent help and pages with boxes to fill in show it anyway.',
		),
	roadEnds: z
		.boolean()
		.default(false)
		.describe(
			'True where the road of next steps ends: in help, or with a plan in hand. Such a page has no next step.',
		),
	offMenu: z
		.boolean()
		.default(false)
		.describe(
			'True for pages that are reached by other means than the menu, such as the page shown when an address is wrong.',
		),
});
