import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
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

/** What the codes to scan on one page of a PDF (the first is 1) say, read by zbarimg at 150 dots to the inch. */
export function scanned(pdf: string, page: number, folder: string): string[] {
	mkdirSync(folder, { recursive: true });
	const only = ['-f', String(page), '-l', String(page)];
	spawnSync('pdftoppm', ['-r', '150', '-gray', '-png', ...only, pdf, join(folder, 'page')]);
	const pages = readdirSync(folder).map((name) => join(folder, name));
	const { stdout } = spawnSync(
		'zbarimg',
		['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', ...pages],
		{
			encoding: 'utf8',
		},
	);
	return stdout.split('\n').filter(Boolean);
}
