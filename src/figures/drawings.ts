import type { Course } from '../schemas/course.ts';
import type { diagrams } from '../schemas/vocabulary.ts';
import { circlesOfCloseness } from './circles-of-closeness.ts';
import { courseOfSessions } from './course-of-sessions.ts';
import type { Drawing } from './drawing.ts';
import { moodAndRelationships } from './mood-and-relationships.ts';
import { peopleInHundred } from './people-in-hundred.ts';

/** What the drawings are made from. */
export interface DrawingData {
	courses: Course[];
	inHundred: { withIpt: number; without: number };
}

/** The drawings an author may name (schemas/vocabulary.ts), each made from the data it is given. */
export const drawings: Record<(typeof diagrams)[number], (data: DrawingData) => Drawing> = {
	'mood-and-relationships': moodAndRelationships,
	'course-of-sessions': ({ courses }) => courseOfSessions(courses),
	'circles-of-closeness': circlesOfCloseness,
	'people-in-hundred': ({ inHundred }) => peopleInHundred(inHundred),
};
