// Builds one edition of the site, or all. The last good build stays where it is until a new one is whole.
// Usage: node src/edition/build.ts [--trust <id>] [--all] [--out dist/<id>]
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { makeReady } from '../hosting/make-ready.ts';
import { press } from '../press/press.ts';
import { pressWholeGuide } from '../press/whole-guide.ts';
import { fillSizes } from './fill-sizes.ts';
import { stopOnBuiltFaults } from '../rules/built-site.ts';
import { stopOnFaults } from '../rules/stop-on-faults.ts';
import { today } from './clock.ts';
import { type Edition, editionIds, readEdition, readRedirects } from './read-edition.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

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
	const fresh = join(dirname(out), `.building-${basename(out)}`);
	process.env['TRUST'] = trust;
	try {
		const edition = readEdition(trust);
		console.log(`Building the site for "${edition.name}" into ${out}/ …`);
		stopOnFaults(today);
		await remove(fresh);
		await make(edition, fresh, basename(out));
	} catch (problem) {
		await remove(fresh);
		console.error(problem instanceof Error ? problem.message : problem);
		console.error(`The site was not built. What was in ${out}/ before is still there.`);
		return 1;
	}
	await putInPlace(`${fresh}-hosting`, `${out}-hosting`);
	await putInPlace(fresh, out);
	console.log(`Built. The site is in ${out}/, and what a server needs in ${out}-hosting/.`);
	return 0;
}

async function make(edition: Edition, folder: string, name: string): Promise<void> {
	await build({ outDir: folder, force: true, logLevel: 'error' });
	if (edition.logo) await copyFile(join(edition.folder, edition.logo), join(folder, edition.logo));
	console.log('Printing the leaflets …');
	const leaflets = await press(folder, console.log);
	fillSizes(folder, [...leaflets, ...pressWholeGuide({ ...edition, folder })]);
	await makeReady({ ...edition, folder, name, redirects: readRedirects() }, `${folder}-hosting`);
	stopOnBuiltFaults({ ...edition, folder });
}

/** Takes away a build that is not whole. */
async function remove(fresh: string): Promise<void> {
	for (const part of [fresh, `${fresh}-hosting`]) await rm(part, { recursive: true, force: true });
}

async function putInPlace(fresh: string, good: string): Promise<void> {
	const old = join(dirname(good), `.old-${basename(good)}`);
	await mkdir(dirname(good), { recursive: true });
	await rm(old, { recursive: true, force: true });
	await rename(good, old).catch(ignoreMissing);
	await rename(fresh, good);
	await rm(old, { recursive: true, force: true });
}

function ignoreMissing(problem: NodeJS.ErrnoException): void {
	if (problem.code !== 'ENOENT') throw problem;
}
