import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { examplesOf } from '../../../src/library/learn-danger.ts';
import { crisis, dangerPhrases } from '../../../src/schemas/search.ts';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const folder = 'content/search/danger/';

/** The editors' rules. */
export const rules = crisis.parse(read('content/search/crisis.yaml'));

/** The writers of phrases, by the name of their file. */
export const writers = readdirSync(folder)
	.sort()
	.map((file) => ({
		name: file.replace(/\.yaml$/, ''),
		...dangerPhrases.parse(read(folder + file)),
	}));

/** What is learnt, by writer. */
const examples = new Map(
	writers
		.filter(({ keptOut }) => !keptOut)
		.map(({ name, ...writer }) => [name, examplesOf(writer, rules)]),
);

/** Everything that is learnt, without the writer named. */
export const learntWithout = (left?: string) =>
	[...examples].filter(([name]) => name !== left).flatMap(([, their]) => their);
