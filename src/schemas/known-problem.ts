import { z } from 'astro/zod';
import { pageId, sentence } from './shared.ts';

/**
 * A barrier our own tests find and we have not removed. Readers see it in the accessibility statement.
 * The tests allow exactly these, and fail when one is listed that they no longer find.
 */
export const knownProblem = z.strictObject({
	says: z.string().min(20).describe('What a reader meets, and what they can do about it.'),
	wcag: sentence.describe('The number and name of the point of WCAG 2.2.'),
	level: z.enum(['A', 'AA', 'AAA']),
	engine: z.enum(['axe', 'alfa']),
	rule: sentence.describe('The rule of the engine that finds it, such as "sia-r111".'),
	seenOn: pageId.describe('A page where it is found; the tests look there whether it still is.'),
});
