import { z } from 'astro/zod';

/** How many sessions of a course fall to each part; the parts add up to the course. */
export const course = z
	.strictObject({
		sessions: z.int().positive().describe('Length of the whole course, in sessions.'),
		beginning: z.int().positive().describe('Sessions in the beginning.'),
		middle: z.int().positive().describe('Sessions in the middle.'),
		ending: z.int().positive().describe('Sessions in the ending.'),
	})
	.refine((c) => c.beginning + c.middle + c.ending === c.sessions, {
		error:
			'beginning, middle and ending must add up to sessions, so that every session is covered once',
	});

export const courses = z.strictObject({ courses: z.array(course).min(1) });

export type Course = z.infer<typeof course>;
