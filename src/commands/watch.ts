// npm run watch: asks every source, helpline and link whether it has moved or changed, and says what a person must look at.
// Usage: npm run watch -- [--only ng222,helpline] [--since 2026-11-01] [--format text|markdown|json|schema] [--record]
// Ends with 0 when there is nothing to do, 1 when there is something to look at, 2 when it could not look.
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { readEdition } from '../edition/read-edition.ts';
import { readContent } from '../rules/read-content.ts';
import { sayFaults } from '../schemas/content-fault.ts';
import { day, today } from '../schemas/shared.ts';
import { watchReport } from '../schemas/watch.ts';
import { sayReport, sayReportAsMarkdown } from '../watch/report.ts';
import * as watching from '../watch/run.ts';
import { withoutPage } from '../watch/targets.ts';

const record = 'content/watch.yaml';
/** Git leaves it out. */
const notes = '.astro/watch.jsonl';
const usage =
	'What it takes: npm run watch -- --only <sources> --since <day> --format text|markdown|json|schema --record';

const formats = ['text', 'markdown', 'json', 'schema'] as const;

const isFormat = (name: string): name is (typeof formats)[number] =>
	(formats as readonly string[]).includes(name);

try {
	process.exitCode = process.argv.includes('--help') ? help() : await main();
} catch (problem) {
	console.error((problem as Error).message);
	process.exitCode = 2;
}

function help(): 0 {
	console.log(
		`${usage}\nThe two dashes in the middle belong to it. What to do with the report: src/watch/README.md`,
	);
	return 0;
}

async function main(): Promise<0 | 1 | 2> {
	const { only: names, since, format, record: isRecording } = read();
	if (format === 'schema') {
		console.log(JSON.stringify(z.toJSONSchema(watchReport), null, '\t'));
		return 0;
	}
	const only = names.map(asName);
	const content = readContent();
	if (content.faults.length > 0) throw new Error(sayFaults(content.faults));
	const unwatched = withoutPage(content).find((claim) => only.includes(claim));
	if (unwatched)
		throw new Error(
			`"${unwatched}" has no page to look at. Write the official page of the helpline into content/claims/${unwatched}.yaml, as "address" under "toCheck".`,
		);
	const unknown = watching.unknownNames(content, only);
	if (unknown.length > 0)
		throw new Error(
			`"${unknown.join('", "')}" is nothing that the watch looks at. Name sources (files in content/sources/), claims (files in content/claims/), kinds (helpline, link) or hosts (www.nice.org.uk).`,
		);
	const known = watching.readRecord(record);
	if (isRecording) {
		const seen = watching.readNotes(notes);
		if (!seen?.isFinished)
			throw new Error(
				'There is no finished run to record. Run "npm run watch" and read its report first.',
			);
		watching.writeRecord(record, watching.withKnown(known, content, seen, only));
		console.log(`What the watch saw on ${seen.on} is now taken as known, in ${record}.`);
		return 0;
	}
	let isTold = false;
	const report = await watching.watch({
		...{ content, only, since, notes },
		on: today(),
		means: {
			fetch,
			wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
			agent: `ipt-guide-watch/1.0 (+${readEdition('national').repository})`,
			...{ pace: 1000, limit: 20_000, patience: 120_000, most: 5_000_000 },
		},
		tell: (done, of) => {
			if (!isTold) {
				const which = only.length > 0 ? `${of} pages (${only.join(', ')})` : `all ${of} pages`;
				console.error(`Looking at ${which}, ${of - done} of them now …`);
			}
			isTold = true;
			if (process.stderr.isTTY)
				process.stderr.write(`\r${String(done)} of ${String(of)} looked at`);
		},
	});
	if (!report)
		throw new Error(
			'Nothing could be looked at, and nothing was changed. Is this computer connected to the internet?',
		);
	if (only.length === 0 && !since) watching.writeRecord(record, watching.withLast(known, report));
	const say = { text: sayReport, markdown: sayReportAsMarkdown, json: JSON.stringify };
	console.log(say[format](report));
	return report.findings.length > 0 ? 1 : 0;
}

/** What was meant by a name: in small letters, and a file as the report gives it. */
function asName(name: string): string {
	const meant = name.trim().toLowerCase();
	return meant.replace(/^content\/(?:sources|claims)\/|\.yaml$/g, '');
}

function read() {
	const values = parse();
	const { format, since, only } = values;
	if (!isFormat(format)) throw new Error(`"${format}" is no format. ${usage}`);
	if (since && !day.safeParse(since).success)
		throw new Error(`"${since}" is no day. Write it as 2026-11-01.`);
	if (since && since > today())
		throw new Error(`${since} has not come yet. Name a day that has been.`);
	const names = (only ?? []).flatMap((list) => list.split(',')).filter((name) => name.trim());
	if (only && names.length === 0) throw new Error('After --only stands what to look at. ' + usage);
	return { ...values, only: names, format } as const;
}

function parse() {
	try {
		return parseArgs({
			options: {
				only: { type: 'string', multiple: true },
				since: { type: 'string' },
				format: { type: 'string', default: 'text' },
				record: { type: 'boolean', default: false },
			},
		}).values;
	} catch (problem) {
		throw new Error(`${(problem as Error).message.split('\n')[0]!.replace(/\.$/, '')}. ${usage}`, {
			cause: problem,
		});
	}
}
