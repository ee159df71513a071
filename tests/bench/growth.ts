// Measures how the build grows with the number of pages, beside stock Starlight with the same pages. Never passes or fails.
// Usage: npm run build, then npx node tests/bench/growth.ts [0 400 4000]. 0 is the guide as it is; more pages are copies. Linux or Mac.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { scratchProject } from '../build/scratch.ts';
import { plainPages, stockStarlight } from './plain.ts';

interface Cost {
	wall: number;
	processor: number;
	/** Pages in the built site; ours has leaflets, their evidence and lists of sources beside the reading pages. */
	built: number;
}

const counts = process.argv.slice(2).map(Number);
const pages = plainPages();
console.log(
	'| Pages | Site | Seconds | Processor (s) | ms of processor a page | Beside Starlight |',
);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const count of counts.length > 0 ? counts : [0, 400, 4000]) {
	const total = Math.max(count, pages.length);
	const stock = stockStarlight(copies(total));
	const theirs = costOf(stock, 'node_modules/.bin/astro build');
	rmSync(stock, { recursive: true, force: true });
	const own = ownSite(total);
	const ours = costOf(own, 'node_modules/.bin/astro build --force');
	// A build takes the place of a build alone, and this one was Astro's.
	rmSync(join(own, 'dist'), { recursive: true });
	const whole = costOf(own, 'node src/commands/build.ts');
	rmSync(own, { recursive: true, force: true });
	for (const [name, { wall, processor, built }] of Object.entries({
		'Starlight, stock': theirs,
		'this site, pages alone': ours,
		'this site, with leaflets, files, compression': whole,
	}))
		console.log(
			`| ${String(total)} | ${name} | ${String(built)} | ${wall.toFixed(1)} | ${processor.toFixed(1)} | ${((processor / built) * 1000).toFixed(0)} | ${(processor / theirs.processor).toFixed(2)} |`,
		);
}

function copies(total: number) {
	return Array.from({ length: total }, (_, i) => {
		const page = pages[i % pages.length]!;
		return i < pages.length
			? page
			: { ...page, path: `copies/${String(i)}/`, title: `${page.title} (${String(i)})` };
	});
}

/** A copy of the project with as many pages: copies of pages that name no list, so that no id stands twice, all in the menu. */
function ownSite(total: number): string {
	const folder = scratchProject();
	const models = pages
		.map(({ path }) => `content/pages/${path.slice(0, -1)}.mdx`)
		.flatMap((file) => {
			try {
				const text = readFileSync(file, 'utf8');
				return /<Listing|<Sheet|<Card/.test(text) ? [] : [text];
			} catch {
				return [];
			}
		});
	const menu = parse(readFileSync('content/navigation.yaml', 'utf8')) as {
		groups: { label: string; pages: string[] }[];
	};
	mkdirSync(join(folder, 'content/pages/copies'));
	for (let i = pages.length; i < total; i++) {
		const text = models[i % models.length]!.replace(
			/^title: '?(.*?)'?$/m,
			(_, title: string) => `title: ${JSON.stringify(`${title} (${String(i)})`)}`,
		).replace(/^topics: .*$/m, 'topics: []');
		writeFileSync(join(folder, `content/pages/copies/${String(i)}.mdx`), text);
		menu.groups[i % menu.groups.length]!.pages.push(`copies/${String(i)}`);
	}
	writeFileSync(join(folder, 'content/navigation.yaml'), stringify(menu));
	return folder;
}

/** Seconds by the clock, and seconds of processor of the command and everything it started. */
function costOf(folder: string, command: string): Cost {
	const { status, stdout, stderr } = spawnSync(
		'bash',
		['-c', `TIMEFORMAT='cost %R %U %S'; time ${command}`],
		{
			cwd: folder,
			encoding: 'utf8',
			maxBuffer: 2 ** 28,
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TRUST: 'national' },
		},
	);
	const [, wall, user, system] = /cost ([\d.]+) ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
	if (status !== 0 || !wall)
		throw new Error(
			`${command} failed in ${folder}:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`,
		);
	return {
		wall: Number(wall),
		processor: Number(user) + Number(system),
		built: globSync('dist/**/index.html', { cwd: folder }).length,
	};
}
