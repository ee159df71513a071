// Runs every check, quick ones first, and closes with one line: N passed, N failed.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser/find-browser.ts';

interface Outcome {
	passed: number;
	failed: number;
}

interface Stage {
	name: string;
	command: string[];
	/** Counts the tests of a runner from its report; a tool without one counts as a single check. */
	count?: (report: string) => Outcome;
	report?: string;
	env?: Record<string, string>;
}

const results = 'tests/results';
rmSync(results, { recursive: true, force: true });

const stages: Stage[] = [
	{ name: 'Types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
	{
		name: 'Lint of code',
		command: ['eslint', '-c', '.config/eslint.config.js', '.', '--max-warnings', '0'],
	},
	{
		name: 'Lint of styles',
		command: ['stylelint', '-c', '.config/stylelint.config.js', 'src/**/*.{css,astro}'],
	},
	{ name: 'Lint of Markdown', command: ['markdownlint-cli2'] },
	{ name: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	vitest('Content', 'content'),
	vitest('Units', 'unit'),
	{ name: 'Build', command: ['node', 'src/edition/build.ts'] },
	{
		name: 'Build under a path',
		command: ['node', 'src/edition/build.ts', '--out', 'dist/under-a-path'],
		env: { SITE_BASE: '/health/ipt/' },
	},
	...['avon-and-wiltshire', 'nottinghamshire'].map((trust) => ({
		name: `Build the edition of ${trust}`,
		command: ['node', 'src/edition/build.ts', '--trust', trust],
	})),
	vitest('Built site', 'build'),
	{
		name: 'Browser',
		command: ['playwright', 'test', '-c', 'tests/playwright.config.ts'],
		report: `${results}/browser.json`,
		count: countPlaywright,
	},
];

const started = Date.now();
const total: Outcome = { passed: 0, failed: 0 };
const browser = await findBrowser().catch((problem: Error) => problem);
console.log(browser instanceof Error ? browser.message : `Browser for the tests: ${browser.from}.`);

for (const stage of stages) {
	const began = Date.now();
	console.log(`\n— ${stage.name} …`);
	const code = await run(stage);
	const outcome = tally(stage, code);
	total.passed += outcome.passed;
	total.failed += outcome.failed;
	const seconds = ((Date.now() - began) / 1000).toFixed(0);
	console.log(`— ${stage.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
}

console.log(`\nAll checks took ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

function run({ command: [program = '', ...rest], env = {} }: Stage): Promise<number> {
	return new Promise((resolve) => {
		const child: ChildProcess = spawn(program, rest, {
			stdio: 'inherit',
			shell: process.platform === 'win32',
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
		});
		child.on('error', (problem) => {
			console.error(
				`${program} could not be started: ${problem.message}. Run "npm install" first.`,
			);
			resolve(1);
		});
		child.on('close', (code) => {
			resolve(code ?? 1);
		});
	});
}

/** What a stage counts: its runner's own tests, plus one failure when it ended badly without naming any. */
function tally({ report, count }: Stage, code: number): Outcome {
	if (!report || !count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	const outcome = existsSync(report)
		? count(readFileSync(report, 'utf8'))
		: { passed: 0, failed: 0 };
	const ranNothing = outcome.passed + outcome.failed === 0;
	return (code !== 0 && outcome.failed === 0) || ranNothing
		? { ...outcome, failed: outcome.failed + 1 }
		: outcome;
}

function vitest(name: string, folder: string): Stage {
	const report = `${results}/${folder}.json`;
	return {
		name,
		command: [
			'vitest',
			'run',
			'--config',
			'tests/vitest.config.ts',
			`tests/${folder}`,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${report}`,
		],
		report,
		count: (text) => {
			const { numPassedTests, numFailedTests } = JSON.parse(text) as {
				numPassedTests: number;
				numFailedTests: number;
			};
			return { passed: numPassedTests, failed: numFailedTests };
		},
	};
}

function countPlaywright(text: string): Outcome {
	const { stats } = JSON.parse(text) as {
		stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	};
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}
