// Asks about an organisation, writes its file after each answer, and shows the edition. Usage: npm run new-trust -- <id>
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parse, stringify } from 'yaml';
import { organisation } from '../schemas/organisation.ts';
import { id as idSchema } from '../schemas/shared.ts';
import { asTyped, type Fields, questions, readAt, withField } from '../edition/questions.ts';
import { readLogo } from '../edition/logo.ts';
import { contrastProblems } from '../edition/contrast.ts';
import { placeholdersIn, readEdition, trustsFolder } from '../edition/read-edition.ts';

const trust = idSchema.safeParse(process.argv[2]);
if (!trust.success) {
	stop(
		'Give the organisation a short name in small letters and hyphens: npm run new-trust -- our-name',
	);
}
const folder = join(trustsFolder(), trust.data);
const file = join(folder, 'organisation.yaml');
const notes =
	'# Lines that begin with # are notes. A line that is left out is not printed anywhere.\n';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
let answers = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Fields) : {};
console.log(
	existsSync(file)
		? `${file} is there already. What it says is kept; you are asked for the rest.`
		: 'Press Enter to leave a line out. What is left out is not printed anywhere.',
);
console.log(
	'You can stop at any time: each answer is kept. The same command goes on from there.\n',
);
for (const question of questions) {
	if (readAt(answers, question.field) !== undefined) continue;
	if (question.after && readAt(answers, question.after) === undefined) continue;
	answers = await asked(question.field, question.ask, question.isNeeded ?? false);
}
const edition = readEdition(trust.data);
console.log(
	`\nWritten: ${file}\nTo build and see the edition of ${edition.name}: npm start -- --trust ${edition.id}`,
);
// Whoever answers by hand sees it at once.
if (process.stdin.isTTY)
	spawnSync(process.execPath, ['src/commands/start.ts', '--build', '--trust', edition.id], {
		stdio: 'inherit',
	});
process.exit(0);

/** Asks until the answer is one the file may hold, keeps it there, and gives back all answers. */
async function asked(field: string, ask: string, isNeeded: boolean): Promise<Fields> {
	for (;;) {
		process.stdout.write(`${ask}: `);
		const line = await lines.next();
		if (line.done)
			stop(
				`\nThe answers ended early. ${existsSync(file) ? `Those given are kept in ${file}; the same command goes on from there.` : 'None was given.'}`,
			);
		const typed = line.value.trim();
		if (!typed && !isNeeded) return answers;
		const after = withField(
			{ siteTitle: 'IPT guide', ...answers },
			field,
			field === 'logo.file' ? logoFrom(typed) : asTyped(field, typed),
		);
		const fault = faultIn(field, after);
		if (fault === undefined) {
			mkdirSync(folder, { recursive: true });
			writeFileSync(file, notes + stringify(after));
			return after;
		}
		console.log(`  ${typed ? `"${typed}" cannot be used: ${fault}` : 'This line is needed.'}`);
	}
}

/** Brings a logo into the folder under a plain name, from wherever it lies; what cannot be brought is left for the check to refuse. */
function logoFrom(path: string): string {
	if (!existsSync(path)) return path;
	const name = `logo${extname(path).toLowerCase()}`;
	mkdirSync(folder, { recursive: true });
	copyFileSync(path, join(folder, name));
	return name;
}

function faultIn(field: string, fields: Fields): string | undefined {
	const { error, data } = organisation.safeParse(fields);
	// A group may still lack lines that are asked for next.
	const said = error?.issues.find(({ path }) =>
		`${path.join('.')}.`.startsWith(`${field}.`),
	)?.message;
	if (said !== undefined) return said;
	const [placeholder] = placeholdersIn(readAt(fields, field), field);
	if (placeholder !== undefined) return placeholder;
	if (field === 'logo.file') {
		const name = String(readAt(fields, field));
		if (!existsSync(join(folder, name))) return `there is no file "${name}"`;
		const logo = readLogo(folder, name);
		return typeof logo === 'string' ? logo : undefined;
	}
	return field.startsWith('colours.') ? contrastProblems(data?.colours)[0] : undefined;
}

function stop(why: string): never {
	console.error(why);
	process.exit(1);
}
