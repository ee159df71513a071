import {
	appendFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'astro/zod';
import { parse, stringify } from 'yaml';
import type { Content } from '../rules/read-content.ts';
import { whatRests } from '../rules/resting.ts';
import { digitsOf } from '../schemas/numbers.ts';
import { day } from '../schemas/shared.ts';
import {
	type Finding,
	findingKinds,
	type KnownPage,
	look,
	type Look,
	type Seen,
	watchRecord,
	type WatchRecord,
	type WatchReport,
} from '../schemas/watch.ts';
import { Asker, type Means } from './ask.ts';
import { judge, placesOf } from './judge.ts';
import { readers } from './readers/readers.ts';
import { type Target, targetsOf, withoutPage } from './targets.ts';
import { depthOf } from './words.ts';

/** One run of the watch. */
export interface Run {
	content: Content;
	means: Means;
	/** The day of the run. It names days and decides nothing else. */
	on: string;
	/** Names of sources, claims, kinds or hosts to look at; everything where there are none. */
	only: string[];
	since?: string | undefined;
	/** Where the run notes each look, so that a run that was stopped goes on. */
	notes: string;
	tell?: (done: number, of: number) => void;
}

/** How many hosts are asked at one time. */
const side = 8;

/** Real pages are some dozens deep. */
const deepest = 500;

const header = z.strictObject({
	on: day,
	only: z.array(z.string()),
	since: z.string().optional(),
});

/**
 * Looks at everything and says what a person must look at.
 * @returns undefined in place of a report when nothing at all could be looked at
 */
export async function watch(run: Run): Promise<WatchReport | undefined> {
	const targets = chosen(targetsOf(run.content), run.only);
	const asker = new Asker(run.means);
	const looks = goOn(run, targets);
	const waiting = [
		...Map.groupBy(
			targets.filter(({ id }) => !looks.has(id)),
			({ address }) => new URL(address).host,
		).values(),
	];
	run.tell?.(looks.size, targets.length);
	const work = async () => {
		for (let host = waiting.pop(); host; host = waiting.pop())
			for (const target of host) {
				const seen = await lookAt(target, asker, knownOf(run.content, target));
				const line: Look = { id: target.id, address: target.address, seen };
				looks.set(target.id, line);
				appendFileSync(run.notes, `${JSON.stringify(line)}\n`);
				run.tell?.(looks.size, targets.length);
			}
	};
	await Promise.all(Array.from({ length: side }, work));
	if (!asker.hasHeard && [...looks.values()].every(({ seen }) => seen.kind === 'unknown')) {
		rmSync(run.notes);
		return undefined;
	}
	appendFileSync(run.notes, '"finished"\n');
	return report(run, targets, looks);
}

function chosen(targets: Target[], only: string[]): Target[] {
	const is = ({ id, kind, address, sources, cites }: Target, name: string) => {
		const { host } = new URL(address);
		const names = [
			id,
			kind,
			host,
			host.replace(/^www\./, ''),
			address,
			...sources,
			...cites.keys(),
		];
		return names.includes(name);
	};
	return only.length === 0
		? targets
		: targets.filter((target) => only.some((name) => is(target, name)));
}

/** The names of `only` that nothing to look at has. */
export function unknownNames(content: Content, only: string[]): string[] {
	const targets = targetsOf(content);
	return only.filter((name) => chosen(targets, [name]).length === 0);
}

const knownOf = ({ watch: record }: Content, { id, address }: Target): KnownPage | undefined => {
	const known = record?.data.known[id];
	return known?.address === address ? known : undefined;
};

async function lookAt(target: Target, asker: Asker, known: KnownPage | undefined): Promise<Seen> {
	const places = placesOf(target.cites);
	const numbers = new Map(
		[...target.numbers].map(([name, { number }]) => [name, digitsOf(number)]),
	);
	// A server that says "as before" tells nothing of a passage or a number that was not asked for before.
	const isWhole =
		known !== undefined &&
		places.every((place) => known.facts.passages[place]) &&
		[...numbers.keys()].every((name) => known.facts.numbers[name]);
	const answer = await asker.ask(target.address, isWhole ? known : {});
	if (answer.kind === 'gone' && target.kind === 'crossref')
		return {
			kind: 'unknown',
			why: 'Crossref does not know this DOI, so nobody says whether it was retracted',
		};
	if (answer.kind !== 'page')
		return answer.kind === 'unchanged' && !isWhole
			? {
					kind: 'unknown',
					why: 'it says that nothing has changed, though we had asked for all of it',
				}
			: answer;
	const { address, isMoved, etag, lastModified } = answer;
	if (depthOf(answer.text) > deepest)
		return { kind: 'unknown', why: 'its parts are nested too deeply to be read in time' };
	const facts = readers[target.kind](answer, { places, numbers });
	if (typeof facts === 'string') return { kind: 'unknown', why: facts };
	for (const place of places) facts.passages[place] ??= 'none';
	const final = address === target.address ? undefined : address;
	return { kind: 'facts', facts, final, isMoved, etag, lastModified };
}

/** What a run that was stopped has looked at already; nothing where there is none like this one. The notes are begun anew then. */
function goOn(run: Run, targets: Target[]): Map<string, Look> {
	const { on, only, since, notes } = run;
	const before = readNotes(notes);
	const isSame =
		before &&
		!before.isFinished &&
		JSON.stringify([before.only, before.since]) === JSON.stringify([only, since]) &&
		Math.abs(Date.parse(before.on) - Date.parse(on)) <= 7 * 86_400_000;
	const addresses = new Map(targets.map(({ id, address }) => [id, address]));
	const looks = isSame
		? before.looks.filter(({ id, address }) => addresses.get(id) === address)
		: [];
	mkdirSync(dirname(notes), { recursive: true });
	const lines = [{ on, only, since }, ...looks].map((line) => `${JSON.stringify(line)}\n`);
	writeWhole(notes, lines.join(''));
	return new Map(looks.map((line) => [line.id, line]));
}

/** The notes of the last run. A line that was not written to its end is left out. */
export function readNotes(notes: string) {
	if (!existsSync(notes)) return undefined;
	const lines = readFileSync(notes, 'utf8')
		.split('\n')
		.flatMap((line) => {
			try {
				return [JSON.parse(line) as unknown];
			} catch {
				return [];
			}
		});
	const { data: begun } = header.safeParse(lines[0]);
	const looks = lines.flatMap((line) => look.safeParse(line).data ?? []);
	return begun && { ...begun, looks, isFinished: lines.at(-1) === 'finished' };
}

function report(run: Run, targets: Target[], looks: Map<string, Look>): WatchReport {
	const { content, only, on, since } = run;
	const tell = teller(content);
	const perTarget = targets.map((target): Finding[] => {
		const records = [...target.sources].map((id) => content.sources.get(id)!.data);
		const { seen } = looks.get(target.id)!;
		return judge(target, seen, knownOf(content, target), records, since).map(
			({ kind, says, claims = target.cites.keys() }) => tell({ kind, says }, target, claims),
		);
	});
	const pageless = only.length > 0 ? [] : withoutPage(content);
	const unseen = pageless.map((claim) => {
		const says =
			'The claim names no page on which its helpline number must stand, so nobody has checked it.';
		return tell({ kind: 'number-unwatched', says }, undefined, [claim]);
	});
	const rank = ({ kind }: Finding) => findingKinds.indexOf(kind);
	return {
		...{ version: 1, on },
		looked: targets.length,
		asKnown: perTarget.filter((found) => found.length === 0).length,
		findings: [...perTarget.flat(), ...unseen].sort((a, b) => rank(a) - rank(b)),
	};
}

/** Makes findings whole: with the sources, claims, pages and leaflets that they touch. */
function teller(content: Content) {
	const restingOn = whatRests(content);
	return (
		told: Pick<Finding, 'kind' | 'says'>,
		target: Target | undefined,
		about: Iterable<string>,
	): Finding => {
		const claims = [...about].map((id) => content.claims.get(id)!);
		const resting = restingOn(claims.map(({ id }) => id));
		const linking = [...(target?.linkedIn ?? [])].map((file) => {
			const page = [...content.pages.values()].find((its) => its.file === file);
			return page ?? { id: file, file, data: { title: file } };
		});
		const sources = target
			? [...target.sources]
			: claims.flatMap(({ data }) => data.sources.map(({ source }) => source));
		return {
			...told,
			...{ target: target?.id ?? `claim/${claims[0]!.id}`, address: target?.address },
			sources: sources.map((id) => {
				const { file, data } = content.sources.get(id)!;
				return { id, file, title: `${data.title} (${data.by})` };
			}),
			claims: claims.map(({ id, file, data }) => ({ id, file, title: data.says })),
			pages: [...new Set([...resting.pages, ...linking])].map(({ id, file, data }) => ({
				...{ id, file },
				title: data.title,
			})),
			leaflets: resting.leaflets.map(({ id, file, data }) => ({ id, file, title: data.title })),
		};
	};
}

/** The record after a look at everything: the day, and what was found. */
export function withLast(record: WatchRecord, { on, looked, findings }: WatchReport): WatchRecord {
	const found = findings.map(({ kind, sources, address }) => ({
		...{ kind, address },
		sources: sources.map(({ id }) => id),
	}));
	return { ...record, last: { on, looked, found } };
}

/**
 * The record with the state that the last run saw taken as known. What could not be read stays as it was known; what is no more
 * looked at goes.
 */
export function withKnown(
	record: WatchRecord,
	content: Content,
	{ on, looks }: { on: string; looks: Look[] },
	only: string[],
): WatchRecord {
	const targets = targetsOf(content);
	const wanted = new Set(chosen(targets, only).map(({ id }) => id));
	const all = new Set(targets.map(({ id }) => id));
	const known = Object.entries(record.known).filter(([id]) => all.has(id));
	const seen = looks.flatMap(({ id, address, seen: its }): [string, KnownPage][] => {
		if (!wanted.has(id)) return [];
		const before = record.known[id];
		if (its.kind === 'unchanged') return before ? [[id, { ...before, on }]] : [];
		if (its.kind !== 'facts' || id.startsWith('link/')) return [];
		const { facts, final, etag, lastModified } = its;
		return [[id, { address, on, final, etag, lastModified, facts }]];
	});
	return {
		...record,
		known: Object.fromEntries([...known, ...seen].sort(([a], [b]) => (a < b ? -1 : 1))),
	};
}

/** Writes the record, whole or not at all. */
export function writeRecord(file: string, record: WatchRecord): void {
	const plain: unknown = JSON.parse(JSON.stringify(watchRecord.parse(record)));
	writeWhole(
		file,
		`# Written by npm run watch: what it saw and what is known, never the words of a page. src/watch/README.md explains it.\n${stringify(plain, { lineWidth: 0 })}`,
	);
}

/** The record as the file has it; an empty one where there is none. */
export const readRecord = (file: string): WatchRecord =>
	watchRecord.parse(existsSync(file) ? parse(readFileSync(file, 'utf8')) : {});

function writeWhole(file: string, text: string): void {
	writeFileSync(`${file}.unfinished`, text);
	renameSync(`${file}.unfinished`, file);
}
