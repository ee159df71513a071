import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';
import { nearest } from '../library/missing.ts';
import { partsOfPage, treeOf } from '../library/words-of-page.ts';
import { type File, files, type Folder, folders } from '../schemas/collections.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { sayIssue } from '../schemas/say-issue.ts';
import { sayParseFault } from './say-parse-fault.ts';
import { strayFile } from './stray-files.ts';

/** One well-formed file of content/. */
export interface Entry<Data = unknown> {
	/** The file's name without its ending, and without /index for a page. */
	id: string;
	/** From the top of the project. */
	file: string;
	data: Data;
	/** The facts as the file writes them. */
	facts: string;
	/** The words of a page, with its facts blanked out so that lines keep their numbers; empty for YAML. */
	words: string;
	/** The line of a field, by the way to it: 'groups', 0, 'label'; where there is none, of what it would stand in. */
	lineOf: (...path: PropertyKey[]) => number;
}

export type Shelf<Name extends Folder> = Map<
	string,
	Entry<z.infer<(typeof folders)[Name]['schema']>>
>;

/** Everything an editor touches, read as the build reads it, with what is wrong in the files themselves. */
export type Content = { [Name in Folder]: Shelf<Name> } & {
	[Name in File]: Entry<z.infer<(typeof files)[Name]['schema']>> | undefined;
} & {
	/** Ids of every folder, those of files that cannot be read too: to name such a file is no fault. */
	ids: Record<Folder, Set<string>>;
	/** What keeps single files from being read. */
	faults: Fault[];
};

/** Every file below a folder by its path in it, with its text. Folders of organisations are read with their edition. */
export function readFiles(root = 'content'): Map<string, string> {
	const names = globSync('**/*', { cwd: root })
		.map((name) => name.replace(/\\/g, '/'))
		.filter((name) => !name.startsWith('trusts/') && statSync(join(root, name)).isFile())
		.sort();
	return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

/** Reads the files of content/ through the schemas. Nothing is thrown: what is wrong with a file is said in `faults`. */
export function readContent(texts = readFiles()): Content {
	const faults: Fault[] = [];
	const ids = {} as Content['ids'];
	const content = { ids, faults } as Content;
	const single = new Map<string, File>(
		Object.entries(files).map(([name, { file }]) => [file, name as File]),
	);
	for (const name of Object.keys(folders) as Folder[]) {
		content[name] = new Map() as never;
		ids[name] = new Set();
	}
	for (const [name, text] of texts) {
		const alone = single.get(name);
		if (alone) {
			const { entry, found } = readFile(name, text, files[alone].schema);
			content[alone] = entry as never;
			faults.push(...found);
			continue;
		}
		const home = (Object.keys(folders) as Folder[]).find((folder) =>
			name.startsWith(`${folders[folder].folder}/`),
		);
		const stray = strayFile(name, home);
		if (stray) faults.push(stray);
		if (!home || !/\.(ya?ml|mdx?)$/.test(name) || name.endsWith('README.md')) continue;
		const id = idOf(name, folders[home].folder);
		const other = content[home].get(id);
		if (other) faults.push(twice(name, id, other.file));
		ids[home].add(id);
		if (stray) {
			// What was meant, so that a file in the wrong place is told of once, and not by everything that names it.
			ids[home].add(id.toLowerCase()).add(id.toLowerCase().replace(/.*\//, ''));
			continue;
		}
		const { entry, found } = readFile(name, text, folders[home].schema);
		faults.push(...found);
		if (entry) content[home].set(id, { ...entry, id } as never);
	}
	for (const single of Object.values(files)) {
		const { file } = single;
		if (!texts.has(file) && !('isOptional' in single))
			faults.push({
				file: `content/${file}`,
				found: 'no such file',
				remedy: 'Put it back from the last version that worked',
			});
	}
	return content;
}

const idOf = (name: string, folder: string) =>
	name
		.slice(folder.length + 1)
		.replace(/\.\w+$/, '')
		.replace(/(.)\/index$/, '$1');

const twice = (name: string, id: string, other: string): Fault => ({
	file: `content/${name}`,
	found: `a second file for "${id}"; the other is ${other}`,
	remedy: 'Rename or remove one of the two',
});

interface Read {
	entry: Entry | undefined;
	found: Fault[];
}

/** What was read before, by name and text: while somebody writes, and in tests, most files stay as they were. */
const known = new Map<string, { text: string; read: Read }>();

function readFile(name: string, text: string, schema: z.ZodType): Read {
	const before = known.get(name);
	if (before?.text === text) return before.read;
	const read = readEntry(`content/${name}`, text, schema);
	known.set(name, { text, read });
	return read;
}

function readEntry(file: string, text: string, schema: z.ZodType): Read {
	const isPage = file.endsWith('.mdx');
	const { facts, words } = isPage ? partsOfPage(text) : { facts: text, words: '' };
	if (facts === undefined) return { entry: undefined, found: [noFacts(file)] };
	const lines = new LineCounter();
	const yaml = parseDocument(facts.replace(/^\uFEFF/, ''), { lineCounter: lines });
	const [problem] = yaml.errors;
	if (problem) {
		const line = problem.linePos?.[0].line;
		return { entry: undefined, found: [{ file, line, ...sayYamlFault(problem, facts, line) }] };
	}
	const lineOf = (...path: PropertyKey[]): number => {
		for (const way = [...path]; way.length > 0; way.pop()) {
			const node = yaml.getIn(way, true) as { range?: [number, number, number] } | undefined;
			if (node?.range) return lines.linePos(node.range[0]).line;
		}
		return 1;
	};
	const given: unknown = yaml.toJS();
	const checked = schema.safeParse(given);
	const found = checked.success
		? []
		: checked.error.issues
				.flatMap((issue) => sayIssue(issue, given, schema, nearest))
				.map(({ path, ...fault }): Fault => ({ file, line: lineOf(...path), ...fault }));
	const parse = isPage ? parseFaults(file, words) : [];
	if (!checked.success || parse.length > 0)
		return { entry: undefined, found: [...found, ...parse] };
	return { entry: { id: '', file, data: checked.data, facts, words, lineOf }, found: [] };
}

const noFacts = (file: string): Fault => ({
	file,
	line: 1,
	found: 'no facts at the top',
	wanted: 'the title, the description and so on, between two lines of ---',
	remedy: 'Copy those of another page and change them',
});

function sayYamlFault(
	{ message }: Error,
	facts: string,
	line: number | undefined,
): Omit<Fault, 'file' | 'line'> {
	const shown = facts.split('\n')[(line ?? 1) - 1]?.trim() ?? '';
	const [reason = ''] = message.split(/ at line \d+|:?\n/);
	const remedy = /\t/.test(facts)
		? 'Use spaces in place of tabs'
		: /Nested mappings|Implicit|compact mapping/.test(message)
			? 'Put the words after the first colon in quotation marks'
			: /unique/.test(message)
				? 'Keep one of the two lines'
				: 'Compare the line, and the one above it, with another file of this kind';
	return { found: `"${shown}", which cannot be read: ${reason}`, remedy };
}

function parseFaults(file: string, words: string): Fault[] {
	try {
		treeOf(words);
		return [];
	} catch (problem) {
		return [sayParseFault(file, words, problem as Error)];
	}
}
