import { expect, test } from 'vitest';
import { namedBy, paragraphsOf, wordsOfPage } from '../../src/library/words-of-page.ts';

const facts = '---\ntitle: A page\n---\n\n';

const found = (source: string) =>
	wordsOfPage(source).map(({ name, attributes, isAlone, line }) => [
		name,
		attributes.get('claim') ?? attributes.get('id'),
		isAlone ? 'alone' : 'in a line',
		line,
	]);

test.each([
	['double quotes', '<Say claim="a" />', ['Say', 'a', 'alone', 1]],
	['single quotes', "Words. <Cite claim='a' />", ['Cite', 'a', 'in a line', 1]],
	['no space before the end', '<Say claim="a"/>', ['Say', 'a', 'alone', 1]],
	['an attribute on the next line', 'Words. <Cite\n  claim="a"\n/>', ['Cite', 'a', 'in a line', 1]],
	['another attribute first', 'One. <Cite also claim="a" /> Two.', ['Cite', 'a', 'in a line', 1]],
	['no attribute', 'A <Term>word</Term>.', ['Term', undefined, 'in a line', 1]],
	['the whole of a list item', '- <Say claim="a" />', ['Say', 'a', 'in a line', 1]],
	['a line below others', 'One.\n\nTwo. <Cite claim="a" />', ['Cite', 'a', 'in a line', 3]],
	['facts above the line', `${facts}<Say claim="a" />`, ['Say', 'a', 'alone', 5]],
	['line ends of Windows', 'One.\r\n\r\n<Say claim="a" />\r\n', ['Say', 'a', 'alone', 3]],
	['a byte-order mark', `\uFEFF${facts}<Say claim="a" />`, ['Say', 'a', 'alone', 5]],
])('a word is found with %s', (_, source, word) => {
	expect(found(source)).toEqual([word]);
});

test.each([
	['code in a line', 'Write `<Cite claim="a" />` there.'],
	['a block of code', '```mdx\n<Cite claim="a" />\n```'],
	['a comment', 'Words. {/* <Cite claim="a" /> */}'],
])('a word in %s is shown and not used', (_, source) => {
	expect(found(source)).toEqual([]);
});

test('what is named is named once, in reading order', () => {
	const page = '<Term id="b">x</Term> and <Term id="a">y</Term>\n\n<Term id=\'b\'>x</Term>';
	expect(namedBy(page, 'Term', 'id')).toEqual(['b', 'a']);
});

test('paragraphs are what a reader meets, without tables and code', () => {
	const page = [
		'## A heading',
		'One [link](/x/) and `code`. <Cite claim="a" />',
		'- an item\n- <Say claim="b" />',
		'| a | b |\n| - | - |\n| 1 | 2 |',
		'```\nshown\n```',
		'<Say claim="b" />',
		'<NextStep page="x">Go on</NextStep>',
	].join('\n\n');
	expect(paragraphsOf(page, (id) => `What ${id} says.`)).toEqual([
		{ text: 'A heading', line: 1 },
		{ text: 'One link and code.', line: 3 },
		{ text: 'an item', line: 5 },
		{ text: 'What b says.', line: 6 },
		{ text: 'What b says.', line: 16 },
		{ text: 'Go on', line: 18 },
	]);
});
