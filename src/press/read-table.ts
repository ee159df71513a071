import type { HTMLElement } from 'node-html-parser';
import { wordsOf } from './read-blocks.ts';
import type { Refuse } from './read-leaflet.ts';
import type { Table } from './tree.ts';

/** A table that every format can say: a caption, one heading row with scopes, whole rows. Typst would print others in silence. */
export function readTable(table: HTMLElement, refuse: Refuse): Table {
	const caption = table.querySelector('caption')?.text.trim();
	if (!caption) refuse(table, 'a table needs a caption.');
	const merged = table.querySelector('[colspan], [rowspan]');
	if (merged)
		refuse(merged, 'a cell may not span others: some readers hear it in the wrong place.');
	const headings = table.querySelectorAll('thead tr');
	if (headings.length !== 1) refuse(table, 'a table needs one heading row.');
	const header = cellsOf(headings[0]!);
	if (!header.every((cell) => cell.rawTagName === 'th' && cell.getAttribute('scope') === 'col'))
		refuse(headings[0]!, 'each cell of the heading row is a <th scope="col">.');
	const rows = table.querySelectorAll('tbody tr').map((row) => {
		const cells = cellsOf(row);
		if (cells.length !== header.length)
			refuse(row, `this row has ${cells.length} cells, and the heading row ${header.length}.`);
		return cells.map((cell) => wordsOf(cell, refuse));
	});
	return {
		kind: 'table',
		caption: caption,
		header: header.map((cell) => wordsOf(cell, refuse)),
		rows,
	};
}

const cellsOf = (row: HTMLElement) => row.querySelectorAll('th, td');
