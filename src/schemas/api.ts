import { z } from 'astro/zod';
import { readings, statuses } from './claim.ts';
import { audiences } from './page.ts';

const text = z.string().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const path = z.string().startsWith('/').describe('Address on this site, with its base path.');
const envelope = <Shape extends z.ZodType>(items: string, shape: Shape) =>
	z.strictObject({ version: z.literal(1), [items]: z.array(shape) });

/** What each file under /api/v1/ holds. A field may be added; none is renamed or removed within a version. */
export const api = {
	pages: envelope(
		'pages',
		z.strictObject({
			path,
			title: text,
			description: text,
			audience: z.enum(audiences),
			group: text
				.nullable()
				.describe('Part of the menu the page stands in; null for the home page.'),
			topics: z.array(text),
			review: z.strictObject({
				by: z.union([
					z.literal('none yet'),
					z.array(z.strictObject({ role: text, name: text.optional(), on: date })),
				]),
				written: date,
				due: date,
			}),
		}),
	),
	claims: envelope(
		'claims',
		z.strictObject({
			id: text,
			statement: text,
			statementToProfessionals: text.nullable(),
			source: text.describe('Id of the source, as in sources.json.'),
			by: text,
			title: text,
			edition: text.nullable(),
			place: text.describe('Where in the source.'),
			read: z.enum(readings),
			status: z.enum(statuses),
			nation: text,
			checked: date,
			history: z.boolean(),
			method: text.nullable(),
			address: z.url().nullable(),
			pages: z.array(path),
		}),
	),
	sources: envelope(
		'sources',
		z.strictObject({
			id: text,
			kind: text,
			by: text,
			title: text,
			code: text.nullable(),
			year: z.int().nullable(),
			doi: text.nullable(),
			pmid: text.nullable().describe('Number in PubMed.'),
			address: z
				.url()
				.nullable()
				.describe('Where to open it: its DOI, else PubMed, else the publisher’s page.'),
			copyOnly: z.boolean(),
			authorsSeen: z
				.boolean()
				.describe('False when `by` is our own description, because no author was named.'),
			replacedBy: text.nullable(),
			list: path.describe('The list on which the source stands.'),
		}),
	),
	glossary: envelope(
		'terms',
		z.strictObject({
			id: text,
			term: text,
			meaning: text,
			isNot: text.nullable(),
			otherNames: z.array(text),
			page: path.nullable(),
		}),
	),
	questions: envelope(
		'questions',
		z.strictObject({
			id: text,
			question: text,
			answer: text,
			alsoAsked: z.array(text),
			claims: z.array(text),
			page: path
				.nullable()
				.describe('The full answer; null where this edition leaves that page out.'),
		}),
	),
} as const;

export type ApiName = keyof typeof api;
