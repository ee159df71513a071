import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** True where a program is installed that opens files as a reader would. */
export const has = (program: string): boolean =>
	spawnSync(program, ['--version']).error === undefined;

/** Word files as PDF, by LibreOffice: their paths, in the order given. @throws what LibreOffice said when a file is missing. */
export function asPages(files: string[], folder: string): string[] {
	const { stdout, stderr } = spawnSync(
		'soffice',
		[
			`-env:UserInstallation=file://${join(folder, 'profile')}`,
			...['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
		],
		{ encoding: 'utf8', timeout: 240_000 },
	);
	const made = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
	if (made.length !== files.length)
		throw new Error(
			`${made.length} of ${files.length} Word files became pages: ${stdout}${stderr}`,
		);
	return files.map((file) => join(folder, file.split(/[\\/]/).pop()!.replace(/docx$/, 'pdf')));
}

/** A page of a PDF; the first is 1. */
export interface PageOf {
	pdf: string;
	page: number;
}

/** What the codes to scan on pages say, in their order, read by zbarimg at 150 dots to the inch. Pictures of the pages go into `folder`. */
export function scanned(pages: PageOf[], folder: string): string[] {
	const pictures = pages.map(({ pdf, page }, i) => {
		const picture = join(folder, `page-${i}`);
		const only = ['-singlefile', '-f', String(page), '-l', String(page)];
		spawnSync('pdftoppm', ['-r', '150', '-gray', ...only, pdf, picture]);
		return `${picture}.pgm`;
	});
	const { stdout } = spawnSync(
		'zbarimg',
		['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', ...pictures],
		{ encoding: 'utf8' },
	);
	return stdout.split('\n').filter(Boolean);
}
