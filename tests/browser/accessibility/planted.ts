import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';

const folder = 'tests/fixtures/planted-defects';
const clean = readFileSync(join(folder, 'clean.html'), 'utf8');

/** The names of the defects, in order: `03-icon-vanishes-in-forced-colours`. */
export const defects = globSync('[0-9]*.html', { cwd: folder })
	.map((file) => file.replace('.html', ''))
	.sort();

/**
 * The clean page, with one defect planted when one is named. An element of the defect takes the place of the
 * clean one with the same id; a title or viewport that of the clean one; styles and scripts are added.
 */
export function planted(defect?: string): string {
	const page = parse(clean, { comment: true });
	if (!defect) return page.toString();
	const name = defect.replace(/^\d+-/, '').replaceAll('-', ' ');
	page.querySelector('title')!.set_content(`With one planted defect: ${name}`);
	for (const part of parse(readFileSync(join(folder, `${defect}.html`), 'utf8')).children) {
		const twin =
			(part.id && page.getElementById(part.id)) ||
			(part.rawTagName === 'title' && page.querySelector('title')) ||
			(part.getAttribute('name') === 'viewport' && page.querySelector('[name=viewport]')) ||
			(part.classList.contains('skip') && page.querySelector('.skip'));
		if (twin) twin.replaceWith(part);
		else if (part.rawTagName === 'script') page.querySelector('body')!.appendChild(part);
		else page.querySelector('head')!.appendChild(part);
	}
	return page.toString();
}
