const months = [
	...['january', 'february', 'march', 'april', 'may', 'june'],
	...['july', 'august', 'september', 'october', 'november', 'december'],
];

const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const forms = [
	/(?<year>\d{4})[-/](?<numeral>\d{2})(?:[-/](?<day>\d{2}))?(?!\d)/g,
	/(?<day>\d{1,2})\/(?<numeral>\d{1,2})\/(?<year>\d{4})/g,
	new RegExp(`(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<name>${month})\\s+(?<year>\\d{4})`, 'gi'),
	new RegExp(`(?<name>${month})\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})`, 'gi'),
	new RegExp(`\\b(?<name>${month})\\s+(?<year>\\d{4})`, 'gi'),
];

/** Every date in some words, as 2022-06-29 or 2022-06, in no order. Months without a year are no dates. */
function datesIn(text: string): string[] {
	return forms.flatMap((form) =>
		[...text.matchAll(form)].flatMap(({ groups: { year = '', numeral, name, day } = {} }) => {
			const at = name
				? months.findIndex((word) => word.startsWith(name.slice(0, 3).toLowerCase())) + 1
				: Number(numeral);
			if (at < 1 || at > 12 || Number(year) < 1900 || Number(year) > 2200) return [];
			const parts = [year, String(at).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
			return Number(day ?? 1) >= 1 && Number(day ?? 1) <= 31 ? [parts.join('-')] : [];
		}),
	);
}

/** The latest date in some words: of "29 June 2022, updated May 2024", 2024-05. */
export function latestDateIn(text: string): string | undefined {
	return datesIn(text).reduce<string | undefined>(
		(latest, date) => (!latest || isLater(date, latest) || date.startsWith(latest) ? date : latest),
		undefined,
	);
}

/** True when a date is later than another as far as both are known: 2022-06-29 is not later than 2022-06. */
export function isLater(date: string, than: string): boolean {
	const length = Math.min(date.length, than.length);
	return date.slice(0, length) > than.slice(0, length);
}
