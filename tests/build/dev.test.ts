// What an editor sees while they write (npm run dev): the site without what is made from its built pages.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { freePort } from '../real-servers.ts';
import { scratchProject } from './scratch.ts';

test('what is made later is said to be, and no link leads to it', async () => {
	const port = String(await freePort());
	const folder = scratchProject();
	const server = spawn(
		process.execPath,
		[resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--host', '127.0.0.1', '--port', port],
		// Astro serves no pages where it sees a test.
		{ cwd: folder, env: { ...process.env, NODE_ENV: undefined, VITEST: undefined } },
	);
	const ended = once(server, 'close');
	try {
		let said = '';
		server.stdout.on('data', (words: Buffer) => (said += words.toString()));
		server.stderr.on('data', (words: Buffer) => (said += words.toString()));
		await expect.poll(() => said, { timeout: 120_000 }).toContain(`127.0.0.1:${port}/`);
		for (const page of ['/leaflets/what-is-ipt/', '/leaflets/']) {
			const html = await (await fetch(`http://127.0.0.1:${port}${page}`)).text();
			const later = parse(html).querySelectorAll('[data-size-of]');
			expect(later.length).toBeGreaterThan(0);
			expect(new Set(later.map((size) => size.text))).toEqual(new Set(['(made by npm run build)']));
			expect(later.filter((size) => size.closest('a')!.hasAttribute('href'))).toEqual([]);
			expect(html).not.toContain('{size}');
		}
	} finally {
		server.kill();
		await ended;
		rmSync(folder, { recursive: true });
	}
}, 240_000);
