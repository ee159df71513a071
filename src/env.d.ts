import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Heading } from './library/headings.ts';
import type { Reading } from './library/reading.ts';
import type { Part } from './library/way-about.ts';
import type { Medium } from './prose/vocabulary.ts';

declare global {
	namespace astroHTML.JSX {
		interface HTMLAttributes {
			/** Whether the browser may send what is typed to a writing service. Newer than Astro's types. */
			writingsuggestions?: 'true' | 'false';
		}
	}
	namespace App {
		interface Locals {
			/** What the page being rendered rests on; set before its words are rendered. */
			reading: Reading;
			/** The parts of the site, as seen from the page. */
			parts: Part[];
			/** The headings of the page, to list them. */
			contents: Heading[];
			/** How the words are said: on the site or on paper. */
			medium: Medium;
			/** The page's words, waiting for a vocabulary. */
			content: AstroComponentFactory;
		}
	}
}
