import { nodesIn, treeOf, wordsOfPage } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { type Page, pagesOf, type Rule } from './rule.ts';

/** Rules about the ways through the guide: what a page leads to, and what leads to it. */

const stepOf = ({ words }: Page) => wordsOfPage(words).find(({ name }) => name === 'NextStep');

export const nextStepsAreRoads: Rule = {
	says: 'whoever follows the next steps comes to an end, and never round in a ring',
	check: ({ pages }) =>
		[...pages.values()].flatMap((page): Fault[] => {
			const walked = [page.id];
			for (let here: Page | undefined = page; here;) {
				const next: string | undefined = stepOf(here)?.attributes.get('page');
				if (next === undefined) return [];
				// Told once, at the first page of the ring by name.
				if (next === page.id)
					return [...walked].sort()[0] === page.id
						? [
								{
									file: page.file,
									line: stepOf(page)?.line,
									found: `a next step that leads back here: ${[...walked, next].join(', ')}`,
									remedy:
										'Let one of these pages lead on to where its reader goes, or end the road there with "roadEnds: true" in its facts',
								},
							]
						: [];
				if (walked.includes(next)) return [];
				walked.push(next);
				here = pages.get(next);
			}
			return [];
		}),
};

/** The pages that the text of a page leads to, without its next step. */
export function pagesLinkedFrom({ words }: Page): string[] {
	return [...nodesIn(treeOf(words))].flatMap(({ node }) => {
		const id = node.type === 'link' ? /^\/([^#?]*?)\/?(?:[#?]|$)/.exec(node.url)?.[1] : undefined;
		return id === undefined ? [] : id || 'index';
	});
}

export const everyPageIsNamed: Rule = {
	says: 'the text of another page leads to each page for clients',
	check: (content) => {
		const led = new Set(
			pagesOf(content).flatMap((page) => pagesLinkedFrom(page).filter((id) => id !== page.id)),
		);
		return pagesOf(content)
			.filter(({ id, data }) => data.audience === 'client' && !data.offMenu && !led.has(id))
			.map(({ file, id }) => ({
				file,
				found: 'a page that no other page speaks of',
				remedy: `Link to /${id}/ where its reader would look for it`,
			}));
	},
};
