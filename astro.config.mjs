import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { scriptTargets, styleTargets } from './src/edition/browsers.ts';
import { today } from './src/edition/clock.ts';
import { readEdition } from './src/edition/read-edition.ts';
import { withLanguages } from './src/starlight/sitemap.ts';
import { rulebook } from './src/rules/in-astro.ts';
import { ownPage } from './src/starlight/own-page.ts';
import { settings } from './src/starlight/settings.ts';

const edition = readEdition();

export default defineConfig({
	site: edition.site,
	base: edition.base,
	outDir: `dist/${edition.id}`,
	// Not in node_modules: two copies of this folder may share that, and each must keep its own content.
	cacheDir: '.astro/cache',
	trailingSlash: 'always',
	prefetch: false,
	build: { inlineStylesheets: 'always' },
	markdown: { syntaxHighlight: false },
	// mdx() after starlight(): otherwise Starlight's own copy flattens headings before the vocabulary can realise them.
	integrations: [
		rulebook(today),
		starlight(settings(edition)),
		sitemap({ serialize: withLanguages }),
		mdx(),
	],
	vite: {
		build: { assetsInlineLimit: 0, target: scriptTargets(), cssTarget: styleTargets() },
		plugins: [ownPage()],
	},
});
