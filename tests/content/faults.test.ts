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

/** What is told of the content with these files in it; the address of a page among them is written down, as its editor would. */
function told(overlay: string) {
	const files = new Map([...good, ...readFiles(overlay)]);
	const pages = [...files.keys()].filter((name) => name.startsWith('pages/') && !good.has(name));
	const ids = new Set(pages.map((name) => name.replace(/^pages\/|(\/index)?\.mdx$/g, '')));
	const lines = [...ids].map((id) => `  - /${id}/\n`);
	files.set('addresses.yaml', `${good.get('addresses.yaml')!}${lines.join('')}`);
	return faultsIn(readContent(files), today);
}

test.each(fixtures)('%s gets its message alone, and none when it is mended', (fixture) => {
	const message = readFileSync(`${home}/${fixture}/message.txt`, 'utf8').trim();
	expect(sayFaults(told(`${home}/${fixture}/fault`))).toBe(message);
	expect(told(`${home}/${fixture}/mended`)).toEqual([]);
});
