// A fault in content/ stops a build before anything of it is run, and the last good site stays.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFaults } from '../../src/rules/built-site.ts';
import { keepsLastGood, scratchProject } from './scratch.ts';
import { sites } from './site.ts';

const scratch = scratchProject();
const page = join(scratch, 'content/pages/waiting.mdx');
const ran = join(scratch, 'ran.txt');

beforeAll(() => {
	const program = `{process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(ran)}, 'it ran')}`;
	writeFileSync(page, `${readFileSync(page, 'utf8')}\nA \`\n\n${program}\n\nB \`\n`);
});
afterAll(() => {
	rmSync(scratch, { recursive: true, force: true });
});

test.each([
	['the build', ['src/commands/build.ts']],
	['Astro, called by itself', ['node_modules/astro/bin/astro.mjs', 'build']],
	['a check', ['src/commands/check.ts']],
])(
	'%s stops at a program in a page, says where it is, and does not run it',
	(_, command) => {
		const { status, stderr, stdout } = spawnSync('node', command, {
			cwd: scratch,
			encoding: 'utf8',
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
		});
		expect(status).not.toBe(0);
		expect(`${stdout}${stderr}`).toMatch(
			/content\/pages\/waiting\.mdx, line \d+\s+Found: {2}braces/,
		);
		expect(`${stdout}${stderr}`).toContain('To do:');
		expect(existsSync(ran)).toBe(false);
		expect(keepsLastGood(scratch)).toBe(true);
	},
	120_000,
);

test.each(sites)('the site in $folder has no link, place or id that is wrong', (site) => {
	expect(builtFaults(site)).toEqual([]);
});

test('a link, a place and an id that are wrong are told with the page', () => {
	const folder = join(scratch, 'built');
	mkdirSync(join(folder, 'waiting'), { recursive: true });
	writeFileSync(
		join(folder, 'waiting/index.html'),
		'<h2 id="a">A</h2><h2 id="a">B</h2><a href="/gone/">x</a><a href="#b">y</a><a href="#a">z</a><a href="tel:111">t</a>',
	);
	const told = builtFaults({ folder, base: '/' });
	expect(told.map(({ file }) => file)).toEqual(Array(3).fill('content/pages/waiting.mdx'));
	expect(told.map(({ found }) => found)).toEqual([
		'the id "a" a second time on the page /waiting/',
		'the link /gone/ on the page /waiting/, and there is no such page or file',
		'the link #b on the page /waiting/, and that page has no such place',
	]);
});
