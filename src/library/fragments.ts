import Slugger from 'github-slugger';
import { nodesIn, textOf, treeOf } from './words-of-page.ts';

/** The fragments that the headings of a page get, in reading order: made as the build makes them. */
export function fragmentsOf(words: string): string[] {
	const slugger = new Slugger();
	return [...nodesIn(treeOf(words))].flatMap(({ node }) =>
		node.type === 'heading' ? [slugger.slug(textOf(node))] : [],
	);
}
