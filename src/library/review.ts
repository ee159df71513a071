import type { Page } from './pages.ts';

/** True when the day by which a person should have read the page again has passed. The clock is an argument, so tests need no calendar. */
export function isOverdue(review: Page['data']['review'], on: string): boolean {
	return review.due < on;
}
