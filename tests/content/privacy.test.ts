// What the privacy page promises is what happens: each sentence of it is tied to the test that holds it (privacy.yaml).
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** Each sentence with the name of its test, or with why no test can hold it. */
const held = parse(readFileSync('tests/content/privacy.yaml', 'utf8')) as {
	tests: Record<string, string[]>;
	untested: Record<string, string[]>;
};

/** The sentences of the page, without headings, what leads on, and the marks of links and lists. */
const sentences = readFileSync('content/pages/privacy.mdx', 'utf8')
	.replace(/^---[\s\S]*?\n---\n/, '')
	.split('\n')
	.filter((line) => !/^(#|<|\s*$)/.test(line))
	.map((line) => line.replace(/^- /, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
	.flatMap((line) => line.split(/(?<=[.?])\s+/));

const named = [...Object.values(held.tests), ...Object.values(held.untested)].flat();

test('every sentence is held by a test, or it is said why none can', () => {
	expect(sentences.length).toBeGreaterThan(30);
	expect(
		sentences.filter((sentence) => !named.includes(sentence)),
		'Write a test for it and name both in tests/content/privacy.yaml, or say there why none can hold it.',
	).toEqual([]);
});

test('the list names no sentence that the page does not say', () => {
	expect(named.filter((sentence) => !sentences.includes(sentence))).toEqual([]);
	expect(new Set(named).size).toBe(named.length);
});

test('every test that is named is there', () => {
	const code = globSync('tests/{browser,build,unit}/**/*.ts')
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');
	const lost = Object.keys(held.tests).filter((name) => !code.includes(`test('${name}'`));
	expect(lost).toEqual([]);
});
