import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';

const start = (...words: string[]) =>
	spawnSync('node', ['src/commands/start.ts', ...words], { encoding: 'utf8', timeout: 20_000 });

test.each([
	[['--port', '99999'], '"99999" is no port. Choose a number from 1 to 65535'],
	[['--prot', '1'], "Unknown option '--prot'. What it takes"],
	[['--trust', 'nope'], 'The organisations here are: national'],
])('npm start -- %s says what is wrong in a sentence, without a trace', (words, says) => {
	const { status, stderr } = start(...words);
	expect(status).toBe(1);
	expect(stderr).toContain(says);
	expect(stderr).not.toMatch(/^\s+at |node:/m);
});

test('a port that is taken is told, with another', async () => {
	const taken = createServer();
	await new Promise<void>((ready) => taken.listen(0, 'localhost', ready));
	const port = String((taken.address() as AddressInfo).port);
	const { status, stderr } = start('--port', port);
	taken.close();
	expect(status).toBe(1);
	expect(stderr).toMatch(/is taken\. Choose another: npm start -- --port 4321|There is no site/);
});
