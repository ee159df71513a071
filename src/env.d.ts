import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Reading } from './library/reading.ts';

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
			/** The page's words, waiting for a vocabulary. */
			content: AstroComponentFactory;
		}
	}
}
