import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const page = fileURLToPath(new URL('./Page.astro', import.meta.url));

/**
 * Gives Starlight's routes our own document instead of its Page.astro (decision 0002).
 * No setting replaces that file, and with it come styles, scripts and a print sheet we do not use.
 * @throws at the end of a build in which Starlight never asked for it: then Starlight has changed inside.
 */
export function ownPage(): Plugin {
	let asked = false;
	return {
		name: 'own-page',
		enforce: 'pre',
		resolveId(source, importer) {
			if (
				!importer?.includes('starlight/dist/routes/') ||
				!source.endsWith('/components/Page.astro')
			)
				return null;
			asked = true;
			return page;
		},
		buildEnd(error) {
			if (error || asked || this.environment.name === 'client' || this.environment.mode === 'dev')
				return;
			this.error(
				'Starlight no longer imports components/Page.astro from its routes, so our page would not be used. ' +
					'Look at @astrojs/starlight/dist/routes/ and mend src/starlight/own-page.ts, or go back to the pinned version.',
			);
		},
	};
}
