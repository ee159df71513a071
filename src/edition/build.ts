// Builds one edition of the site. The last good build stays in dist/ until a new one is whole.
import { mkdir, rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { readEdition } from './read-edition.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const edition = readEdition();
const good = `dist/${edition.id}`;
const fresh = `dist/.building-${edition.id}`;
const old = `dist/.old-${edition.id}`;

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
await mkdir('dist', { recursive: true });
await rm(old, { recursive: true, force: true });
await rename(good, old).catch(ignoreMissing);
await rename(fresh, good);
await rm(old, { recursive: true, force: true });
console.log(`Built. The site is in ${good}/.`);

function ignoreMissing(problem: NodeJS.ErrnoException): void {
	if (problem.code !== 'ENOENT') throw problem;
}
