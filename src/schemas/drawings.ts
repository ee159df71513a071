import { z } from 'astro/zod';
import { id, sentence } from './shared.ts';
import { diagrams } from './vocabulary.ts';

type Diagram = (typeof diagrams)[number];

/** How many places for a label each diagram has, and the words in braces that it fills in. */
const shapes: Record<Diagram, { labels: number; blanks: string[] }> = {
	'mood-and-relationships': { labels: 4, blanks: [] },
	'course-of-sessions': {
		labels: 1,
		blanks: ['courses', 'sessions', 'beginning', 'middle', 'ending'],
	},
	'circles-of-closeness': { labels: 4, blanks: [] },
	'people-in-hundred': {
		labels: 2,
		blanks: ['withIpt', 'withIptNot', 'without', 'withoutNot', 'more'],
	},
};

const diagram = z.strictObject({
	title: sentence.describe('What the picture says, without a full stop.'),
	name: sentence.describe('What the picture shows, for somebody who listens.'),
	labels: z
		.array(z.array(sentence).min(1))
		.describe('What is written in the picture, each label line by line.'),
	inWords: z.array(sentence).min(1).describe('The same as the picture says, a sentence a line.'),
	claims: z.array(id).describe('What the words and numbers rest on.'),
});

const forestPlot = z.strictObject({
	caption: sentence,
	summary: z.array(sentence).min(1).describe('How to read it, a sentence a line.'),
	columns: z.strictObject({ compared: sentence, result: sentence, picture: sentence }),
	axis: z.strictObject({ noDifference: sentence, better: sentence }),
	marks: z
		.strictObject({ study: sentence, ownSum: sentence, bestTrials: sentence })
		.describe('What each mark stands for.'),
	figures: z
		.strictObject({ range: sentence, noRange: sentence, trials: sentence, people: sentence })
		.describe('The numbers of a row.'),
	says: z
		.strictObject({
			ipt: sentence,
			other: sentence,
			clear: sentence,
			unclear: sentence,
			small: sentence,
			noRange: sentence,
		})
		.describe('The sentence of a row: which side did better, or that no difference can be told.'),
	noWinnerBelow: z
		.number()
		.positive()
		.describe(
			'Of a result whose range was not seen: below this, no side is said to have done better.',
		),
});

/** What every drawing says: content/drawings.yaml. The shapes are those of src/figures/. */
export const drawings = z
	.strictObject({
		'mood-and-relationships': diagram,
		'course-of-sessions': diagram,
		'circles-of-closeness': diagram,
		'people-in-hundred': diagram,
		'forest-plot': forestPlot,
	} satisfies Record<Diagram | 'forest-plot', z.ZodType>)
	.superRefine((given, context) => {
		for (const name of diagrams) {
			const { labels, title, name: heard, inWords } = given[name];
			const { labels: places, blanks } = shapes[name];
			const problem = (message: string) => {
				context.addIssue({ code: 'custom', path: [name], message });
			};
			if (labels.length !== places)
				problem(`has ${labels.length} labels, and the picture has ${places} places for one`);
			for (const text of [title, heard, ...labels.flat(), ...inWords])
				for (const [written, blank = ''] of text.matchAll(/\{(\w*)\}/g))
					if (!blanks.includes(blank))
						problem(
							`names ${written}, which is not filled in there; what is: ${blanks.map((known) => `{${known}}`).join(', ') || 'nothing'}`,
						);
		}
	});

export type DrawingWords = z.infer<typeof drawings>;
export type DiagramWords = z.infer<typeof diagram>;
