import { sync } from 'astro';
import { getViteConfig } from 'astro/config';
import { createServer } from 'vite';
import { vi } from 'vitest';
import type * as Api from '../../../src/library/api.ts';
import type * as Leaflets from '../../../src/library/leaflets.ts';
import type * as Organisations from '../../../src/library/organisation.ts';
import type * as OwnWord from '../../../src/library/own-word.ts';
import type * as Pages from '../../../src/library/pages.ts';
import type * as Papers from '../../../src/library/papers.ts';
import type * as Questions from '../../../src/library/questions.ts';
import type * as Search from '../../../src/library/search-data.ts';
import type * as UrgentHelp from '../../../src/library/urgent-help.ts';

export type Library = typeof Api &
	typeof Leaflets &
	typeof Organisations &
	typeof OwnWord &
	typeof Pages &
	typeof Papers &
	typeof Questions &
	typeof Search &
	typeof UrgentHelp;

const rooms = [
	...['api', 'leaflets', 'organisation', 'own-word', 'pages', 'papers', 'questions'],
	...['search-data', 'urgent-help'],
];

/**
 * The library over the real content, as in a build, where each file is read once: what a test changes in organisation() is what
 * the library then answers for.
 */
export async function openLibrary(): Promise<{ library: Library; close: () => Promise<void> }> {
	// Vitest's own settings would ask for the contrary.
	vi.stubEnv('NODE_ENV', 'production');
	vi.stubEnv('DEV', false);
	await sync({ cacheDir: '.astro', logLevel: 'error' });
	const config = await getViteConfig(
		{ mode: 'production' },
		{ logLevel: 'error' },
	)({
		mode: 'production',
		command: 'serve',
	});
	const server = await createServer({
		...config,
		configFile: false,
		server: { middlewareMode: true, watch: null, hmr: false, ws: false },
	});
	const modules = rooms.map((name) => server.ssrLoadModule(`/src/library/${name}.ts`));
	return {
		library: Object.assign({}, ...(await Promise.all(modules))) as Library,
		close: async () => {
			await server.close();
			vi.unstubAllEnvs();
		},
	};
}
