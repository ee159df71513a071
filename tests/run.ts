// Runs the checks side by side, what stops the rest first, and closes with one line: N passed, N failed.
// `npm test -- --quick` builds one edition and looks at ten pages of it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser/find-browser.ts';
import { countPlaywright, countVitest, type Report } from './read-reports.ts';

interface Stage {
	name: string;
	command: string[];
	/** Names of stages that must have passed. One that did not keeps this one from running, which counts as a failure of its own. */
	after?: string[];
	/** Uses every core by itself, so that nothing runs beside it and what it says is shown as it is said. */
	alone?: boolean;
	/** Where the runner writes its report, and what reads it; a tool without one counts as a single check. */
	report?: { file: string; read: (text: string) => Report };
	env?: Record<string, string>;
}

const { values: asked } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const results = 'tests/results';
rmSync(results, { recursive: true, force: true });

const content = vitest('Content', 'content');
const national = {
	name: 'Build',
	command: ['node', 'src/commands/build.ts'],
	after: ['Content'],
};
const checks: Stage[] = [
	{ name: 'Types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
	{
		name: 'Lint of code',
		command: ['eslint', '-c', '.config/eslint.config.js', '.', '--max-warnings', '0'],
	},
	{ name: 'Unused code', command: ['knip', '-c', '.config/knip.json', '--no-progress'] },
	vitest('Units', 'unit'),
	{ name: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{
		name: 'Lint of styles',
		command: ['stylelint', '-c', '.config/stylelint.config.js', 'src/**/*.{css,astro}'],
	},
	{ name: 'Lint of Markdown', command: ['markdownlint-cli2'] },
];
const otherBuilds: Stage[] = [
	{
		// Every field filled, under a path, with a logo and ten pages hidden.
		name: 'Build a full edition',
		command: ['node', 'src/commands/build.ts', '--trust', 'full-edition'],
		after: ['Content'],
		env: { TRUSTS_FOLDER: 'tests/build/editions' },
	},
	{
		name: 'Build a sample of an edition',
		command: ['node', 'src/commands/build.ts', '--trust', 'avon-and-wiltshire'],
		after: ['Content'],
	},
];

const stages: Stage[] = asked.quick
	? [content, national, ...checks, playwright('Tour', ['--grep', '@tour'], ['Build'])]
	: [
			content,
			national,
			...otherBuilds,
			...checks,
			{
				...vitest('Built site', 'build'),
				after: [national, ...otherBuilds].map(({ name }) => name),
				alone: true,
			},
			playwright('Browser', [], ['Build', 'Build a full edition']),
		];

const started = Date.now();
const browser = await findBrowser().catch((problem: unknown) => problem as Error);
console.log(browser instanceof Error ? browser.message : `Browser for the tests: ${browser.from}.`);

const passed = new Set<string>();
const ended = new Map<string, Report>();
await runAll();

const all = [...ended.values()];
const sum = (part: 'passed' | 'failed') => all.reduce((total, report) => total + report[part], 0);
const tests = all.flatMap((report) => report.tests);
printSlowest(
	'tests',
	tests.map(({ file, name, seconds }) => [`${file}: ${name}`, seconds]),
);
printSlowest(
	'files of tests',
	[...Map.groupBy(tests, ({ file }) => file)].map(([file, within]) => [
		file,
		within.reduce((total, { seconds }) => total + seconds, 0),
	]),
);
console.log(`\nAll checks took ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
console.log(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
process.exitCode = sum('failed') ? 1 : 0;

function printSlowest(what: string, times: [name: string, seconds: number][]): void {
	console.log(`\nThe slowest ten ${what}:`);
	for (const [name, seconds] of times.sort(([, a], [, b]) => b - a).slice(0, 10))
		console.log(`  ${seconds.toFixed(1).padStart(7)} s  ${name}`);
}

/** Starts each stage as soon as those before it have passed and a core is free, in the order of the list. */
async function runAll(): Promise<void> {
	const waiting = [...stages];
	const running = new Map<Stage, Promise<Stage>>();
	while (waiting.length + running.size > 0) {
		for (const stage of [...waiting]) {
			const needs = stage.after ?? [];
			const missing = needs.filter((name) => ended.has(name) && !passed.has(name));
			if (missing.length > 0) {
				console.log(`\n— ${stage.name}: not run, because ${missing.join(' and ')} failed`);
				ended.set(stage.name, { passed: 0, failed: 1, tests: [] });
			} else if (
				!needs.every((name) => passed.has(name)) ||
				running.size >= (stage.alone ? 1 : availableParallelism()) ||
				[...running.keys()].some(({ alone }) => alone)
			)
				continue;
			else running.set(stage, run(stage));
			waiting.splice(waiting.indexOf(stage), 1);
		}
		if (running.size > 0) running.delete(await Promise.race(running.values()));
	}
}

/** Runs one stage to its end and notes what it counts. */
async function run(stage: Stage): Promise<Stage> {
	const began = Date.now();
	console.log(`\n— ${stage.name} …`);
	const { code, said } = await start(stage);
	const report = tally(stage, code);
	ended.set(stage.name, report);
	if (report.failed === 0) passed.add(stage.name);
	const seconds = ((Date.now() - began) / 1000).toFixed(0);
	console.log(
		`${said}— ${stage.name}: ${String(report.passed)} passed, ${String(report.failed)} failed (${seconds} s)`,
	);
	return stage;
}

function start({ command: [program = '', ...rest], alone, env = {} }: Stage) {
	return new Promise<{ code: number; said: string }>((resolve) => {
		const child = spawn(program, rest, {
			stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
			shell: process.platform === 'win32',
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
		});
		let said = '';
		const hear = (words: Buffer) => (said += words.toString());
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.on('error', (problem) => {
			said += `${program} could not be started: ${problem.message}. Run "npm install" first.\n`;
			resolve({ code: 1, said });
		});
		child.on('close', (code) => {
			resolve({ code: code ?? 1, said });
		});
	});
}

/** What a stage counts: its runner's own tests, plus one failure when it ended badly without naming any, or ran none. */
function tally({ report }: Stage, code: number): Report {
	if (!report) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, tests: [] };
	const counted = existsSync(report.file)
		? report.read(readFileSync(report.file, 'utf8'))
		: { passed: 0, failed: 0, tests: [] };
	const ranNothing = counted.passed + counted.failed === 0;
	return (code !== 0 && counted.failed === 0) || ranNothing
		? { ...counted, failed: counted.failed + 1 }
		: counted;
}

function vitest(name: string, folder: string): Stage {
	const file = `${results}/${folder}.json`;
	return {
		name,
		command: [
			...['vitest', 'run', '--config', 'tests/vitest.config.ts', `tests/${folder}`],
			...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
		],
		report: { file, read: countVitest },
	};
}

function playwright(name: string, filter: string[], after: string[]): Stage {
	return {
		name,
		command: ['playwright', 'test', '-c', 'tests/playwright.config.ts', ...filter],
		after,
		alone: true,
		report: { file: `${results}/browser.json`, read: countPlaywright },
	};
}
