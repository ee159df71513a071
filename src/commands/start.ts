// Serves a built edition on this machine. Usage: npm start -- [--trust <id>] [--port 4321] [--build]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEdition } from '../edition/read-edition.ts';
import { siteServer } from '../hosting/site-server.ts';

const { values } = parseArgs({
	options: {
		trust: { type: 'string', default: process.env['TRUST'] ?? 'national' },
		port: { type: 'string', default: '4321' },
		build: { type: 'boolean', default: false },
	},
});
if (values.build) {
	const build = ['src/commands/build.ts', '--trust', values.trust];
	const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
const edition = readEdition(values.trust);
const folder = `dist/${edition.id}`;
if (!existsSync(`${folder}/index.html`)) {
	console.error(
		`There is no site in ${folder}/ yet. Run "npm run build -- --trust ${edition.id}" first.`,
	);
	process.exit(1);
}

const server = siteServer(folder);
server.on('error', (problem: NodeJS.ErrnoException) => {
	console.error(
		problem.code === 'EADDRINUSE'
			? `Port ${values.port} is taken. Close what uses it, or choose another: npm start -- --port 4322`
			: problem.message,
	);
	process.exit(1);
});
server.listen(Number(values.port), 'localhost', () => {
	console.log(`The site is at http://localhost:${values.port}${edition.base}`);
	console.log('Press Ctrl and C to stop.');
});
