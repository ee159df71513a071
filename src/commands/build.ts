// Builds one edition of the site, or all. The last good build stays where it is until a new one is whole.
// Usage: npm run build -- [--trust <id>] [--all] [--out dist/<id>]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { today } from '../edition/clock.ts';
import { sayIfContactEnds } from '../edition/contact-holds.ts';
import {
	type Edition,
	editionIds,
	isPlaceholder,
	readEdition,
	readRedirects,
} from '../edition/read-edition.ts';
import { compress } from '../finish/compress.ts';
import { fillSizes } from '../finish/fill-sizes.ts';
import {
	alone,
	clearAfterKilled,
	listFiles,
	putInPlace,
	refuseForeign,
	remove,
	workingFolder,
} from '../finish/in-place.ts';
import { indexFullText } from '../finish/index-full-text.ts';
import { layRedirects, pageOf } from '../finish/lay-redirects.ts';
import { lowerStyles } from '../finish/lower-styles.ts';
import { packOf } from '../finish/pack.ts';
import { proofOf } from '../finish/proof.ts';
import { putPolicies } from '../finish/put-policies.ts';
import { shipOnlyUsed } from '../finish/shipped.ts';
import { writeHosting } from '../hosting/write-hosting.ts';
import { press } from '../press/press.ts';
import { typst } from '../press/typst.ts';
import { pressWholeGuide } from '../press/whole-guide.ts';
import { stopOnBuiltFaults } from '../rules/built-site.ts';
import { countWords, sentencesOf } from '../rules/prose.ts';
import { readingAge } from '../rules/reading-age.ts';
import { stopOnFaults } from '../rules/stop-on-faults.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Whatever the builder's own shell says, what is made is for readers: Astro believes variables of these names.
process.env['NODE_ENV'] = 'production';
delete process.env['DEV'];
delete process.env['BASE_URL'];
// A web server reads the files as another user.
process.umask(0o022);

const { values } = parseArgs({
	options: {
		trust: { type: 'string', default: process.env['TRUST'] ?? 'national' },
		all: { type: 'boolean', default: false },
		out: { type: 'string' },
	},
});
process.exitCode = values.all ? buildAll() : await buildOne(values.trust, values.out);

/** Each edition in a process of its own, one after another, so that nothing of one can stay in memory for the next. */
function buildAll(): number {
	const failed = editionIds().filter((id) => {
		const { status } = spawnSync(process.execPath, [process.argv[1]!, '--trust', id], {
			stdio: 'inherit',
		});
		return status !== 0;
	});
	if (failed.length > 0) console.error(`Not built: ${failed.join(', ')}. The reasons stand above.`);
	return failed.length > 0 ? 1 : 0;
}

async function buildOne(trust: string, out = `dist/${trust}`): Promise<number> {
	const work = workingFolder(out);
	process.env['TRUST'] = trust;
	if (!typst()) {
		process.env['NO_PDF'] = 'true';
		console.log(
			'No PDF is made or offered: there is no Typst for this kind of computer. Build on Linux (x64) for PDF.',
		);
	}
	for (const [signal, code] of [
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)
		process.once(signal, () => {
			remove(work);
			process.exit(code);
		});
	try {
		const edition = readEdition(trust);
		refuseForeign(out);
		await clearAfterKilled(out);
		console.log(`Building the site for "${edition.name}" into ${out}/ …`);
		stopOnFaults(today);
		await make(edition, work, basename(out));
		refuseForeign(out);
		await putInPlace(work, out);
		console.log(`Built. The site is in ${out}/, and what a server needs in ${out}-hosting/.`);
		console.log(`For the people who approve it: ${out}-hosting/proof.html`);
		console.log(`All leaflets in one file, to keep or pass on: ${out}-hosting/leaflets.zip`);
		console.log(aboutAddresses(edition));
		const contact = join(out, '.well-known/security.txt');
		const ending = existsSync(contact) && sayIfContactEnds(readFileSync(contact, 'utf8'), today);
		if (ending) console.warn(ending);
		return 0;
	} catch (problem) {
		console.error(wordsOf(problem));
		console.error(
			`The site was not built.${existsSync(out) ? ` What was in ${out}/ before is still there.` : ''}`,
		);
		return 1;
	} finally {
		remove(work);
	}
}

async function make(edition: Edition, folder: string, name: string): Promise<void> {
	await alone(console.log, () =>
		build({ outDir: folder, cacheDir: `${folder}-cache`, force: true, logLevel: 'error' }),
	);
	await indexFullText(folder);
	if (edition.logo) await writeFile(join(folder, edition.logo.file), edition.logo.bytes);
	console.log('Printing the leaflets …');
	const leaflets = await press(folder, console.log);
	fillSizes(folder, [...leaflets, ...pressWholeGuide({ ...edition, folder }, lowerStyles)]);
	const redirects = readRedirects().filter(
		({ to }) => !edition.hides.includes(pageOf(to).slice(1, -1)),
	);
	await layRedirects(folder, edition.base, edition.site, redirects);
	await shipOnlyUsed(folder);
	const policy = await putPolicies(folder);
	await writeHosting(`${folder}-hosting`, { name, base: edition.base, policy, redirects });
	await compress(folder);
	const proof = proofOf({ folder, site: name, by: edition.name, made: leaflets, measure });
	for (const [file, bytes] of Object.entries(proof))
		await writeFile(join(`${folder}-hosting`, file), bytes);
	const pack = packOf({ folder, by: edition.name, made: leaflets });
	await writeFile(join(`${folder}-hosting`, 'leaflets.zip'), pack);
	stopOnBuiltFaults({ ...edition, folder });
	await listFiles(folder, name);
}

/** How many words some paragraphs have, and how old their readers must be. */
function measure(paragraphs: string[]): { words: number; age: number } {
	const sentences = paragraphs.flatMap(sentencesOf);
	return { words: countWords(sentences.join(' ')), age: readingAge(sentences) };
}

/** What stands on paper that nobody can call back: said at the end of each build, so that somebody looks. */
function aboutAddresses({ address, folder }: Edition): string {
	const file = `${folder}/organisation.yaml`;
	if (!address) return `No address is printed anywhere, because ${file} names none.`;
	const printed = `Printed addresses look like this: ${address.replace('https://', '')}leaflets/ipt-01-v1`;
	return isPlaceholder(address)
		? `${printed}\nThat is a placeholder that leads nowhere. Before anything is handed out, write the real address into ${file}.`
		: `${printed}\nOpen one of them in a browser before you print: paper cannot be called back.`;
}

/** What a problem says and, where it has no words of its own, what caused it. */
function wordsOf(problem: unknown): string {
	if (!(problem instanceof Error)) return String(problem);
	const { message, cause, code } = problem as NodeJS.ErrnoException;
	if (code && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
		return `There is no room left to write: ${message}. Make room on the disk, then build again.`;
	return message || (cause === undefined ? problem.name : wordsOf(cause));
}
