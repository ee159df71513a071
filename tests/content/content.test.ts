import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { words } from '../../src/prose/vocabulary.ts';
import { readContent } from './content.ts';
import { rules } from './rules.ts';

const content = readContent();

describe('content', () => {
	test.each(Object.entries(rules))('%s', (_, rule) => {
		const problems = rule(content);
		expect(problems, problems.join('\n')).toEqual([]);
	});

	test('the style guide shows every word an author may use, live', () => {
		const guide = content.pages.get('style-guide')!.body.replace(/```[\s\S]*?```/g, '');
		expect(words.filter((word) => !guide.includes(`<${word}`))).toEqual([]);
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
