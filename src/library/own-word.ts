import { today } from '../edition/clock.ts';
import { byId } from '../schemas/shared.ts';
import { longDate, longMonth, t } from '../strings/en.ts';
import { type Leaflet, pagesIn } from './leaflets.ts';
import { organisation } from './organisation.ts';
import { sayChecked, whoChecked } from './review.ts';

/** What the organisation says of a leaflet itself, in sentences ready to print; undefined where it says nothing that still holds. */
export interface OwnWord {
	/** Who approved it; it falls away when the words are newer. In its place stands who has checked the pages, or that nobody has. */
	checked: string;
	code: string | undefined;
	lead: string | undefined;
	reviewed: string | undefined;
	/** The month of that review, for other sentences about it. */
	reviewedOn: string | undefined;
	due: string | undefined;
	/** The last day on which the date of review has not passed, year-month-day. */
	lastDay: string | undefined;
	/** True when that day had passed when this edition was built. */
	isPastDue: boolean;
}

/** The organisation's own word about a leaflet: what it says of this one before what it says of all. */
export async function ownWord(leaflet: Leaflet): Promise<OwnWord> {
	const own = organisation();
	const of = own.leaflets[leaflet.id] ?? {};
	const pages = (await pagesIn(leaflet)).map(({ page }) => page.data.review);
	const written = [leaflet.data.date, ...pages.map((review) => review.written)].sort(byId).at(-1)!;
	const approved = [of.approved, own.approved].find((word) => word && word.on >= written);
	const reviewed = [of.reviewed, own.reviewed].find((month) => month && isAsNewAs(month, written));
	const due = of.due ?? own.due;
	const lastDay = due && (due.length === 7 ? `${due}-31` : due);
	const isPastDue = lastDay !== undefined && lastDay < today;
	const code = of.code ?? own.leafletCode;
	return {
		checked: approved ? approvedIn(approved) : sayChecked('leaflet', whoChecked(pages)),
		code: code && t('leaflet.own-code', { code }),
		lead: own.lead && t('leaflet.lead', { lead: own.lead }),
		reviewed: reviewed && t('leaflet.reviewed', { on: longMonth(reviewed) }),
		reviewedOn: reviewed,
		due: due && t(isPastDue ? 'leaflet.due-past' : 'leaflet.due', { on: longMonth(due) }),
		lastDay,
		isPastDue,
	};
}

/** When somebody of the organisation called the numbers, as a sentence; undefined when one of them was changed since. */
export function numbersDialled(checked: (string | undefined)[]): string | undefined {
	const { name, numbersDialled: on } = organisation();
	const newest =
		checked
			.flatMap((day) => day ?? [])
			.sort(byId)
			.at(-1) ?? '';
	return on !== undefined && on >= newest
		? t('urgent.dialled', { name, on: longDate(on) })
		: undefined;
}

/** True when a month, or a day in it, is not before the day on which the words were written. */
export const isAsNewAs = (month: string, written: string): boolean =>
	month >= written.slice(0, month.length);

function approvedIn(approved: { by: string; name?: string | undefined; on: string }): string {
	const who = approved.name ? `${approved.name}, ${approved.by}` : approved.by;
	return t('leaflet.approved', { name: organisation().name, who, on: longDate(approved.on) });
}
