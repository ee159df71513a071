// Whether the review is overdue depends on the day of the build, and who has checked a page is not what the transcripts are about.
const due =
	/(Due to be|This page was due to be) checked by [^.]*\.(\sPlease treat it with care\.)?/g;
const checked =
	/No clinician has checked this (page|leaflet) yet\.|Checked by: [^)]+\)(; [^)]+\))*\.|A clinician checked this (page|leaflet) on [^.]+\.[^.]+\./g;

/** What was heard, without who has checked the page and the day on which that is due again. */
export function withoutReview(heard: string): string {
	return heard.replace(due, 'Due to be checked by a day.').replace(checked, 'Who has checked it.');
}
