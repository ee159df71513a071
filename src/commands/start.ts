// Serves a built edition on this machine. Usage: npm start -- [--trust <id>] [--port 4321] [--build]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEdition } from '../edition/read-edition.ts';
import { siteServer } from '../hosting/site-server.ts';

const usage = 'What it takes: npm start -- --trust <organisation> --port <number>';

try {
	start();
} catch (problem) {
	stop((problem as Error).message);
}

function start(): void {
	const values = read();
	const port = Number(values.port);
	if (!/^\d+$/.test(values.port) || port < 1 || port > 65_535)
		throw new Error(`"${values.port}" is no port. Choose a number from 1 to 65535, such as 4321.`);
	if (values.build) {
		const build = ['src/commands/build.ts', '--trust', values.trust];
		const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' });
		if (status !== 0) process.exit(status ?? 1);
	}
	const edition = readEdition(values.trust);
	const folder = `dist/${edition.id}`;
	if (!existsSync(`${folder}/index.html`))
		throw new Error(
			`There is no site in ${folder}/ yet. Run "npm run build -- --trust ${edition.id}" first.`,
		);
	const server = siteServer(folder);
	server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
		const other = `Choose another: npm start -- --port ${port === 4321 ? '4322' : '4321'}`;
		if (code === 'EADDRINUSE') stop(`Port ${values.port} is taken. ${other}`);
		if (code === 'EACCES') stop(`Port ${values.port} is kept for administrators. ${other}`);
		stop(message);
	});
	server.listen(port, 'localhost', () => {
		console.log(`The site is at http://localhost:${values.port}${edition.base}`);
		console.log('Press Ctrl and C to stop.');
	});
}

function read() {
	try {
		return parseArgs({
			options: {
				trust: { type: 'string', default: process.env['TRUST'] ?? 'national' },
				port: { type: 'string', default: '4321' },
				build: { type: 'boolean', default: false },
			},
		}).values;
	} catch (problem) {
		throw new Error(`${(problem as Error).message.split('\n')[0]!.replace(/\.$/, '')}. ${usage}`, {
			cause: problem,
		});
	}
}

function stop(reason: string): never {
	console.error(reason);
	process.exit(1);
}
