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

const record = 'content/watch.yaml';
/** Git leaves it out. */
const notes = '.astro/watch.jsonl';
const usage =
	'What it takes: npm run watch -- --only <sources> --since <day> --format text|markdown|json|schema --record';

const formats = ['text', 'markdown', 'json', 'schema'] as const;

const isFormat = (name: string): name is (typeof formats)[number] =>
	(formats as readonly string[]).includes(name);

try {
	process.exitCode = await main();
} catch (problem) {
	console.error((problem as Error).message);
	process.exitCode = 2;
}

async function main(): Promise<0 | 1 | 2> {
	const { only: names, since, format, record: isRecording } = read();
	if (format === 'schema') {
		console.log(JSON.stringify(z.toJSONSchema(watchReport), null, '\t'));
		return 0;
	}
	const only = names.split(',').filter(Boolean);
	const content = readContent();
	if (content.faults.length > 0) throw new Error(sayFaults(content.faults));
	const unknown = watching.unknownNames(content, only);
	if (unknown.length > 0)
		throw new Error(
			`"${unknown.join('", "')}" is nothing that the watch looks at. Name sources (files in content/sources/ without the ending), kinds (helpline, link) or hosts (www.nice.org.uk).`,
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
			if (process.stderr.isTTY)
				process.stderr.write(`\r${String(done)} of ${String(of)} looked at`);
		},
	});
	if (!report)
		throw new Error('Nothing could be looked at. Is this computer connected to the internet?');
	if (only.length === 0 && !since) watching.writeRecord(record, watching.withLast(known, report));
	const say = { text: sayReport, markdown: sayReportAsMarkdown, json: JSON.stringify };
	console.log(say[format](report));
	return report.findings.length > 0 ? 1 : 0;
}

function read() {
	const values = parse();
	const { format, since } = values;
	if (!isFormat(format)) throw new Error(`"${format}" is no format. ${usage}`);
	if (since && !day.safeParse(since).success)
		throw new Error(`"${since}" is no day. Write it as 2026-11-01.`);
	return { ...values, format } as const;
}

function parse() {
	try {
		return parseArgs({
			options: {
				only: { type: 'string', default: '' },
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
