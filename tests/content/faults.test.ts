import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from './content.ts';
import { rules } from './rules.ts';

const home = 'tests/fixtures';
const faults = readdirSync(home, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'planted-defects')
	.map(({ name }) => name);

const problemsWith = (overlay: string) => {
	const content = readContent('content', overlay);
	return Object.values(rules).flatMap((rule) => rule(content));
};

test.each(faults)('%s gets its message, and none when it is mended', (fault) => {
	const message = readFileSync(`${home}/${fault}/message.txt`, 'utf8').trim();
	expect(problemsWith(`${home}/${fault}/fault`).join('\n')).toContain(message);
	expect(problemsWith(`${home}/${fault}/mended`)).toEqual([]);
});
