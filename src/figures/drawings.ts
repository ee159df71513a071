import type { Course } from '../schemas/course.ts';
import type { DrawingWords } from '../schemas/drawings.ts';
import type { diagrams } from '../schemas/vocabulary.ts';
import { circlesOfCloseness } from './circles-of-closeness.ts';
import { courseOfSessions } from './course-of-sessions.ts';
import type { Drawing } from './drawing.ts';
import { moodAndRelationships } from './mood-and-relationships.ts';
import { peopleInHundred } from './people-in-hundred.ts';

/** What the drawings are made from. */
export interface DrawingData {
	words: DrawingWords;
	courses: Course[];
	inHundred: { withIpt: number; without: number };
}

/** The drawings an author may name (schemas/vocabulary.ts), each made from the data it is given. */
export const drawings: Record<(typeof diagrams)[number], (data: DrawingData) => Drawing> = {
	'mood-and-relationships': ({ words }) => moodAndRelationships(words['mood-and-relationships']),
	'course-of-sessions': ({ words, courses }) =>
		courseOfSessions(words['course-of-sessions'], courses),
	'circles-of-closeness': ({ words }) => circlesOfCloseness(words['circles-of-closeness']),
	'people-in-hundred': ({ words, inHundred }) =>
		peopleInHundred(words['people-in-hundred'], inHundred),
};
