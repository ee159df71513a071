// Whether the review is overdue depends on the day of the build.
const due =
	/(Due to be|This page was due to be) checked by [^.]*\.(\sPlease treat it with care\.)?/g;

/** What was heard, without the day a review is due, which changes with the calendar. */
export function withoutReviewDay(heard: string): string {
	return heard.replace(due, 'Due to be checked by a day.');
}
