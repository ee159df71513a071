// Builds one edition of the site. The last good build stays where it is until a new one is whole.
// Usage: node src/edition/build.ts [--out dist/national]
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { readEdition } from './read-edition.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const edition = readEdition();
const { values } = parseArgs({
	options: { out: { type: 'string', default: `dist/${edition.id}` } },
});
const good = values.out;
const fresh = join(dirname(good), `.building-${basename(good)}`);
const old = join(dirname(good), `.old-${basename(good)}`);

console.log(`Building the site for "${edition.name}" into ${good}/ …`);
await rm(fresh, { recursive: true, force: true });
try {
	await build({ outDir: fresh, force: true, logLevel: 'error' });
} catch (problem) {
	await rm(fresh, { recursive: true, force: true });
	console.error(problem instanceof Error ? problem.message : problem);
	console.error(`The site was not built. What was in ${good}/ before is still there.`);
	process.exit(1);
}
await mkdir(dirname(good), { recursive: true });
await rm(old, { recursive: true, force: true });
await rename(good, old).catch(ignoreMissing);
await rename(fresh, good);
await rm(old, { recursive: true, force: true });
console.log(`Built. The site is in ${good}/.`);

function ignoreMissing(problem: NodeJS.ErrnoException): void {
	if (problem.code !== 'ENOENT') throw problem;
}
