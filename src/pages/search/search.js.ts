import type { APIRoute } from 'astro';
import { rolldown } from 'rolldown';
import { scriptTargets } from '../../edition/browsers.ts';
import { searchData } from '../../library/search-data.ts';
import { pack } from '../../search/packed.ts';
import { t } from '../../strings/en.ts';

/** The whole search in one file: its program and what it knows. One request, and no part can be older than another (decision 0009). */
export const GET: APIRoute = async () => {
	const all = await searchData();
	if (import.meta.env.DEV) all.words['full.failed'] = t('dev.full-text');
	const data = JSON.stringify(JSON.stringify(pack(all)));
	const entry = `import { start } from './src/search/start.ts';\nstart(JSON.parse(${data}));`;
	const bundle = await rolldown({
		input: 'search-entry',
		transform: { target: scriptTargets() },
		plugins: [
			{
				name: 'search-entry',
				resolveId: (id) => (id === 'search-entry' ? `${process.cwd()}/search-entry.js` : null),
				load: (id) => (id.endsWith('/search-entry.js') ? entry : null),
			},
		],
	});
	const { output } = await bundle.generate({ format: 'es', minify: true });
	await bundle.close();
	return new Response(output[0].code, {
		headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
	});
};
