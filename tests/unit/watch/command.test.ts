import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const watch = (...words: string[]) =>
	spawnSync('node', ['src/commands/watch.ts', ...words], { encoding: 'utf8', timeout: 60_000 });

test.each([
	[['--only', 'ng2222'], '"ng2222" is nothing that the watch looks at. Name sources'],
	[['--format', 'xml'], '"xml" is no format. What it takes'],
	[['--since', 'yesterday'], '"yesterday" is no day. Write it as 2026-11-01'],
	[['--since', '2999-01-01'], '2999-01-01 has not come yet'],
	[['--only', ''], 'After --only stands what to look at'],
	[
		['--only', 'content/claims/crisis-111-wales.yaml'],
		'"crisis-111-wales" has no page to look at. Write the official page',
	],
	[['--onyl', 'ng222'], "Unknown option '--onyl'. What it takes"],
])('npm run watch -- %s could not look, and says why in a sentence', (words, says) => {
	const { status, stderr } = watch(...words);
	expect(status).toBe(2);
	expect(stderr).toContain(says);
	expect(stderr).not.toMatch(/^\s+at |node:/m);
});

test('the schema of the report is printed without a look at anything', () => {
	const { status, stdout } = watch('--format', 'schema');
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({ properties: { findings: { type: 'array' } } });
});

test('--help says what it takes, and looks at nothing', () => {
	const { status, stdout } = watch('--help');
	expect(status).toBe(0);
	expect(stdout).toContain('npm run watch -- --only');
});
