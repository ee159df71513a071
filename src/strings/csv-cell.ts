/**
 * A value as a cell of CSV; a list with blanks between its parts. A sign that begins a formula is set off, behind blanks and
 * in full width too, so that no spreadsheet reckons what it is given to show.
 */
export function csvCell(
	value: string | number | boolean | null | undefined | readonly string[],
): string {
	const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
	return `"${text.replace(/^\s*[=+\-@＝＋－＠]/, "'$&").replace(/"/g, '""')}"`;
}
