import { longDate, t } from '../strings/en.ts';
import type { Page } from './pages.ts';

type Review = Page['data']['review'];
type Reviewer = Exclude<Review['by'], 'none yet'>[number];

/** Who has checked some words as they stand; or the last day on which somebody checked words that have changed since; or nobody. */
export type Checked =
	{ state: 'checked'; by: Reviewer[] } | { state: 'outdated'; on: string } | { state: 'none' };

/** True when the day by which a person should have read the page again has passed. The clock is an argument, so tests need no calendar. */
export function isOverdue(review: Review, on: string): boolean {
	return review.due < on;
}

/**
 * Who has checked the words of one page, or of several that are printed together: all of them must have been checked. A review older than the
 * words has fallen away. Reviewers stand once, in the order of their days.
 */
export function whoChecked(reviews: Review[]): Checked {
	const all = reviews.map(({ by, written }) => {
		const people = by === 'none yet' ? [] : by;
		return { people, current: people.filter(({ on }) => on >= written) };
	});
	if (all.length === 0 || all.some(({ people }) => people.length === 0)) return { state: 'none' };
	const days = all.flatMap(({ people }) => people.map(({ on }) => on)).sort();
	if (all.some(({ current }) => current.length === 0))
		return { state: 'outdated', on: days.at(-1)! };
	const by = new Map(
		all.flatMap(({ current }) => current.map((one) => [JSON.stringify(one), one] as const)),
	);
	return { state: 'checked', by: [...by.values()].sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

/** Who has checked the words of a page or leaflet, or that nobody has, as a sentence. The one place that says it. */
export function sayChecked(of: 'page' | 'leaflet', checked: Checked): string {
	if (checked.state === 'none') return t(`${of}.unchecked`);
	if (checked.state === 'outdated') return t(`${of}.outdated`, { on: longDate(checked.on) });
	const reviewers = checked.by.map(({ role, name, on }) =>
		t('review.reviewer', { who: name ? `${name}, ${role}` : role, on: longDate(on) }),
	);
	return t('review.by', { list: reviewers.join('; ') });
}
