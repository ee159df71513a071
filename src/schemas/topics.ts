import { z } from 'astro/zod';
import { id, sentence } from './shared.ts';

/** What people come for, by a short key, with what it means: content/topics.yaml. */
export const topics = z.record(id, sentence);
