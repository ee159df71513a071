/**
 * A PDF whose rows have headings: the first cell of each is its heading, which Typst prints bold and tags as an ordinary cell
 * (decision 8). Cells then find both of their headings by place, so the lists of column headings that Typst gives them go.
 * Every change keeps its length, because a PDF names its parts by their place in the file.
 * @throws when Typst writes its tags in another way and a row was not found.
 */
export function nameRows(pdf: Buffer): Buffer {
	const written = pdf.toString('latin1');
	let named = 0;
	const renamed = written.replace(
		/\/S \/TD(\s+\/P \d+ 0 R\s+\/A \[<<\s+\/O \/Table\s+)(\/Headers \[\(U\d+x(\d+)y0\)\])/g,
		(_, between: string, headers: string, column: string) => {
			if (column !== '0') return `/S /TD${between}${' '.repeat(headers.length)}`;
			named++;
			return `/S /TH${between}${'/Scope /Row'.padEnd(headers.length)}`;
		},
	);
	const rows = countOf(written, '/S /TR\n') - countOf(written, '/S /Table\n');
	if (named !== rows || renamed.includes('/Headers [('))
		throw new Error(
			`the PDF has ${rows} rows in its tables, and ${named} of them got a heading. Typst may tag tables in another way now: see src/press/name-rows.ts`,
		);
	return Buffer.from(renamed, 'latin1');
}

const countOf = (text: string, part: string) => text.split(part).length - 1;
