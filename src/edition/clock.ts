/** The day of the build, year-month-day. TODAY replaces it, so that tests and repeated builds need no calendar. */
export const today: string = process.env['TODAY'] ?? new Date().toISOString().slice(0, 10);
