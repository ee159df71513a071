import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent, readFiles } from '../../src/rules/read-content.ts';
import { faultsIn } from '../../src/rules/rules.ts';
import { sayFaults } from '../../src/schemas/content-fault.ts';

const home = 'tests/fixtures';
const today = '2026-11-25';
const fixtures = readdirSync(home, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'planted-defects')
	.map(({ name }) => name);
const good = readFiles();

const told = (overlay: string) =>
	faultsIn(readContent(new Map([...good, ...readFiles(overlay)])), today);

test.each(fixtures)('%s gets its message alone, and none when it is mended', (fixture) => {
	const message = readFileSync(`${home}/${fixture}/message.txt`, 'utf8').trim();
	expect(sayFaults(told(`${home}/${fixture}/fault`))).toBe(message);
	expect(told(`${home}/${fixture}/mended`)).toEqual([]);
});
