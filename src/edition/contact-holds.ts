/** So many days before security.txt stops to hold, a build says so. */
const notice = 60;

const day = 24 * 60 * 60 * 1000;

/**
 * What to do where the place to report a weakness soon holds no longer; undefined where it holds for long.
 * @param text security.txt as it was built
 * @param today year-month-day
 */
export function sayIfContactEnds(text: string, today: string): string | undefined {
	const [, expires = ''] = /^Expires: (\S+)/m.exec(text) ?? [];
	const days = Math.floor((Date.parse(expires) - Date.parse(today)) / day);
	if (days > notice) return undefined;
	return `.well-known/security.txt ${days < 0 ? 'no longer holds' : `holds for ${String(days)} more days`}: it ends a year after the newest entry of content/changes/. Look the pages through and add an entry.`;
}
