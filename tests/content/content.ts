import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type z } from 'astro/zod';
import { parse } from 'yaml';
import { change } from '../../src/schemas/change.ts';
import { choices } from '../../src/schemas/choices.ts';
import { claim } from '../../src/schemas/claim.ts';
import { courses } from '../../src/schemas/course.ts';
import { interpreterWords } from '../../src/schemas/interpreter-words.ts';
import { knownProblem } from '../../src/schemas/known-problem.ts';
import { navigation } from '../../src/schemas/navigation.ts';
import { notice } from '../../src/schemas/notice.ts';
import { page } from '../../src/schemas/page.ts';
import { question } from '../../src/schemas/question.ts';
import { sessionCards } from '../../src/schemas/session-cards.ts';
import { source } from '../../src/schemas/source.ts';
import { term } from '../../src/schemas/term.ts';
import { urgentHelp } from '../../src/schemas/urgent-help.ts';

export interface Entry<Data> {
	id: string;
	file: string;
	data: Data;
	/** The words below the facts; empty for YAML. */
	body: string;
}

type Shelf<Schema extends z.ZodType> = Map<string, Entry<z.infer<Schema>>>;

/** Everything an editor touches, read as the build reads it, with what is wrong in the files themselves. */
export interface Content {
	pages: Shelf<typeof page>;
	claims: Shelf<typeof claim>;
	sources: Shelf<typeof source>;
	glossary: Shelf<typeof term>;
	questions: Shelf<typeof question>;
	notices: Shelf<typeof notice>;
	changes: Shelf<typeof change>;
	knownProblems: Shelf<typeof knownProblem>;
	urgentHelp: z.infer<typeof urgentHelp> | undefined;
	choices: z.infer<typeof choices> | undefined;
	sessionCards: z.infer<typeof sessionCards> | undefined;
	interpreterWords: z.infer<typeof interpreterWords> | undefined;
	courses: z.infer<typeof courses> | undefined;
	navigation: z.infer<typeof navigation> | undefined;
	problems: string[];
}

/**
 * Reads content/ through the schemas. `overlay` is a second folder whose files take the place of those of the same name.
 * Nothing is thrown: what is wrong with a file is said in `problems`, beginning with its name.
 */
export function readContent(root = 'content', overlay?: string): Content {
	const problems: string[] = [];
	const roots = overlay ? [root, overlay] : [root];

	function files(pattern: string): Map<string, string> {
		return new Map(
			roots.flatMap((from) =>
				globSync(pattern, { cwd: from })
					.sort()
					.map((name) => [name, join(from, name)] as const),
			),
		);
	}

	function check<Schema extends z.ZodType>(
		name: string,
		facts: string,
		schema: Schema,
	): z.infer<Schema> | undefined {
		let given: unknown;
		try {
			given = parse(facts);
		} catch (problem) {
			problems.push(
				`content/${name}: cannot be read. ${(problem as Error).message.split('\n')[0] ?? ''}`,
			);
			return undefined;
		}
		const checked = schema.safeParse(given);
		if (checked.success) return checked.data;
		for (const { path, message } of checked.error.issues) {
			problems.push(`content/${name}: ${path.join('.') || 'the file'}: ${message}`);
		}
		return undefined;
	}

	function shelf<Schema extends z.ZodType>(
		folder: string,
		schema: Schema,
		ending = 'yaml',
	): Shelf<Schema> {
		const entries: Shelf<Schema> = new Map();
		for (const [name, path] of files(`${folder}/**/*.${ending}`)) {
			const text = readFileSync(path, 'utf8');
			const [, facts = ending === 'yaml' ? text : '', body = ''] =
				/^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
			const id = name.slice(folder.length + 1, -ending.length - 1).replace(/(.)\/index$/, '$1');
			if (entries.has(id))
				problems.push(
					`content/${name}: "${id}" exists twice; the other is ${entries.get(id)!.file}. Remove or rename one.`,
				);
			const data = check(name, facts, schema);
			if (data !== undefined) entries.set(id, { id, file: `content/${name}`, data, body });
		}
		return entries;
	}

	function single<Schema extends z.ZodType>(
		name: string,
		schema: Schema,
	): z.infer<Schema> | undefined {
		const path = roots
			.map((from) => join(from, name))
			.findLast((candidate) => existsSync(candidate));
		if (path) return check(name, readFileSync(path, 'utf8'), schema);
		problems.push(`content/${name}: is missing.`);
		return undefined;
	}

	return {
		pages: shelf('pages', page.strict(), 'mdx'),
		claims: shelf('claims', claim),
		sources: shelf('sources', source),
		glossary: shelf('glossary', term),
		questions: shelf('questions', question),
		notices: shelf('notices', notice),
		changes: shelf('changes', change),
		knownProblems: shelf('known-problems', knownProblem),
		courses: single('course-of-sessions.yaml', courses),
		choices: single('choices.yaml', choices),
		sessionCards: single('session-cards.yaml', sessionCards),
		interpreterWords: single('interpreter-words.yaml', interpreterWords),
		urgentHelp: single('urgent-help.yaml', urgentHelp),
		navigation: single('navigation.yaml', navigation),
		problems,
	};
}
