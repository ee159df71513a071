// A desktop of its own for Orca: a screen without a monitor, a message bus and a home that are thrown away afterwards.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';

/** Where programs run so that they meet each other and nothing of the person at this machine. */
export interface Desktop {
	home: string;
	env: Record<string, string>;
	/** Starts a program that ends with the desktop at the latest. */
	start: (program: string, args: string[]) => ChildProcess;
	/** Ends every program, the last started first, and takes the home away. */
	stop: () => Promise<void>;
	/** What the programs complained of, for when something goes wrong. */
	complaints: () => string;
}

/** Opens a desktop whose screen and bus answer. */
export async function openDesktop(): Promise<Desktop> {
	const home = mkdtempSync(join(tmpdir(), 'ipt-orca-'));
	const running: ChildProcess[] = [];
	let complaints = '';
	const env: Record<string, string> = {
		PATH: process.env['PATH'] ?? '/usr/bin',
		HOME: home,
		LANG: 'C.UTF-8',
		// Neither reads nor changes the settings of the person at this machine.
		GSETTINGS_BACKEND: 'memory',
		XDG_RUNTIME_DIR: home,
		XDG_CONFIG_HOME: join(home, 'config'),
		XDG_DATA_HOME: join(home, 'data'),
		XDG_CACHE_HOME: join(home, 'cache'),
	};

	function start(program: string, args: string[]): ChildProcess {
		const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
		child.stderr!.on('data', (text: Buffer) => (complaints += text.toString()));
		running.push(child);
		return child;
	}

	let stopped: Promise<void> | undefined;
	const stop = () => (stopped ??= end());

	async function end(): Promise<void> {
		for (const child of running.reverse()) {
			if (child.exitCode !== null || child.signalCode !== null) continue;
			const ended = once(child, 'exit');
			const force = setTimeout(() => child.kill('SIGKILL'), 5000);
			child.kill();
			await ended;
			clearTimeout(force);
		}
		rmSync(home, { recursive: true, force: true });
	}

	try {
		for (const folder of ['config', 'data', 'cache']) mkdirSync(join(home, folder));
		const screen = start('Xvfb', [
			...['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
		]);
		env['DISPLAY'] = `:${await firstLine(screen.stdio[3] as Readable)}`;
		const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
		env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus.stdout!);
	} catch (problem) {
		await stop();
		throw problem;
	}
	return { home, env, start, stop, complaints: () => complaints };
}

async function firstLine(stream: Readable): Promise<string> {
	const lines = createInterface(stream);
	const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(20_000) })) as [string];
	lines.close();
	stream.resume();
	return line;
}
