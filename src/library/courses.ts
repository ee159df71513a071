import type { Course } from '../schemas/course.ts';
import { take } from './shelf.ts';

/** How courses of 8, 12 and 16 sessions are shared out. */
export async function courses(askedIn: string): Promise<Course[]> {
	const { data } = await take(
		'courses',
		'course-of-sessions',
		askedIn,
		'file of courses',
		'content/',
	);
	return data.courses;
}
