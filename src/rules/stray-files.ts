import { type Folder, folders } from '../schemas/collections.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { id, pageId } from '../schemas/shared.ts';

/**
 * What is wrong with the place or the name of a file of content/: nothing would read it, or the site would give it another name.
 * @param name the path below content/, with / between its parts
 * @param home the collection whose folder it lies in
 */
export function strayFile(name: string, home: Folder | undefined): Fault | undefined {
	const base = name.replace(/.*\//, '');
	if (base === 'README.md' || base.startsWith('.')) return undefined;
	const fault = (found: string, remedy: string, wanted?: string): Fault => ({
		file: `content/${name}`,
		found,
		wanted,
		remedy,
	});
	if (!home)
		return fault(
			'a file that nothing reads',
			'Move it to the folder it belongs to, or remove it',
			`files in ${Object.values(folders)
				.map(({ folder }) => `${folder}/`)
				.join(', ')}; content/README.md says which is for what`,
		);
	const { folder, what } = folders[home];
	const ending = home === 'pages' ? '.mdx' : '.yaml';
	const at = /\.[^./]+$/.exec(name)?.[0] ?? '';
	if (at !== ending)
		return fault(
			`the ending "${at || 'none'}", so that nothing reads this file`,
			`Rename it to ${base.slice(0, base.length - at.length)}${ending}, or remove it`,
			`${what}s are files that end in ${ending}`,
		);
	const inside = name.slice(folder.length + 1, -ending.length);
	if (home !== 'pages' && inside.includes('/'))
		return fault(
			'a file in a folder of its own, where nothing reads it',
			`Move it to content/${folder}/`,
			`each ${what} directly in content/${folder}/`,
		);
	const isNamedWell = (home === 'pages' ? pageId : id).safeParse(inside).success;
	return isNamedWell
		? undefined
		: fault(
				`the name "${inside}"`,
				'Rename the file, and whatever names it',
				'small letters, digits and single hyphens, for example role-transition',
			);
}
