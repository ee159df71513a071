import { ContentFault } from '../schemas/content-fault.ts';
import type { Course } from '../schemas/course.ts';
import type { DrawingWords } from '../schemas/drawings.ts';
import { shelf, take } from './shelf.ts';

/** What every drawing says. */
export const drawingWords = async (askedIn: string): Promise<DrawingWords> =>
	(await take('drawings', 'drawings', askedIn, 'file of drawings', 'content/')).data;

/**
 * What the drawings are made from: their words, how courses are shared out, and how many people in 100 got clearly better.
 * @throws when no claim of the picture of people carries its numbers.
 */
export async function drawingData(askedIn: string): Promise<{
	words: DrawingWords;
	courses: Course[];
	inHundred: { withIpt: number; without: number };
}> {
	const words = await drawingWords(askedIn);
	const { data: file } = await take(
		'courses',
		'course-of-sessions',
		askedIn,
		'file of courses',
		'content/',
	);
	const claims = await shelf('claims');
	const inHundred = words['people-in-hundred'].claims
		.map((id) => claims.get(id)?.data.inHundred)
		.find((numbers) => numbers !== undefined);
	if (!inHundred) {
		throw new ContentFault({
			file: 'content/drawings.yaml',
			found: 'no claim of "people-in-hundred" with "inHundred"',
			wanted: 'a claim that says withIpt and without, for the picture of people',
			remedy: 'Name it there, or add the numbers of the source to the claim',
		});
	}
	return { words, courses: file.courses, inHundred };
}
