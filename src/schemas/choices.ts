import { z } from 'astro/zod';
import { id, sentence } from './shared.ts';

/** The lists of NICE's guideline on depression in adults. */
export const choiceLists = ['less-severe', 'more-severe'] as const;

/** What one treatment, or one kind of treatment, answers to one question: words with their claims, or a plain "not checked: ask". */
export const cell = z.strictObject({
	words: sentence.optional().describe('At most 25 words; may be left out where `ask` says it all.'),
	inList: z
		.partialRecord(z.enum(choiceLists), sentence)
		.optional()
		.describe('The words where one list of NICE says something else: "Usually 16 meetings".'),
	claims: z.array(id).default([]).describe('What the words rest on.'),
	ask: sentence
		.optional()
		.describe('Whom to ask, because we have not checked it: "your service", "your prescriber".'),
});

const question = z.strictObject({
	id,
	question: sentence.describe('In the words a patient would use.'),
	per: z
		.enum(['treatment', 'kind'])
		.describe(
			'Whether each treatment has an answer of its own, or all treatments of a kind share one.',
		),
});

const kind = z.strictObject({
	id,
	name: sentence.describe('The treatments of this kind, as one name.'),
	answers: z.record(id, cell).describe('One cell for each question asked per kind.'),
});

const treatment = z.strictObject({
	id,
	name: sentence,
	kinds: z.array(id).min(1).describe('The kinds whose answers hold for it.'),
	lists: z
		.partialRecord(z.enum(choiceLists), z.array(id).min(1))
		.describe('The lists of NICE it stands in, each with the claims that say so.'),
	answers: z.record(id, cell).describe('One cell for each question asked per treatment.'),
});

/** The treatments NICE names, in questions of patients: the choice grids and the pages that set two treatments side by side. */
export const choices = z
	.strictObject({
		questions: z.array(question).min(1),
		kinds: z.array(kind).min(1),
		treatments: z.array(treatment).min(1),
		orders: z
			.record(z.enum(choiceLists), z.array(id).min(1))
			.describe('The treatments of each list in NICE’s order.'),
		pairs: z.array(
			z.strictObject({ id, treatments: z.tuple([id, id]).describe('Left and right column.') }),
		),
	})
	.superRefine(({ questions, kinds, treatments, orders, pairs }, context) => {
		const problem = (path: string, message: string) => {
			context.addIssue({ code: 'custom', path: [path], message });
		};
		const rows = [
			...treatments.map((row) => ({ row, per: 'treatment' as const })),
			...kinds.map((row) => ({ row, per: 'kind' as const })),
		];
		for (const { row, per } of rows) {
			const asked = questions.filter((q) => q.per === per);
			for (const { id: key, question: text } of asked)
				for (const fault of faultsOf(row.answers[key]))
					problem(`${per}s`, `the cell "${row.name}" × "${text}" ${fault}`);
			for (const key of Object.keys(row.answers))
				if (!asked.some((q) => q.id === key))
					problem(
						`${per}s`,
						`"${row.name}" answers "${key}", which is not a question asked per ${per}`,
					);
		}
		for (const { name, kinds: named } of treatments)
			for (const key of named)
				if (!kinds.some((k) => k.id === key))
					problem('treatments', `"${name}" is of the kind "${key}", and there is no such kind`);
		for (const list of choiceLists) {
			const listed = treatments.filter(({ lists }) => lists[list]).map(({ id: key }) => key);
			const odd = [...new Set([...listed, ...orders[list]])].filter(
				(key) =>
					!listed.includes(key) || orders[list].filter((other) => other === key).length !== 1,
			);
			if (odd.length > 0)
				problem(
					'orders',
					`"${list}" must name each treatment of that list once: ${odd.join(', ')}`,
				);
		}
		for (const { id: pair, treatments: named } of pairs)
			for (const key of named)
				if (!treatments.some((t) => t.id === key))
					problem('pairs', `"${pair}" names "${key}", and there is no such treatment`);
	});

/** What is wrong with a cell: it is missing, says too much, or says something without a source and without owning up to it. */
function faultsOf(given: z.infer<typeof cell> | undefined): string[] {
	if (!given) return ['is missing. Write words with claims, or "ask: your service"'];
	const { words, inList = {}, claims, ask } = given;
	const lengths = [words, ...Object.values(inList)].map((said) => said?.split(/\s+/).length ?? 0);
	const length = Math.max(...lengths);
	return [
		...(claims.length === 0 && !ask
			? ['needs a source: name a claim, or say that it is not checked with "ask: your service"']
			: []),
		...(!words && !ask ? ['has no words'] : []),
		...(length > 25 ? [`has ${length} words; cut it to 25`] : []),
	];
}

export type Choices = z.infer<typeof choices>;
export type Cell = z.infer<typeof cell>;
