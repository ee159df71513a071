import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { WordName } from '../schemas/vocabulary.ts';

/**
 * One medium's way of saying each word of the vocabulary (src/schemas/vocabulary.ts). Every medium realises all of them
 * (`satisfies Vocabulary`), so a missing word is a type error there.
 */
export type Vocabulary = Record<WordName, AstroComponentFactory>;
