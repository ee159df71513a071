import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Reading } from './library/reading.ts';

declare global {
	namespace App {
		interface Locals {
			/** What the page being rendered rests on; set before its words are rendered. */
			reading: Reading;
			/** The page's words, waiting for a vocabulary. */
			content: AstroComponentFactory;
		}
	}
}
