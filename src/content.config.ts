import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { type z } from 'astro/zod';
import { basename, dirname } from 'node:path';
import { readEdition } from './edition/read-edition.ts';
import { files, folders } from './schemas/collections.ts';
import { page } from './schemas/page.ts';

/** A folder of entries, one to a file. Files that stand by themselves in it are no entries. */
function entries<Schema extends z.ZodType>({ folder, schema }: { folder: string; schema: Schema }) {
	const others = Object.values(files).flatMap(({ file }) =>
		file.startsWith(`${folder}/`) ? [`!${file.slice(folder.length + 1)}`] : [],
	);
	const loader = glob({ base: `./content/${folder}`, pattern: ['*.yaml', ...others] });
	return defineCollection({ loader, schema });
}

/** A file that stands by itself: a collection of one. */
function alone<Schema extends z.ZodType>({ file, schema }: { file: string; schema: Schema }) {
	const loader = glob({ base: `./content/${dirname(file)}`, pattern: basename(file) });
	return defineCollection({ loader, schema });
}

/**
 * All pages. Those that the organisation hides are drafts to Starlight, which gives them no address in a build; whatever asks
 * whether a page exists still finds them (library/pages.ts).
 */
function pages(): Loader {
	const all = glob({ base: `./content/${folders.pages.folder}`, pattern: '**/*.mdx' });
	const { hides } = readEdition();
	return {
		...all,
		load: (context) =>
			all.load({
				...context,
				parseData: (entry) =>
					context.parseData({
						...entry,
						data: { ...entry.data, draft: hides.includes(entry.id) },
					}),
			}),
	};
}

export const collections = {
	// Starlight insists on the name `docs` and on src/content/docs; a loader of our own lets pages live in content/pages.
	docs: defineCollection({
		loader: pages(),
		schema: (context) => docsSchema({ extend: page })(context).strict(),
	}),
	claims: entries(folders.claims),
	sources: entries(folders.sources),
	glossary: entries(folders.glossary),
	questions: entries(folders.questions),
	notices: entries(folders.notices),
	knownProblems: entries(folders.knownProblems),
	changes: entries(folders.changes),
	leaflets: entries(folders.leaflets),
	dangerPhrases: entries(folders.dangerPhrases),
	pastVersions: alone(files.pastVersions),
	crisis: alone(files.crisis),
	synonyms: alone(files.synonyms),
	courses: alone(files.courses),
	drawings: alone(files.drawings),
	urgentHelp: alone(files.urgentHelp),
	choices: alone(files.choices),
	sessionCards: alone(files.sessionCards),
	interpreterWords: alone(files.interpreterWords),
	outcomes: alone(files.outcomes),
	site: alone(files.site),
};
