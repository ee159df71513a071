import type { Fault } from '../schemas/content-fault.ts';
import type { Content, Entry, Shelf } from './read-content.ts';
import type { Folder } from '../schemas/collections.ts';
import { folders } from '../schemas/collections.ts';
import { nearest } from '../library/missing.ts';

/** A rule about content. */
export interface Rule {
	/** What holds when it is kept, as a sentence: the name of its test. */
	says: string;
	/** True for a rule about how we write: it stops a check and the tests, and never a build (decision 0015). */
	isStyle?: true;
	/** True for a rule that would tell falsehoods while a file cannot be read: "no page cites this claim". */
	needsAll?: true;
	/** @param today the day of the check, year-month-day */
	check: (content: Content, today: string) => Fault[];
}

export type Page = Shelf<'pages'> extends Map<string, infer Value> ? Value : never;

export const pagesOf = ({ pages }: Content): Page[] => [...pages.values()];

/** A fault in the facts of an entry, at the line of the field it is about. */
export function faultAt(
	{ file, lineOf }: Pick<Entry, 'file' | 'lineOf'>,
	path: PropertyKey[],
	fault: Omit<Fault, 'file' | 'line'>,
): Fault {
	return { file, line: lineOf(...path), ...fault };
}

/** A name that leads to no file, with the nearest that does; none when there is such a file. */
export function unknown(
	content: Content,
	folder: Folder,
	wanted: string,
	where: Pick<Fault, 'file' | 'line'>,
): Fault[] {
	if (content.ids[folder].has(wanted)) return [];
	const { what, folder: home } = folders[folder];
	const found = `"${wanted}", and there is no ${what} of that name`;
	const file = `Each ${what} is a file in content/${home}/; write its name without the ending`;
	if (folder === 'claims') return [{ ...where, found, ...likeClaims(content, wanted) }];
	const guess = nearest(wanted, content.ids[folder]);
	return [{ ...where, found, wanted: guess && `perhaps "${guess}"`, remedy: file }];
}

/**
 * The claims whose names come nearest, each with its words: names of claims are codes, and a slip in one is one letter from
 * another clinical statement. Nobody should copy a name without reading what it says.
 */
function likeClaims({ claims }: Content, wanted: string): Pick<Fault, 'wanted' | 'remedy'> {
	const known = new Set(claims.keys());
	const like: string[] = [];
	for (let next = nearest(wanted, known); next && like.length < 3; next = nearest(wanted, known)) {
		like.push(next);
		known.delete(next);
	}
	const said = like.map((id) => `${id} says: "${short(claims.get(id)!.data.says)}"`);
	return {
		wanted:
			said.length > 0 ? `one of these, if its words are meant: ${said.join(' – ')}` : undefined,
		remedy:
			'Find the claim in content/claims/ whose words match your sentence, and write the name of its file without the ending',
	};
}

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text);
