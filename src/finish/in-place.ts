import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

// How a build takes the place of the last one, and what it must never touch.

/** The list of all files of a build, with their sums, as `sha256sum -c` reads it. It tells a build's own files from others. */
const list = 'SHA256SUMS';

/** Letters of a line before the name of its file. */
const sumAndSpace = 64 + 2;

/** What systems leave in any folder that somebody has looked into. */
const leavings = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** The two folders of a build: the site, and what a server needs. */
const partsOf = (out: string) => [out, `${out}-hosting`];

/** Where a build works until it is whole: beside its place, with the number of its process, so that no two share it. */
export const workingFolder = (out: string): string =>
	join(dirname(out), `.building-${basename(out)}-${process.pid}`);

/**
 * Makes sure that everything a build will replace was made by a build.
 * @throws naming the folder, the first strange file in it, and what to do.
 */
export function refuseForeign(out: string): void {
	const wayHere = relative(resolve(out), process.cwd());
	if (wayHere.split(sep)[0] !== '..' && !isAbsolute(wayHere))
		throw new Error(
			`--out: was given "${out}", the folder you are working in or one that holds it, wanted: a folder of its own. A build takes the place of the whole folder. Choose another, for example dist/ours.`,
		);
	const sums = join(`${out}-hosting`, list);
	const lines = existsSync(sums) ? readFileSync(sums, 'utf8').split('\n') : [];
	const ours = new Set([
		`${basename(out)}-hosting/${list}`,
		...lines.map((line) => line.slice(sumAndSpace)),
	]);
	for (const part of partsOf(out)) {
		if (!existsSync(part)) continue;
		const strange = filesOf(part).find((file) => !ours.has(`${basename(part)}/${file}`));
		if (strange !== undefined)
			throw new Error(
				`--out: ${part}/ holds "${strange}", which no build put there, and a build takes the place of the whole folder. Move the folder away, or choose another with --out.`,
			);
	}
}

/** Writes the list of all files of a build, as they will be called in their place. */
export async function listFiles(work: string, name: string): Promise<void> {
	const lines = partsOf(work).flatMap((part, i) =>
		filesOf(part).map((file) => {
			const sum = createHash('sha256')
				.update(readFileSync(join(part, file)))
				.digest('hex');
			return `${sum}  ${partsOf(name)[i]!}/${file}`;
		}),
	);
	await writeFile(join(`${work}-hosting`, list), `${lines.join('\n')}\n`);
}

/** Puts a whole build in place of the last one. A reader meets the old site or the new one, never a part. */
export async function putInPlace(work: string, out: string): Promise<void> {
	await mkdir(dirname(out), { recursive: true });
	for (const suffix of ['-hosting', '']) await exchange(`${work}${suffix}`, `${out}${suffix}`);
}

async function exchange(fresh: string, good: string): Promise<void> {
	const old = fresh.replace('.building-', '.old-');
	for (;;) {
		await rename(good, old).catch(ignore('ENOENT'));
		// Another build of the same edition may have put its own there in between: then that one is the last.
		const isDone = await rename(fresh, good).then(() => true, ignore('ENOTEMPTY', 'EEXIST'));
		await rm(old, { recursive: true, force: true });
		if (isDone) return;
	}
}

/** Takes away what a build was working on. */
export function remove(work: string): void {
	for (const part of [...partsOf(work), `${work}-cache`])
		rmSync(part, { recursive: true, force: true });
}

/** Takes away what builds of this place left behind that were killed, and puts the last good site back if one was killed just then. */
export async function clearAfterKilled(out: string): Promise<void> {
	const folder = dirname(out);
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) {
		const [, state, place, id, suffix] =
			/^\.(building|old)-(.+)-(\d+)((?:-hosting|-cache)?)$/.exec(name) ?? [];
		if (place !== basename(out) || isRunning(Number(id))) continue;
		const good = `${out}${suffix ?? ''}`;
		if (state === 'old' && !existsSync(good)) await rename(join(folder, name), good);
		else await rm(join(folder, name), { recursive: true, force: true });
	}
}

/**
 * Does something while no other build of this checkout does the same: Astro's own notes (.astro/) are one for all editions.
 * @param say told once whom we wait for.
 * @param lock the file that stands while somebody is at it, with the number of their process in it.
 */
export async function alone<Result>(
	say: (line: string) => void,
	work: () => Promise<Result>,
	lock = join('.astro', 'building'),
): Promise<Result> {
	await mkdir(dirname(lock), { recursive: true });
	let waitsFor = 0;
	for (;;) {
		const isOurs = await writeFile(lock, String(process.pid), { flag: 'wx' }).then(
			() => true,
			ignore('EEXIST'),
		);
		if (isOurs) break;
		const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
		if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
		else if (holder > 0 && holder !== waitsFor)
			say(`Waiting for another build in this folder, process ${(waitsFor = holder)} …`);
		await new Promise((again) => setTimeout(again, 200));
	}
	try {
		return await work();
	} finally {
		rmSync(lock, { force: true });
	}
}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (problem) {
		return (problem as NodeJS.ErrnoException).code === 'EPERM';
	}
}

const filesOf = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory() && !leavings.has(entry.name))
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort();

function ignore(...codes: string[]) {
	return (problem: NodeJS.ErrnoException): false => {
		if (!codes.includes(problem.code ?? '')) throw problem;
		return false;
	};
}
