import type { Fault } from '../schemas/content-fault.ts';
import type { Content, Entry } from './read-content.ts';
import { faultAt, type Rule } from './rule.ts';

/** Every day on which something is said to have happened. */
function* daysPast(
	content: Content,
): Generator<{ entry: Entry; path: PropertyKey[]; day: string }> {
	for (const entry of content.claims.values())
		yield { entry, path: ['checked'], day: entry.data.checked };
	for (const entry of content.pages.values()) {
		const { written, by } = entry.data.review;
		yield { entry, path: ['review', 'written'], day: written };
		if (by !== 'none yet')
			for (const [i, { on }] of by.entries())
				yield { entry, path: ['review', 'by', i, 'on'], day: on };
	}
	for (const entry of content.changes.values()) yield { entry, path: ['on'], day: entry.data.on };
	for (const entry of content.leaflets.values())
		yield { entry, path: ['date'], day: entry.data.date };
	for (const entry of content.sources.values())
		if (entry.data.year) yield { entry, path: ['year'], day: String(entry.data.year) };
	const { pastVersions, redirects, urgentHelp, watch } = content;
	for (const [i, { date, withdrawn }] of (pastVersions?.data.versions ?? []).entries()) {
		yield { entry: pastVersions!, path: ['versions', i, 'date'], day: date };
		if (withdrawn)
			yield { entry: pastVersions!, path: ['versions', i, 'withdrawn', 'on'], day: withdrawn.on };
	}
	for (const [i, { on }] of (redirects?.data.moved ?? []).entries())
		yield { entry: redirects!, path: ['moved', i, 'on'], day: on };
	for (const [i, { checked }] of (urgentHelp?.data.routes ?? []).entries())
		yield { entry: urgentHelp!, path: ['routes', i, 'checked'], day: checked };
	if (watch?.data.last) yield { entry: watch, path: ['last', 'on'], day: watch.data.last.on };
	for (const [id, { on }] of Object.entries(watch?.data.known ?? {}))
		yield { entry: watch!, path: ['known', id, 'on'], day: on };
}

export const noDayToCome: Rule = {
	says: 'nothing is said to have been done on a day to come',
	check: (content, today): Fault[] => {
		const tomorrow = dayAfter(today);
		return [...daysPast(content)]
			.filter(({ day }) => day > tomorrow.slice(0, day.length))
			.map(({ entry, path, day }) =>
				faultAt(entry, path, {
					found: `${path.join('.')}: ${day}, a day to come (today is ${today})`,
					wanted: 'the day on which it was done',
					remedy: 'Mend the date. A claim with such a date would never be looked at again',
				}),
			);
	},
};

/** A day's grace: in other parts of the world it is tomorrow already. */
function dayAfter(day: string): string {
	const next = new Date(`${day}T00:00:00Z`);
	next.setUTCDate(next.getUTCDate() + 1);
	return next.toISOString().slice(0, 10);
}
