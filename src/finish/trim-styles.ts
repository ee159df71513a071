import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { lowerStyles } from './lower-styles.ts';
import { type ExtractorResultDetailed, PurgeCSS } from 'purgecss';

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Rules for a state of whatever is on the page, such as :focus-visible alone; PurgeCSS looks for a name in them and finds none. */
const alwaysKept = [/^:/, /^\*/];

/** What a page holds that a rule can ask for. Of what a script may add, a class counts only where the script calls it one. */
type Names = Pick<ExtractorResultDetailed, 'classes' | 'tags'>;

/**
 * Makes one style element of a page's several and takes out the rules that nothing on the page uses. States count as used
 * (:checked, :placeholder-shown, :has(…)), and so does whatever a script of the site may add.
 * Returns a function, so that the scripts are read once for all pages.
 */
export function trimmerFor(folder: string): (html: string) => Promise<string> {
	const scripts = globSync('**/*.js', { cwd: folder })
		.filter((file) => !file.startsWith('pagefind'))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
	const added = namesInScripts(scripts);

	return async (html) => {
		const css = [...html.matchAll(styleElement)].map(([, text = '']) => text.trim()).join('');
		const words = html.replace(styleElement, '');
		const [trimmed] = await new PurgeCSS().purge({
			content: [{ raw: words, extension: 'html' }],
			extractors: [{ extensions: ['html'], extractor: (page) => namesOn(page, added) }],
			css: [{ raw: css }],
			safelist: alwaysKept,
		});
		return words.replace(
			'</head>',
			() => `<style>${lowerStyles(trimmed?.css ?? css)}</style></head>`,
		);
	};
}

function namesOn(html: string, added: Names): ExtractorResultDetailed {
	const document = parse(html);
	const elements = document.querySelectorAll('*');
	const own = namesInScripts(document.querySelectorAll('script').map(({ rawText }) => rawText));
	const attributes = elements.flatMap((element) => Object.entries(element.attributes));
	const addedWords = [...added.tags, ...own.tags];
	return {
		tags: [...elements.map(({ rawTagName }) => rawTagName.toLowerCase()), ...addedWords],
		classes: [
			...elements.flatMap((element) => element.classList.value),
			...added.classes,
			...own.classes,
		],
		ids: elements.map(({ id }) => id),
		attributes: {
			names: [...attributes.map(([name]) => name), ...addedWords],
			values: [...attributes.map(([, value]) => value), ...addedWords],
		},
		undetermined: [],
	};
}

/** Whole words in quotes, which may name an element or an attribute; and classes: class: 'danger', className = '…', classList.add('…'). */
function namesInScripts(scripts: string[]): Names {
	const all = scripts.join('\n');
	const words = all.match(/(?<=["'`])[a-z][a-z0-9-]*(?=["'`])/g) ?? [];
	const classes = all.matchAll(/\bclass(?:Name|List\.\w+)?["'`]?\s*[:=,(]\s*["'`]([^"'`]+)["'`]/g);
	return {
		tags: [...new Set(words)],
		classes: [...classes].flatMap(([, names = '']) => names.split(/\s+/)),
	};
}
