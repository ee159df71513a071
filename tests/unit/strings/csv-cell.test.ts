import { expect, test } from 'vitest';
import { csvCell } from '../../../src/strings/csv-cell.ts';

test('what a spreadsheet would take for a formula is set off', () => {
	for (const text of ['=1+1', ' =1+1', '\t=1+1', '\r=1+1', '\u00a0-1', '@x', '＝1+1', '＠x'])
		expect(csvCell(text)).toBe(`"'${text}"`);
});

test('other words stay as they are', () => {
	expect(csvCell('grief, "loss" = sorrow')).toBe('"grief, ""loss"" = sorrow"');
	expect(csvCell(['a', 'b'])).toBe('"a b"');
	expect(csvCell(null)).toBe('""');
});
