import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type WordName, wordNames } from '../schemas/vocabulary.ts';

/** One medium's way of saying each word of the vocabulary (src/schemas/vocabulary.ts), plain Markdown, and lists made from content. */
export interface Medium {
	words: Record<WordName, AstroComponentFactory>;
	/** Plain Markdown where the browser's own element would not do. */
	markdown: Record<string, AstroComponentFactory>;
	/** Lists by the name an author gives them: words-for-interpreters. */
	listings: Map<string, AstroComponentFactory>;
	/** The address of a path of this site, /phases/beginning/, as this medium writes it; undefined where it can write none. */
	addressOf: (path: string) => string | undefined;
	isPaper: boolean;
}

/** Components found by their files, as import.meta.glob gives them. */
export type Files = Record<string, { default: AstroComponentFactory }>;

const shared: Files = import.meta.glob('./both/*.astro', { eager: true });
const sharedListings: Files = import.meta.glob('./both/listings/*.astro', { eager: true });

/**
 * A medium from the components in its folder, beside those in both/ that every medium shares.
 * @throws when a word of the vocabulary has no component, or a list that the medium shows has none, naming the file to write
 */
export function mediumOf(
	folder: string,
	files: Files,
	listingFiles: Files,
	lists: readonly string[],
	{ addressOf, isPaper }: Pick<Medium, 'addressOf' | 'isPaper'>,
): Medium {
	const components = byName({ ...shared, ...files });
	const named = (name: string) => {
		const component = components.get(name);
		if (component) return component;
		throw new Error(
			`src/prose/${folder}/ has no ${name}.astro. A word of the vocabulary needs one in each medium, or one for all in src/prose/both/.`,
		);
	};
	const listings = new Map(
		[...byName({ ...sharedListings, ...listingFiles })].map(([name, list]) => [
			name.replace(/\B[A-Z]/g, '-$&').toLowerCase(),
			list,
		]),
	);
	const missing = lists.filter((name) => !listings.has(name));
	const unknown = [...listings.keys()].filter((name) => !lists.includes(name));
	if (missing.length + unknown.length > 0)
		throw new Error(
			`src/prose/${folder}/listings/ and the lists in src/schemas/vocabulary.ts are not the same: ${[...missing, ...unknown].join(', ')}.`,
		);
	return {
		words: Object.fromEntries(wordNames.map((name) => [name, named(name)])) as Medium['words'],
		markdown: Object.fromEntries(
			Object.entries(elements).flatMap(([element, name]) => {
				const component = components.get(name);
				return component ? [[element, component]] : [];
			}),
		),
		listings,
		addressOf,
		isPaper,
	};
}

/** Elements of plain Markdown, and the component that says each where a medium has one. */
const elements = { a: 'Link', h2: 'Heading2', li: 'Item', th: 'HeaderCell', td: 'Cell' };

const byName = (files: Files): Map<string, AstroComponentFactory> =>
	new Map(
		Object.entries(files).map(([path, { default: component }]) => [
			path.replace(/.*\/|\.astro$/g, ''),
			component,
		]),
	);
