import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Which colour of Word's own theme each of ours is: a template, or Word's "Colours", then changes all of it at once. */
const inTheme: Record<string, { theme: string; element: string }> = {
	band: { theme: 'background2', element: 'lt2' },
	accent: { theme: 'accent1', element: 'accent1' },
	urgent: { theme: 'accent2', element: 'accent2' },
	calm: { theme: 'accent3', element: 'accent3' },
	warm: { theme: 'accent4', element: 'accent4' },
};

/** Names our colours as those of the theme, in the theme and wherever they are used. */
function withTheme(name: string, text: string, colours: Map<string, string>): string {
	return Object.entries(inTheme).reduce((words, [own, { theme, element }]) => {
		const colour = colours.get(own)?.slice(1).toUpperCase();
		if (!colour) return words;
		if (name.startsWith('word/theme/'))
			return words.replace(
				new RegExp(`(<a:${element}>).*?(</a:${element}>)`),
				`$1<a:srgbClr val="${colour}"/>$2`,
			);
		return words
			.replaceAll(`w:fill="${colour}"`, `w:fill="${colour}" w:themeFill="${theme}"`)
			.replaceAll(
				`<w:color w:val="${colour}"/>`,
				`<w:color w:val="${colour}" w:themeColor="${theme}"/>`,
			)
			.replace(
				new RegExp(`(<w:(?:top|bottom|left|right) [^>]*)w:color="${colour}"`, 'g'),
				`$1w:color="${colour}" w:themeColor="${theme}"`,
			);
	}, text);
}

/** A picture without a name says nothing: Word is told so, and its readers' software passes it by. */
const markDecoration = (text: string): string =>
	text.replace(
		/<wp:docPr ([^>]*)descr=""([^>]*?)\/>/g,
		'<wp:docPr $1descr=""$2><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>',
	);

/**
 * A Word file without the clock and the dice: dates are the leaflet's own, and the random names that the docx
 * library gives to links become numbers in order, so that the same words give the same bytes. Its colours are those of its theme.
 */
export function settle(docx: Uint8Array, date: string, colours: Map<string, string>): Uint8Array {
	const files = unzipSync(docx);
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	// Local time on purpose: a zip file stores the hands of the clock, not the moment.
	const mtime = new Date(year, month - 1, day);
	const names = new Map<string, string>();
	const settled = Object.keys(files)
		.sort()
		.map((name) => {
			const bytes = files[name]!;
			if (!/\.(xml|rels)$/.test(name)) return [name, bytes] as const;
			const text = strFromU8(bytes)
				.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
				.replace(/\brId[\w-]{8,}/g, (id) => {
					if (!names.has(id)) names.set(id, `rIdLink${names.size + 1}`);
					return names.get(id)!;
				});
			return [name, strToU8(withTheme(name, markDecoration(text), colours))] as const;
		});
	return zipSync(Object.fromEntries(settled), { mtime, level: 9 });
}
