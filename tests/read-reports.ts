// The reports of the two test runners, read alike.
import { basename } from 'node:path';

/** What a run of tests came to. */
export interface Report {
	passed: number;
	failed: number;
	/** Each test with the file it stands in and how long it took. */
	tests: { file: string; name: string; seconds: number }[];
}

interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	testResults: {
		name: string;
		assertionResults: { fullName: string; duration?: number | null }[];
	}[];
}

interface PlaywrightSuite {
	file: string;
	suites?: PlaywrightSuite[];
	specs: { title: string; tests: { results: { duration: number }[] }[] }[];
}

interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	suites: PlaywrightSuite[];
}

/** Reads the JSON report of Vitest. */
export function countVitest(text: string): Report {
	const { numPassedTests, numFailedTests, testResults } = JSON.parse(text) as VitestReport;
	return {
		passed: numPassedTests,
		failed: numFailedTests,
		tests: testResults.flatMap(({ name: path, assertionResults }) =>
			assertionResults.map(({ fullName, duration }) => ({
				file: basename(path),
				name: fullName,
				seconds: (duration ?? 0) / 1000,
			})),
		),
	};
}

/** Reads the JSON report of Playwright. A test that passed only when it was tried again, or was left out, has failed. */
export function countPlaywright(text: string): Report {
	const { stats, suites } = JSON.parse(text) as PlaywrightReport;
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + stats.skipped,
		tests: suites.flatMap(timed),
	};
}

function timed({ file, suites = [], specs }: PlaywrightSuite): Report['tests'] {
	const own = specs.map(({ title, tests }) => ({
		file: basename(file),
		name: title,
		seconds: tests.flatMap(({ results }) => results).reduce((sum, r) => sum + r.duration, 0) / 1000,
	}));
	return [...own, ...suites.flatMap(timed)];
}
