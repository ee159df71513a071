import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	alone,
	clearAfterKilled,
	listFiles,
	putInPlace,
	refuseForeign,
	remove,
	workingFolder,
} from '../../../src/finish/in-place.ts';

let folder: string;
let out: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ipt-place-'));
	out = join(folder, 'ours');
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const put = (path: string, words: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), words);
};
const words = () => readFileSync(join(out, 'index.html'), 'utf8');
const aDeadProcess = spawnSync('true').pid;

async function build(text: string) {
	const work = relative(folder, workingFolder(out));
	put(`${work}/index.html`, text);
	put(`${work}/.well-known/security.txt`, text);
	put(`${work}-hosting/nginx.conf`, text);
	put(`${work}-cache/notes`, text);
	await listFiles(workingFolder(out), 'ours');
	await putInPlace(workingFolder(out), out);
	remove(workingFolder(out));
}

test('a build takes the place of the last one, and leaves nothing beside it', async () => {
	await build('first');
	refuseForeign(out);
	await build('second');
	expect(words()).toBe('second');
	expect(readdirSync(folder).sort()).toEqual(['ours', 'ours-hosting']);
});

test.each([
	['a folder of somebody’s own', 'ours/thesis.txt', 'ours/ holds "thesis.txt"'],
	['a folder whose twin is somebody’s own', 'ours-hosting/certs.key', 'holds "certs.key"'],
	['hidden files', 'ours/.git/config', 'holds ".git/config"'],
])('%s is refused', (_, path, message) => {
	put(path, 'dear');
	expect(() => {
		refuseForeign(out);
	}).toThrow(message);
	expect(readFileSync(join(folder, path), 'utf8')).toBe('dear');
});

test('what somebody put into a build afterwards is not emptied with it', async () => {
	await build('first');
	put('ours-hosting/certs.key', 'dear');
	expect(() => {
		refuseForeign(out);
	}).toThrow(
		/holds "certs.key", which no build put there.*Move the folder away, or choose another/,
	);
	rmSync(join(folder, 'ours-hosting/certs.key'));
	put('ours/.DS_Store', 'left by a system');
	refuseForeign(out);
});

test.each(['.', '..', process.cwd(), '/'])(
	'%s, which holds the working directory, is refused',
	(given) => {
		expect(() => {
			refuseForeign(given);
		}).toThrow('wanted: a folder of its own');
	},
);

test('what a killed build left is taken away, what a running one works on is not', async () => {
	put(`.building-ours-${aDeadProcess}/index.html`, 'half');
	put(`.building-ours-${aDeadProcess}-cache/notes`, 'half');
	put(`.building-ours-${process.ppid}/index.html`, 'at work');
	put(`.building-other-${aDeadProcess}/index.html`, 'another edition');
	put('.building-ours-x/thesis.txt', 'dear');
	await clearAfterKilled(out);
	expect(readdirSync(folder).sort()).toEqual(
		[
			`.building-other-${aDeadProcess}`,
			`.building-ours-${process.ppid}`,
			'.building-ours-x',
		].sort(),
	);
});

test('a build that was killed between its two steps gives the last good site back', async () => {
	put(`.old-ours-${aDeadProcess}/index.html`, 'the last good one');
	await clearAfterKilled(out);
	expect(words()).toBe('the last good one');
});

test('two that take the same place both end, and one whole site stands there', async () => {
	const works = ['1', '2', '3'].map((id) => join(folder, `.building-ours-9${id}`));
	for (const work of works)
		for (const part of ['', '-hosting'])
			for (let i = 0; i < 30; i++) put(`${relative(folder, work)}${part}/${i}.html`, work);
	await Promise.all(works.map((work) => putInPlace(work, out)));
	const found = new Set(readdirSync(out).map((file) => readFileSync(join(out, file), 'utf8')));
	expect(found.size).toBe(1);
	expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('what must be done alone is done one after another, and a dead holder is not waited for', async () => {
	const lock = join(folder, 'building');
	writeFileSync(lock, String(aDeadProcess));
	let inside = 0;
	let most = 0;
	const work = async () => {
		most = Math.max(most, ++inside);
		await new Promise((done) => setTimeout(done, 300));
		inside -= 1;
	};
	const said: string[] = [];
	const say = (line: string) => said.push(line);
	await Promise.all([1, 2, 3].map(() => alone(say, work, lock)));
	expect(most).toBe(1);
	expect(said.join('\n')).toContain(`process ${process.pid}`);
});
