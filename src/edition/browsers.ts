import { readFileSync } from 'node:fs';

/** The oldest browsers we write for, from the field `browserslist` of package.json: name to version. */
type Oldest = Record<string, number>;

/**
 * Reads one of the two lists: `styled`, the browsers that show everything as it is meant, and `plain`, in which pages are only
 * readable, calm and safe. Styles are lowered to the first; scripts to the second, so that none stops at a word of syntax.
 * @throws when a line is not of the form "chrome >= 88".
 */
function oldest(list: 'styled' | 'plain'): Oldest {
	const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		browserslist: Record<string, string[]>;
	};
	return Object.fromEntries(
		(browserslist[list] ?? []).map((line) => {
			const [, name = '', version = ''] = /^(\w+) >= (\d+)$/.exec(line) ?? [];
			if (!version)
				throw new Error(
					`package.json, browserslist, ${list}: "${line}" cannot be read. Write a browser and its oldest version, such as "chrome >= 88".`,
				);
			return [name, Number(version)];
		}),
	);
}

const written = (list: Oldest) =>
	Object.entries(list).map(([name, version]) => name.replace('ios_saf', 'ios') + String(version));

/** What scripts are lowered to, as the bundler wants it: chrome66. */
export const scriptTargets = (): string[] => written(oldest('plain'));

/** What styles are lowered to, as the bundler wants it: chrome88. */
export const styleTargets = (): string[] => written(oldest('styled'));

/** The same as Lightning CSS wants it: the version in the third byte. */
export const styleVersions = (): Oldest =>
	Object.fromEntries(
		Object.entries(oldest('styled')).map(([name, version]) => [name, version << 16]),
	);
