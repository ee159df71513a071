// Drives the screen reader Orca over the sample and compares what it says with reviewed transcripts. Says nothing of NVDA, JAWS or VoiceOver.
// Usage: npx node tests/orca/run.ts [name of a page …] [--renew]
// Ends with 0: all as reviewed; 1: something differs or went wrong; 2: nothing could be checked here.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CannotCheck, installed } from './installed.ts';
import { sample } from './sample.ts';
import { openSession, type Session } from './session.ts';

/** Minutes after which the whole run is given up. */
const bound = 30;
const site = 'dist/national';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { renew: { type: 'boolean', default: false } },
});

try {
	process.exitCode = await main(positionals.length ? positionals : Object.keys(sample));
} catch (problem) {
	if (!(problem instanceof CannotCheck)) throw problem;
	console.log(`Nothing was checked with Orca. ${problem.message}`);
	process.exitCode = 2;
}

async function main(names: string[]): Promise<number> {
	const unknown = names.find((name) => !(name in sample));
	if (unknown) {
		const known = Object.keys(sample).join(', ');
		throw new CannotCheck(`The sample has no page "${unknown}". It has: ${known}.`);
	}
	if (!existsSync(`${site}/index.html`)) {
		throw new CannotCheck(`There is no site in ${site}/ yet. Run "npm run build" first.`);
	}
	const { version, browser } = await installed();
	const session = await openSession(site, browser);
	const giveUp = (why: string) => {
		console.error(why);
		void session.close().finally(() => process.exit(1));
	};
	const clock = setTimeout(giveUp, bound * 60_000, `Given up after ${bound} minutes.`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp);
	console.log(`Orca ${version} reads the site. NVDA, JAWS and VoiceOver are not tested by this.`);
	try {
		const outcomes: boolean[] = [];
		for (const name of names) {
			outcomes.push(values.renew ? await renew(session, name) : await check(session, name));
		}
		if (!values.renew) outcomes.push(await canDiffer(session));
		const passed = outcomes.filter(Boolean).length;
		console.log(`${passed} passed, ${outcomes.length - passed} failed`);
		return passed === outcomes.length ? 0 : 1;
	} catch (problem) {
		console.error(session.complaints().split('\n').slice(-20).join('\n'));
		throw problem;
	} finally {
		clearTimeout(clock);
		await session.close();
	}
}

async function renew(session: Session, name: string): Promise<boolean> {
	writeFileSync(file(name), await session.hear(sample[name]!));
	console.log(`${name}: written to ${file(name)}. Read it through before you keep it.`);
	return true;
}

/** Whether a page sounds as reviewed. A difference is heard twice: Orca saying two different things is a fault of this script. */
async function check(session: Session, name: string): Promise<boolean> {
	const began = Date.now();
	const reviewed = existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '';
	const heard = await session.hear(sample[name]!);
	if (heard === reviewed) {
		console.log(`${name}: as reviewed (${((Date.now() - began) / 1000).toFixed(0)} s)`);
		return true;
	}
	const again = await session.hear(sample[name]!);
	console.log(
		again === heard
			? `${name}: does not sound as reviewed in ${file(name)}.\n${difference(reviewed, heard)}`
			: `${name}: Orca said two different things, so this script is at fault.\n${difference(heard, again)}`,
	);
	return false;
}

/** The canary: a page whose h1 was made an h2 must not sound as reviewed. */
async function canDiffer(session: Session): Promise<boolean> {
	const heard = await session.hear(sample['home']!, (html) => html.replace('<h1', '<h2'));
	const differs = heard !== readFileSync(file('home'), 'utf8') && !heard.includes('level 1');
	console.log(
		differs
			? 'A changed heading is heard, so these checks can fail.'
			: 'A changed heading was not heard: these checks cannot fail.',
	);
	return differs;
}

function file(name: string): string {
	return `tests/orca/transcripts/${name}.txt`;
}

/** The first lines that differ, after the three before them. */
function difference(before: string, now: string): string {
	const [old, recent] = [before.split('\n'), now.split('\n')];
	const at = recent.findIndex((line, index) => line !== old[index]);
	const first = at < 0 ? recent.length : at;
	const lines = (from: string[], start: number, end: number, mark: string) =>
		from.slice(Math.max(0, start), end).map((line) => `${mark} ${line}`);
	return [
		...lines(recent, first - 3, first, ' '),
		...lines(old, first, first + 5, '-'),
		...lines(recent, first, first + 5, '+'),
	].join('\n');
}
