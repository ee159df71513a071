// Asks about an organisation and writes its file. Usage: npm run new-trust -- <id>
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { stringify } from 'yaml';
import { deliveries, organisation } from '../schemas/organisation.ts';
import { id as idSchema } from '../schemas/shared.ts';
import { readEdition, trustsFolder } from './read-edition.ts';

interface Question {
	/** Place of the answer in the file, for example pals.phone. */
	field: string;
	ask: string;
	isNeeded?: boolean;
	/** True when the answer is a list with commas. */
	isList?: boolean;
}

const questions: Question[] = [
	{ field: 'name', ask: 'Name of your organisation, as readers should see it', isNeeded: true },
	{ field: 'site', ask: 'Address at which this guide will stand (https://…)', isNeeded: true },
	{ field: 'website', ask: 'Address of your own website (https://…)' },
	{ field: 'switchboard', ask: 'Switchboard number' },
	{ field: 'pals.phone', ask: 'PALS: phone' },
	{ field: 'pals.freephone', ask: 'PALS: free phone' },
	{ field: 'pals.email', ask: 'PALS: email' },
	{ field: 'bslRelay', ask: 'Address of your BSL video relay (https://…)' },
	{ field: 'formatsContact.phone', ask: 'Large print, Easy Read, languages: phone to ask' },
	{ field: 'formatsContact.email', ask: 'Large print, Easy Read, languages: email to ask' },
	{ field: 'localService.name', ask: 'Name of your service that offers IPT' },
	{
		field: 'delivery',
		ask: `Sessions are (${deliveries.join(', ')}; commas between)`,
		isList: true,
	},
	{ field: 'leafletCode', ask: 'Your own code for leaflets' },
	{ field: 'lead', ask: 'Role (not name) of the person who answers for the leaflets' },
	{ field: 'reviewed', ask: 'Month of your last review, for example 2026-11' },
	{ field: 'due', ask: 'Month of your next review, for example 2029-11' },
];

type Fields = { [name: string]: unknown };

const trust = idSchema.safeParse(process.argv[2]);
if (!trust.success) {
	stop(
		'Give the organisation a short name in small letters and hyphens: npm run new-trust -- our-name',
	);
}
const folder = join(trustsFolder(), trust.data!);
const file = join(folder, 'organisation.yaml');
if (existsSync(file)) stop(`${file} exists already. Open it to change it, or choose another name.`);

const { repository, branch, contact, siteTitle } = readEdition('national');
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
console.log('Press Enter to leave a line out. What is left out is not printed anywhere.\n');
let answers: Fields = { siteTitle, repository, branch, contact };
for (const question of questions) answers = await asked(question, answers);

mkdirSync(folder, { recursive: true });
writeFileSync(
	file,
	'# Lines that begin with # are notes. A line that is left out is not printed anywhere.\n' +
		'# You may add a logo: put its file here and write its name: logo: logo.svg\n' +
		stringify(answers),
);
readEdition(trust.data);
console.log(`\nWritten: ${file}\nBuild your pack with: npm run build -- --trust ${trust.data!}`);
process.exit(0);

/** Asks until the answer is one the file may hold, and gives back all answers with this one. */
async function asked(question: Question, before: Fields): Promise<Fields> {
	for (;;) {
		process.stdout.write(`${question.ask}: `);
		const { value, done } = await lines.next();
		if (done) stop('\nThe answers ended too early. Nothing was written.');
		const answer = String(value).trim();
		if (!answer && !question.isNeeded) return before;
		const given = question.isList ? answer.split(',').map((part) => part.trim()) : answer;
		const after = withField(before, question.field.split('.'), given);
		const fault = faultIn(question.field, after);
		if (!fault) return after;
		console.log(`  "${answer}" cannot be used: it ${fault}`);
	}
}

function withField(fields: Fields, [first = '', ...rest]: string[], value: unknown): Fields {
	const inner = (fields[first] ?? {}) as Fields;
	return { ...fields, [first]: rest.length > 0 ? withField(inner, rest, value) : value };
}

function faultIn(field: string, fields: Fields): string | undefined {
	return organisation
		.safeParse(fields)
		.error?.issues.find(({ path }) => path.join('.').startsWith(field))?.message;
}

function stop(why: string): never {
	console.error(why);
	process.exit(1);
}
