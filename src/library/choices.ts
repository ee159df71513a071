import { type Cell, choiceLists, type Choices } from '../schemas/choices.ts';
import { missing } from './missing.ts';
import { take } from './shelf.ts';

/** A table of answers: what stands in the corner, the columns, and the rows with one cell for each column. */
export interface ChoiceTable {
	corner: 'treatment' | 'kind' | 'question';
	columns: string[];
	rows: { name: string; claims: string[]; cells: Cell[] }[];
}

const home = 'content/choices.yaml';

async function allChoices(): Promise<Choices> {
	return (await take('choices', 'choices', home, 'file of choices', 'content/')).data;
}

/**
 * The treatments of one of NICE's lists, in its order, as two tables: what differs from treatment to treatment, and what a whole kind shares.
 * @throws when there is no such list.
 */
export async function choiceGrid(
	named: string,
	askedIn: string,
): Promise<{ id: (typeof choiceLists)[number]; each: ChoiceTable; shared: ChoiceTable }> {
	const list =
		choiceLists.find((id) => id === named) ??
		missing('list of choices', named, choiceLists, askedIn, home);
	const { questions, kinds, treatments, orders } = await allChoices();
	const listed = orders[list].map((key) => treatments.find(({ id }) => id === key)!);
	const shown = kinds.filter(({ id }) => listed.some((treatment) => treatment.kinds.includes(id)));
	const asked = (per: 'treatment' | 'kind') => questions.filter((question) => question.per === per);
	return {
		id: list,
		each: {
			corner: 'treatment',
			columns: asked('treatment').map(({ question }) => question),
			rows: listed.map(({ name, lists, answers }) => ({
				name,
				claims: lists[list] ?? [],
				cells: asked('treatment').map(({ id }) => answerIn(list, answers[id]!)),
			})),
		},
		shared: {
			corner: 'kind',
			columns: asked('kind').map(({ question }) => question),
			rows: shown.map(({ name, answers }) => ({
				name,
				claims: [],
				cells: asked('kind').map(({ id }) => answers[id]!),
			})),
		},
	};
}

/** A number of meetings for one severity must not be read for another: on a list, a cell says what that list says. */
const answerIn = (list: (typeof choiceLists)[number], { inList, ...cell }: Cell): Cell => ({
	...cell,
	words: inList?.[list] ?? cell.words,
});

/**
 * Two treatments side by side: a row for each question, a column for each treatment. What a kind shares stands with each of its treatments.
 * @throws when there is no such pair.
 */
export async function choicePair(pair: string, askedIn: string): Promise<ChoiceTable> {
	const { questions, kinds, treatments, pairs } = await allChoices();
	const found = pairs.find(({ id }) => id === pair);
	const [left, right] = (
		found ??
		missing(
			'pair',
			pair,
			pairs.map(({ id }) => id),
			askedIn,
			home,
		)
	).treatments.map((id) => treatments.find((treatment) => treatment.id === id)!) as [
		Choices['treatments'][number],
		Choices['treatments'][number],
	];
	const answer = (treatment: typeof left, question: string) =>
		treatment.answers[question] ??
		kinds.find(({ id }) => id === treatment.kinds[0])!.answers[question]!;
	return {
		corner: 'question',
		columns: [left.name, right.name],
		rows: questions.map(({ id, question }) => ({
			name: question,
			claims: [],
			cells: [answer(left, id), answer(right, id)],
		})),
	};
}

/** The claims a table rests on, in the order in which they are read. */
export function claimsOfTable({ rows }: ChoiceTable): string[] {
	return rows.flatMap(({ claims, cells }) => [...claims, ...cells.flatMap((cell) => cell.claims)]);
}
