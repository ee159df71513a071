// The words of built pages in plain forms, for the peers of the benchmarks: Markdown for stock Starlight, bare HTML for the limit.
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { HTMLElement, NodeType, parse } from 'node-html-parser';
import { htmlAt, sites } from '../build/site.ts';

/** A page without our markup: its path (waiting/), and its words as HTML of bare elements. */
export interface PlainPage {
	path: string;
	title: string;
	description: string;
	html: string;
}

const kept = new Set(
	'h2 h3 p ul ol li dl dt dd table caption thead tbody tr th td blockquote a'.split(' '),
);
const site = sites[0]!;

/** The reading pages of the national edition in the order of the menu, sources at their foot included. */
export function plainPages(): PlainPage[] {
	return parse(htmlAt(site, '/all-pages/'))
		.querySelectorAll('.page-list a')
		.map((link) => link.getAttribute('href')!)
		.filter((address) => !/^\/(?:search|easier-to-read|all-pages|sources)\//.test(address))
		.map((address) => {
			const document = parse(htmlAt(site, address));
			const article = document.querySelector('article')!;
			article
				.querySelectorAll('svg, script, noscript, .contents, .copy')
				.forEach((part) => part.remove());
			const title = article.querySelector('h1')!.text;
			article.querySelector('h1')!.remove();
			return {
				path: address.slice(1),
				title,
				description: document.querySelector('meta[name="description"]')!.getAttribute('content')!,
				html: [article, ...document.querySelectorAll('.words, .references, .review')]
					.map(bare)
					.join('\n'),
			};
		});
}

/** Words and bare elements: no class, no id, and of attributes only where a link leads. */
function bare(element: HTMLElement): string {
	return element.childNodes
		.map((node) => {
			if (node.nodeType === NodeType.TEXT_NODE) return node.rawText.replace(/\s+/g, ' ');
			if (!(node instanceof HTMLElement)) return '';
			const child = node;
			const tag = child.rawTagName.toLowerCase();
			const inner = bare(child);
			if (!kept.has(tag)) return inner;
			const href = tag === 'a' ? ` href="${child.getAttribute('href') ?? ''}"` : '';
			return `${/^(?:a)$/.test(tag) ? '' : '\n'}<${tag}${href}>${inner}</${tag}>`;
		})
		.join('');
}

/** A stock Starlight site with these pages in a new folder: no setting but its title. Returns the folder; `npx astro build` there builds it. */
export function stockStarlight(pages: PlainPage[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'ipt-starlight-'));
	const write = (file: string, text: string) => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	};
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
	// Astro looks here for the packages it must compile itself.
	write('package.json', '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }');
	write(
		'astro.config.mjs',
		"import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\n" +
			"export default defineConfig({ site: 'https://example.org', integrations: [starlight({ title: 'IPT guide' })] });\n",
	);
	write(
		'src/content.config.ts',
		"import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\n" +
			"import { docsSchema } from '@astrojs/starlight/schema';\n" +
			'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n',
	);
	write('src/content/docs/index.md', '---\ntitle: IPT guide\n---\n\nIPT guide\n');
	cpSync('public/favicon.svg', join(folder, 'public/favicon.svg'));
	for (const { path, title, description, html } of pages)
		write(
			`src/content/docs/${path.replace(/\/$/, '')}.md`,
			`---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${markdown(html)}\n`,
		);
	return folder;
}

/** Headings, paragraphs, lists and links as Markdown; tables stay HTML, which Markdown allows. */
function markdown(html: string): string {
	return html
		.replace(/<a href="([^"]*)">([\s\S]*?)<\/a>/g, '[$2]($1)')
		.replace(/<table>[\s\S]*?<\/table>/g, (table) => `\n\n${table.replace(/\n/g, '')}\n\n`)
		.replace(/<h2>([\s\S]*?)<\/h2>/g, '\n\n## $1\n\n')
		.replace(/<h3>([\s\S]*?)<\/h3>/g, '\n\n### $1\n\n')
		.replace(/<(?:li|dt|dd)>/g, '\n- ')
		.replace(/<\/?(?:p|ul|ol|dl|li|dt|dd|blockquote)>/g, '\n')
		.replace(/- \s*\n+\s*/g, '- ')
		.replace(/\n{3,}/g, '\n\n');
}
