import { relative } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { type ContentFault, type Fault, sayFaults } from '../schemas/content-fault.ts';
import { readContent } from './read-content.ts';
import { faultsIn, rulesOfBuild } from './rules.ts';
import { stopOnCode, stopOnFaults } from './stop-on-faults.ts';

/**
 * The rules inside Astro. A build begins with all that stop one; every page passes a door before it is compiled, in a build and while somebody writes; and while somebody
 * writes, each saving of a file of content/ asks all rules, in the terminal and, for what would stop a build, over the page.
 * @param today the day of the check, year-month-day
 */
export function rulebook(today: string): AstroIntegration {
	return {
		name: 'rulebook',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				// npm run build has asked already, and told it in its own way; this is for Astro called by itself, before it empties its folder.
				if (command === 'build') stopOnFaults(today);
				updateConfig({ vite: { plugins: [door()] } });
			},
			'astro:server:setup': ({ server, logger }) => {
				askWhileWriting(server, logger, today);
			},
		},
	};
}

/** Stands before the compiler of MDX, and sees the same text (stopOnCode). */
function door(): Plugin {
	return {
		name: 'rulebook-door',
		enforce: 'pre',
		transform: {
			filter: { id: /\.mdx$/ },
			order: 'pre',
			handler(code, id) {
				const file = relative(process.cwd(), id).replace(/\\/g, '/');
				try {
					stopOnCode(file, code);
				} catch (problem) {
					const [fault] = (problem as ContentFault).faults;
					const loc = { file: id, line: fault?.line ?? 1, column: 0 };
					this.error(Object.assign(problem as ContentFault, { loc, stack: '' }));
				}
			},
		},
	};
}

function askWhileWriting(
	server: ViteDevServer,
	logger: AstroIntegrationLogger,
	today: string,
): void {
	let shown: Fault[] = [];
	let waiting: NodeJS.Timeout | undefined;
	const send = () => {
		if (shown.length > 0)
			server.ws.send({
				type: 'error',
				err: { message: sayFaults(shown), stack: '', plugin: 'rulebook' },
			});
	};
	const ask = () => {
		const content = readContent();
		const stopping = faultsIn(content, today, rulesOfBuild);
		const all = faultsIn(content, today);
		const isMended = shown.length > 0 && stopping.length === 0;
		shown = stopping;
		if (all.length === 0) logger.info('All is well with content/.');
		else logger.error(`\n${sayFaults(all)}`);
		send();
		if (isMended) server.ws.send({ type: 'full-reload' });
	};
	server.watcher.on('all', (_, path) => {
		if (!relative(process.cwd(), path).replace(/\\/g, '/').startsWith('content/')) return;
		clearTimeout(waiting);
		waiting = setTimeout(ask, 100);
	});
	server.ws.on('connection', send);
	ask();
}
