/** One thing that is wrong in what an editor wrote, told to that editor. Sentences without a full stop at the end. */
export interface Fault {
	/** The file to open, from the top of the project: content/pages/waiting.mdx. */
	file: string;
	/** The line in it; the first is 1. Left out where the fault is that something is not there. */
	line?: number | undefined;
	/** What was found. */
	found: string;
	/** What was wanted in its place. Left out where `remedy` says it. */
	wanted?: string | undefined;
	/** What to do now. */
	remedy: string;
}

/** What stops a build or a check: everything that is wrong with the content, told at once. Its message is for the editor; its stack is nobody's. */
export class ContentFault extends Error {
	readonly faults: Fault[];

	constructor(...faults: Fault[]) {
		super(sayFaults(faults));
		this.name = 'ContentFault';
		this.faults = faults;
	}
}

/** Every fault in words, by file and line: the one place where faults are printed. */
export function sayFaults(faults: Fault[]): string {
	const sorted = [...faults].sort(
		(a, b) => byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || byText(a.found, b.found),
	);
	const told = [...new Set(sorted.map(sayFault))];
	return `${told.join('\n\n')}\n\n${told.length === 1 ? '1 fault' : `${told.length} faults`} in content/.`;
}

function sayFault({ file, line, found, wanted, remedy }: Fault): string {
	const lines = [
		`${file}${line === undefined ? '' : `, line ${line}`}`,
		`Found:  ${found}.`,
		...(wanted ? [`Wanted: ${wanted}.`] : []),
		`To do:  ${remedy}.`,
	];
	return lines.map((text) => text.replace(/([.?!])\.$/, '$1')).join('\n  ');
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
