// Orca, spoken to over a socket. What is said on it stands at the head of inside-orca/orca-customizations.py.
import { copyFileSync, mkdirSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EventEmitter, once } from 'node:events';
import { type Desktop } from './desktop.ts';
import { CannotCheck } from './installed.ts';

/** Milliseconds one answer may take: the longest page takes 40 seconds, and several times that on a busy machine. */
const patience = 300_000;

type Message = { ready: true } | { said: string } | { answer: string[][] } | { problem: string };

/** For each thing of the page, the phrases Orca says of it. */
export type Heard = string[][];

export class Orca {
	readonly #socket: Socket;
	readonly #messages = new EventEmitter();
	#said: string[] = [];

	private constructor(socket: Socket) {
		this.#socket = socket;
		createInterface(socket).on('line', (line) => {
			const message = JSON.parse(line) as Message;
			if ('said' in message) this.#said.push(message.said);
			this.#messages.emit('message', message);
		});
	}

	/** Starts Orca on a desktop, and waits until it listens. */
	static async start(desktop: Desktop): Promise<Orca> {
		const preferences = join(desktop.home, 'orca');
		mkdirSync(preferences);
		copyFileSync(
			join(import.meta.dirname, 'inside-orca/orca-customizations.py'),
			join(preferences, 'orca-customizations.py'),
		);
		desktop.env['ORCA_SOCKET'] = join(desktop.home, 'orca.socket');
		const server = createServer().listen(desktop.env['ORCA_SOCKET']);
		await once(server, 'listening');
		const connected = once(server, 'connection', { signal: AbortSignal.timeout(patience) });
		const program = desktop.start('/usr/bin/orca', ['--user-prefs', preferences]);
		let words = '';
		program.stdout!.on('data', (text: Buffer) => (words += text.toString()));
		const ended = once(program, 'exit').then(() => {
			throw new CannotCheck(`Orca would not start. It said: ${words.trim()}`);
		});
		const [socket] = (await Promise.race([connected, ended])) as [Socket];
		server.close();
		const orca = new Orca(socket);
		await Promise.race([orca.#until((message) => 'ready' in message, 'to start'), ended]);
		ended.catch(() => undefined);
		return orca;
	}

	/** Lets a page that is opened next count only when Orca has been told that it is loaded. */
	async forget(): Promise<void> {
		await this.#ask({ forget: true }, 'to forget the last page');
	}

	/** Waits until Orca has the whole of a page, and goes to its top. */
	async enter(address: string): Promise<void> {
		await this.#ask({ enter: address }, `to have the page ${address}`);
	}

	/** What one of Orca's commands makes it say. */
	run(command: string): Promise<Heard> {
		return this.#ask({ run: command }, `to answer ${command}`);
	}

	/** What Orca says of its own accord from now on, up to a phrase that matches, while something is done to the page. */
	async hearUntil(phrase: RegExp, action: () => Promise<void>): Promise<string[]> {
		await this.#ask({ listen: true }, 'to listen');
		this.#said = [];
		const heard = this.#until(
			(message) => 'said' in message && phrase.test(message.said),
			`to say ${String(phrase)}`,
		);
		await Promise.all([heard, action()]);
		return this.#said;
	}

	close(): void {
		this.#socket.destroy();
	}

	async #ask(command: object, wish: string): Promise<Heard> {
		const answered = this.#until((message) => 'answer' in message, wish);
		this.#socket.write(`${JSON.stringify(command)}\n`);
		return ((await answered) as { answer: Heard }).answer;
	}

	/** @throws when Orca reports a problem, or says nothing of the kind in time. */
	#until(wanted: (message: Message) => boolean, wish: string): Promise<Message> {
		return new Promise((resolve, reject) => {
			const end = (settle: () => void) => {
				clearTimeout(bound);
				this.#messages.off('message', look);
				settle();
			};
			const look = (message: Message) => {
				if (wanted(message)) end(() => resolve(message));
				else if ('problem' in message) end(() => reject(new Error(message.problem)));
			};
			const bound = setTimeout(
				() =>
					end(() =>
						reject(
							new Error(
								`Waited ${patience / 1000} s for Orca ${wish}. It last said: ${this.#said.slice(-5).join(' / ')}`,
							),
						),
					),
				patience,
			);
			this.#messages.on('message', look);
		});
	}
}
