import { type Word, wordsIn, wordsOfPage } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { pagesOf, type Rule } from './rule.ts';

const isField = ({ name }: Word) => name === 'WriteHere' || name === 'TickHere';

export const fields: Rule = {
	says: 'what can be written or ticked has a label of its own, on a sheet',
	check: (content) =>
		pagesOf(content).flatMap(({ file, words }) => {
			const all = wordsOfPage(words);
			const onSheets = all
				.filter(({ name }) => name === 'Sheet')
				.flatMap(({ children }) => children.flatMap(wordsIn))
				.map(({ line, attributes }) => `${line} ${attributes.get('label') ?? ''}`);
			const given = all.filter(isField);
			return given.flatMap((field, i): Fault[] => {
				const label = field.attributes.get('label') ?? '';
				const isTwice = given.findIndex((other) => other.attributes.get('label') === label) < i;
				const at = { file, line: field.line };
				return [
					...(isTwice
						? [
								{
									...at,
									found: `"${label}" beside a second field`,
									remedy: 'Give each field its own label: a listener could not tell the two apart',
								},
							]
						: []),
					...(onSheets.includes(`${field.line} ${label}`)
						? []
						: [
								{
									...at,
									found: `the field "${label}" outside a sheet`,
									remedy:
										'Put it between <Sheet …> and </Sheet>, where readers are told that nothing is kept',
								},
							]),
				];
			});
		}),
};
