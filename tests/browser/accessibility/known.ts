import { readContent } from '../../../src/rules/read-content.ts';

const known = [...readContent().knownProblems.values()].map(({ id, data }) => ({ id, ...data }));

const addressOf = (page: string) => (page === 'index' ? '/' : `/${page}/`);

/** Findings less the known problems, which the accessibility statement owns up to; and those that are owned up to for nothing. */
export function lessKnown(findings: string[], address: string): string[] {
	const isOf = (finding: string, { engine, rule }: { engine: string; rule: string }) =>
		new RegExp(`^${engine} fails ${rule}:`).test(finding);
	const gone = known
		.filter((problem) => addressOf(problem.seenOn) === address)
		.filter((problem) => !findings.some((finding) => isOf(finding, problem)))
		.map(
			({ id }) =>
				`content/known-problems/${id}.yaml: is no longer found on ${address}. Remove it, or name a page where it is.`,
		);
	return [
		...findings.filter((finding) => !known.some((problem) => isOf(finding, problem))),
		...gone,
	];
}
