import { today as now } from '../schemas/shared.ts';

/** The day of the build, year-month-day. */
export const today: string = now();
