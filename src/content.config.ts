import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readEdition } from './edition/read-edition.ts';
import { change } from './schemas/change.ts';
import { choices } from './schemas/choices.ts';
import { courses } from './schemas/course.ts';
import { claim } from './schemas/claim.ts';
import { interpreterWords } from './schemas/interpreter-words.ts';
import { knownProblem } from './schemas/known-problem.ts';
import { leaflet, pastVersions } from './schemas/leaflet.ts';
import { notice } from './schemas/notice.ts';
import { page } from './schemas/page.ts';
import { question } from './schemas/question.ts';
import { crisis, synonyms } from './schemas/search.ts';
import { sessionCards } from './schemas/session-cards.ts';
import { source } from './schemas/source.ts';
import { term } from './schemas/term.ts';
import { urgentHelp } from './schemas/urgent-help.ts';

// Pages that the organisation hides are not read at all, so that they have no address.
const hidden = readEdition().hides.flatMap((id) => [`!${id}.mdx`, `!${id}/index.mdx`]);

const yamlIn = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.yaml' });
const file = (name: string) => glob({ base: './content', pattern: name });

export const collections = {
	// Starlight insists on the name `docs` and on src/content/docs; a loader of our own lets pages live in content/pages.
	docs: defineCollection({
		loader: glob({ base: './content/pages', pattern: ['**/*.mdx', ...hidden] }),
		schema: (context) => docsSchema({ extend: page })(context).strict(),
	}),
	claims: defineCollection({ loader: yamlIn('claims'), schema: claim }),
	sources: defineCollection({ loader: yamlIn('sources'), schema: source }),
	glossary: defineCollection({ loader: yamlIn('glossary'), schema: term }),
	questions: defineCollection({ loader: yamlIn('questions'), schema: question }),
	notices: defineCollection({ loader: yamlIn('notices'), schema: notice }),
	knownProblems: defineCollection({ loader: yamlIn('known-problems'), schema: knownProblem }),
	changes: defineCollection({ loader: yamlIn('changes'), schema: change }),
	leaflets: defineCollection({
		loader: glob({ base: './content/leaflets', pattern: ['*.yaml', '!past-versions.yaml'] }),
		schema: leaflet,
	}),
	pastVersions: defineCollection({
		loader: glob({ base: './content/leaflets', pattern: 'past-versions.yaml' }),
		schema: pastVersions,
	}),
	crisis: defineCollection({
		loader: glob({ base: './content/search', pattern: 'crisis.yaml' }),
		schema: crisis,
	}),
	synonyms: defineCollection({
		loader: glob({ base: './content/search', pattern: 'synonyms.yaml' }),
		schema: synonyms,
	}),
	courses: defineCollection({ loader: file('course-of-sessions.yaml'), schema: courses }),
	urgentHelp: defineCollection({ loader: file('urgent-help.yaml'), schema: urgentHelp }),
	choices: defineCollection({ loader: file('choices.yaml'), schema: choices }),
	sessionCards: defineCollection({ loader: file('session-cards.yaml'), schema: sessionCards }),
	interpreterWords: defineCollection({
		loader: file('interpreter-words.yaml'),
		schema: interpreterWords,
	}),
};
