import { z } from 'astro/zod';

/** A day that really exists, written 2026-11-22. YAML may hand it over as a date; it is kept as text so that no time zone can move it. */
export const day = z
	.union([z.string(), z.date()])
	.transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)))
	.refine(isRealDay, {
		error: 'must be a real day written year-month-day, for example 2026-11-22',
	});

/** The day of the build, year-month-day. TODAY replaces it, so that tests and repeated builds need no calendar. */
export const today = (): string => process.env['TODAY'] ?? new Date().toISOString().slice(0, 10);

/** A month, or a day in it: 2023-12 or 2023-12-01. Kept as text, month first, so that it can be compared. */
export const month = z
	.union([z.string(), z.date()])
	.transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)))
	.refine((value) => isRealDay(value.length === 7 ? `${value}-01` : value), {
		error: 'must be a real month written year-month, for example 2023-12',
	});

/** An id is a file name: lower case words joined by hyphens. Nobody types one twice. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
	error: 'must be a file name without its ending: lower case, digits and hyphens',
});

/**
 * Orders ids, codes and days by letters as the computer numbers them: the same on every computer, whatever language it speaks.
 * Words that people read are ordered by localeCompare with 'en-GB'.
 */
export const byId = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The address of a page without the slashes at its ends, for example `phases/beginning`; `index` is the home page. */
export const pageId = z.string().regex(/^[a-z0-9]+([-/][a-z0-9]+)*$/, {
	error: 'must be a page address without slashes at its ends, for example phases/beginning',
});

/** A sentence somebody will read: no blank ends, not empty. */
export const sentence = z.string().trim().min(1, { error: 'must not be empty' });

function isRealDay(value: string): boolean {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
	if (!parts) return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** A date as a publisher prints it: a day, a month or a year, sometimes with a remark. YAML may hand over a date or a number. */
export const dateText = z
	.union([z.string(), z.number(), z.date()])
	.transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)));
