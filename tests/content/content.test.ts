import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { wordsOfPage } from '../../src/library/words-of-page.ts';
import { readContent } from '../../src/rules/read-content.ts';
import { faultsIn, rules } from '../../src/rules/rules.ts';
import { sayFaults } from '../../src/schemas/content-fault.ts';
import { wordNames } from '../../src/schemas/vocabulary.ts';

const content = readContent();
const today = new Date().toISOString().slice(0, 10);

describe('content', () => {
	test('every file can be read and holds nothing that would run', () => {
		const faults = faultsIn(content, today, []);
		expect(faults, sayFaults(faults)).toEqual([]);
	});

	test.each(rules.map((rule) => [rule.says, rule] as const))('%s', (_, rule) => {
		const faults = rule.check(content, today);
		expect(faults, sayFaults(faults)).toEqual([]);
	});

	test('the style guide shows every word an author may use, live', () => {
		const shown = wordsOfPage(content.pages.get('style-guide')!.words).map(({ name }) => name);
		expect(wordNames.filter((word) => !shown.includes(word))).toEqual([]);
	});

	test('every question people were seen to ask is answered', () => {
		const headings = parse(readFileSync('tests/content/faq-headings.yaml', 'utf8')) as string[];
		const answered = [...content.questions.values()]
			.flatMap(({ data }) => [data.question, ...data.alsoAsked])
			.map((question) => question.toLowerCase());
		const open = headings.filter((heading) => !answered.includes(heading.toLowerCase()));
		expect(
			open,
			'Add each to a file of content/questions/, as a question or under alsoAsked.',
		).toEqual([]);
	});
});
