import { ContentFault } from '../schemas/content-fault.ts';
import type { Course } from '../schemas/course.ts';
import { take } from './shelf.ts';

/**
 * What the drawings are made from: how courses of 8, 12 and 16 sessions are shared out, and how many people in 100 got clearly better.
 * @throws when the claim e-plain-01 no longer carries its numbers.
 */
export async function drawingData(askedIn: string): Promise<{
	courses: Course[];
	inHundred: { withIpt: number; without: number };
}> {
	const { data: file } = await take(
		'courses',
		'course-of-sessions',
		askedIn,
		'file of courses',
		'content/',
	);
	const { data: claim } = await take('claims', 'e-plain-01', askedIn, 'claim', 'content/claims/');
	if (!claim.inHundred) {
		throw new ContentFault({
			file: 'content/claims/e-plain-01.yaml',
			found: 'no "inHundred"',
			wanted: 'withIpt and without, for the picture of people',
			remedy: 'Add them, with the numbers of the source',
		});
	}
	return { courses: file.courses, inHundred: claim.inHundred };
}
