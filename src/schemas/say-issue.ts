import { type z } from 'astro/zod';
import type { Fault } from './content-fault.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** A fault in the facts of a file, and the way to the field it is about, so that its line can be looked up. */
export type IssueFault = Omit<Fault, 'file' | 'line'> & { path: PropertyKey[] };

const aRemedy = 'Mend this field';

/** What a schema refuses, in words: the field, what was given, what was wanted; a key that does not exist with the nearest that does. */
export function sayIssue(
	issue: Issue,
	given: unknown,
	schema: Schema,
	nearest: (wanted: string, known: Iterable<string>) => string | undefined,
): IssueFault[] {
	const { path } = issue;
	const at = schemaAt(schema, path);
	if (issue.code === 'unrecognized_keys') {
		const known = Object.keys(shapeOf(at) ?? {});
		return issue.keys.map((key) => {
			const guess = nearest(key, known);
			return {
				path: [...path, key],
				found: `"${[...path, key].join('.')}", which is not a field here`,
				wanted: guess
					? `perhaps "${guess}"; the fields are: ${known.join(', ')}`
					: `one of these fields: ${known.join(', ')}`,
				remedy: 'Mend its spelling, or take the line out',
			};
		});
	}
	const deepest = issue.code === 'invalid_union' ? deepestOf(issue.errors) : [];
	if (deepest.length > 0)
		return deepest.flatMap((inner) =>
			sayIssue({ ...inner, path: [...path, ...inner.path] }, given, schema, nearest),
		);
	const value = valueAt(given, path);
	const name = path.join('.') || 'the facts';
	if (value === undefined && path.length > 0 && issue.code !== 'custom') {
		return [
			{
				path: path.slice(0, -1),
				found: `no "${name}"`,
				wanted: describe(at) ?? kindOf(at),
				remedy: `Add a line "${String(path.at(-1))}: …"`,
			},
		];
	}
	// What a whole list or file lacks is said in the message; the list itself would fill the screen.
	if (issue.code === 'custom' && value !== null && typeof value === 'object')
		return [{ path, found: `${name}: ${issue.message}`, remedy: aRemedy }];
	return [
		{
			path,
			found: value === undefined ? `no "${name}"` : `${name}: ${show(value)}`,
			wanted: wantedBy(issue, at, value, nearest),
			remedy: value === undefined ? 'Add it' : aRemedy,
		},
	];
}

/** The faults within the alternative of a union that came nearest; none when no alternative looked inside. */
function deepestOf(alternatives: Issue[][]): Issue[] {
	const inside = alternatives.filter((issues) => issues.some(({ path }) => path.length > 0));
	return inside[0] ?? [];
}

function wantedBy(
	issue: Issue,
	at: Schema | undefined,
	value: unknown,
	nearest: (wanted: string, known: Iterable<string>) => string | undefined,
): string {
	if (issue.code === 'invalid_value') {
		const values = issue.values.map(String);
		const guess = typeof value === 'string' ? nearest(value, values) : undefined;
		return `${guess ? `perhaps "${guess}"; ` : ''}one of: ${values.join(', ')}`;
	}
	const isOwnWording = !/^(Invalid|Too (small|big)|Unrecognized)/.test(issue.message);
	if (isOwnWording) return issue.message.replace(/^must be /, '').replace(/^must /, 'it must ');
	return describe(at) ?? kindOf(at);
}

/** What a schema wants, as its author wrote it. */
function describe(schema: Schema | undefined): string | undefined {
	for (let at = schema; at; at = inner(at)) {
		const text = (at as z.ZodType).description;
		if (text) return text.replace(/\.$/, '');
	}
	return undefined;
}

const kinds: Record<string, string> = {
	string: 'words',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'fields, each on a line of its own',
	record: 'fields, each on a line of its own',
};

function kindOf(schema: Schema | undefined): string {
	let at = schema;
	while (at && inner(at)) at = inner(at);
	const { type = '' } = (at?._zod.def ?? {}) as { type?: string };
	if (type === 'enum')
		return `one of: ${Object.values((at!._zod.def as z.core.$ZodEnumDef).entries).join(', ')}`;
	return kinds[type] ?? 'what the other files of this kind have here';
}

/** The schema of a field, or undefined where the way to it leaves what is known. */
function schemaAt(schema: Schema, path: PropertyKey[]): Schema | undefined {
	let at: Schema | undefined = schema;
	for (const key of path) at = at && step(at, key);
	return at;
}

function step(schema: Schema, key: PropertyKey): Schema | undefined {
	let at: Schema | undefined = schema;
	for (let next = inner(at); next; next = inner(at)) at = next;
	const def = at._zod.def as unknown as Record<string, unknown>;
	switch (def['type']) {
		case 'object':
			return (def['shape'] as Record<PropertyKey, Schema>)[key];
		case 'array':
			return def['element'] as Schema;
		case 'record':
			return def['valueType'] as Schema;
		case 'tuple':
			return (def['items'] as Schema[])[Number(key)];
		case 'union':
			return (def['options'] as Schema[])
				.map((option) => step(option, key))
				.find((found) => found !== undefined);
		default:
			return undefined;
	}
}

/** What stands inside a schema that only wraps another: optional, with a default, transformed. */
function inner(schema: Schema): Schema | undefined {
	const def = schema._zod.def as unknown as Record<string, unknown>;
	return (def['innerType'] ?? (def['type'] === 'pipe' ? def['in'] : undefined)) as
		Schema | undefined;
}

function shapeOf(schema: Schema | undefined): Record<string, Schema> | undefined {
	let at = schema;
	while (at && inner(at)) at = inner(at);
	return (at?._zod.def as { shape?: Record<string, Schema> } | undefined)?.shape;
}

function valueAt(given: unknown, path: PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(from, key) => (from as Record<PropertyKey, unknown> | null | undefined)?.[key],
		given,
	);
}

/** A value as an editor wrote it, cut short. */
function show(value: unknown): string {
	if (value === undefined || value === null) return 'nothing';
	const text = value instanceof Date ? value.toISOString().slice(0, 10) : value;
	const shown = typeof text === 'string' ? `"${text}"` : JSON.stringify(text);
	return shown.length > 120 ? `${shown.slice(0, 120)}…` : shown;
}
