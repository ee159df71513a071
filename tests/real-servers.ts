// The real servers installed on this machine, each started with the file that a build writes for it.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export type RealServer = 'nginx' | 'Apache' | 'Caddy';

interface Place {
	/** A folder for the server's own files. The site lies in `root`, at its base path. */
	folder: string;
	root: string;
	base: string;
	/** The file of the build for this server. */
	config: string;
	port: number;
	/** Modules of Apache to leave out. */
	without?: string[];
}

/** Writes the server's own settings round the file of the build; returns the words that start it and those that judge the settings. */
type Prepare = (place: Place) => { start: string[]; judge: string[] };

const programs: Record<RealServer, string[]> = {
	nginx: ['nginx'],
	Apache: ['apache2', 'httpd'],
	Caddy: ['caddy'],
};

/** Where the modules of Apache lie on Debian and on Red Hat; those that its file of the build asks for, and what every Apache needs. */
const apacheFolders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'];
const apacheModules = ['mpm_event', 'authz_core', 'unixd', 'headers', 'rewrite', 'mime', 'dir'];

const prepare: Record<RealServer, Prepare> = {
	nginx({ folder, root, config, port }) {
		const file = join(folder, 'nginx.conf');
		writeFileSync(
			join(folder, 'site.conf'),
			config
				.replaceAll('/usr/share/nginx/html', root)
				.replace('listen 8080', `listen 127.0.0.1:${String(port)}`),
		);
		writeFileSync(
			file,
			`daemon off;\nworker_processes auto;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\n` +
				`events { worker_connections 1024; }\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\nsendfile on;\n` +
				`keepalive_requests 100000;\ninclude ${folder}/site.conf;\n}\n`,
		);
		const start = ['-c', file, '-e', join(folder, 'error.log')];
		return { start, judge: ['-t', ...start] };
	},
	Apache({ folder, root, base, config, port, without = [] }) {
		const file = join(folder, 'httpd.conf');
		const modules = apacheFolders.find((path) => existsSync(path)) ?? '';
		writeFileSync(join(root, base, '.htaccess'), config);
		writeFileSync(
			file,
			apacheModules
				.filter((name) => !without.includes(name) && existsSync(join(modules, `mod_${name}.so`)))
				.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so\n`)
				.join('') +
				`ServerName localhost\nListen 127.0.0.1:${String(port)}\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log\n` +
				`DefaultRuntimeDir ${folder}\nTypesConfig /etc/mime.types\nUser daemon\nGroup daemon\nDocumentRoot ${root}\n` +
				`<Directory ${root}>\nAllowOverride All\nRequire all granted\n</Directory>\n`,
		);
		const start = ['-d', folder, '-f', file];
		return { start: ['-D', 'FOREGROUND', ...start], judge: ['-t', ...start] };
	},
	Caddy({ folder, root, config, port }) {
		const file = join(folder, 'Caddyfile');
		const block = config.replaceAll('/srv', root).replace(':8080', `http://:${String(port)}`);
		writeFileSync(file, `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\n${block}`);
		const where = ['--config', file, '--adapter', 'caddyfile'];
		return { start: ['run', ...where], judge: ['validate', ...where] };
	},
};

const programOf = (name: RealServer): string | undefined =>
	programs[name].find(
		(program) => !spawnSync(program, [name === 'Caddy' ? 'version' : '-v']).error,
	);

/** The real servers that there are on this machine. */
export const installedServers = (): RealServer[] =>
	(Object.keys(programs) as RealServer[]).filter((name) => programOf(name) !== undefined);

/**
 * Starts a server on a free port of this machine alone.
 * @throws when its settings are not accepted, or when it does not answer within ten seconds, with what it said.
 */
export async function startServer(name: RealServer, site: Omit<Place, 'port'>) {
	const program = programOf(name);
	if (!program) throw new Error(`${name} is not installed here.`);
	const port = await freePort();
	mkdirSync(site.folder, { recursive: true });
	chmodSync(site.folder, 0o755);
	const { start, judge } = prepare[name]({ ...site, port });
	const env = { ...process.env, HOME: site.folder, XDG_DATA_HOME: site.folder };
	const judged = spawnSync(program, judge, { encoding: 'utf8', env });
	if (judged.status !== 0)
		throw new Error(`${name} refuses its settings:\n${judged.stdout}${judged.stderr}`);
	const server = spawn(program, start, { env, stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	server.stderr.on('data', (words: Buffer) => (said += words.toString()));
	const ended = new Promise((resolve) => server.on('close', resolve));
	const stop = async () => {
		server.kill('SIGTERM');
		await ended;
	};
	for (const until = Date.now() + 10_000; !(await listens(port));) {
		if (Date.now() < until && server.exitCode === null) continue;
		await stop();
		throw new Error(`${name} did not start:\n${said}`);
	}
	return { port, stop };
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => {
				resolve(port);
			});
		});
	});
}

function listens(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.on('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.on('error', () => setTimeout(resolve, 20, false));
	});
}
