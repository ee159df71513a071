import { type Page } from '@playwright/test';

/** A fault we look for ourselves because no engine sees it. */
export interface Check {
	/** What it finds, as the planted-defect table says it. */
	name: string;
	/** Looks at the page as it stands, in whatever states the check needs, and leaves it as it was. Each finding names the element. */
	find: (page: Page) => Promise<string[]>;
}

/** A way the page may be shown. Whatever is left out is as on a laptop with nothing set. */
export interface State {
	width?: number;
	height?: number;
	/** Root size in per cent: what a reader does who makes only the words bigger. */
	text?: number;
	/** The spacing of WCAG 1.4.12, forced on everything. */
	spacing?: boolean;
	media?: Parameters<Page['emulateMedia']>[0];
}

const nothing = {
	media: null,
	colorScheme: null,
	reducedMotion: null,
	forcedColors: null,
	contrast: null,
} as const;

/** Shows the page in a state, without loading it again. */
export async function show(page: Page, state: State): Promise<void> {
	await page.setViewportSize({ width: state.width ?? 1280, height: state.height ?? 800 });
	await page.emulateMedia({ ...nothing, ...state.media });
	await page.evaluate(
		([text, spacing]) => {
			document.documentElement.style.fontSize = text ? `${String(text)}%` : '';
			const sheet = new CSSStyleSheet();
			if (spacing)
				sheet.replaceSync(
					'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
				);
			document.adoptedStyleSheets = [sheet];
		},
		[state.text, state.spacing ?? false] as const,
	);
}

/** Waits for the styles of what the reader has chosen, which are fetched only then. */
export async function dressed(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		[...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(
			({ sheet }) => sheet,
		),
	);
}

/** A check that looks once in each of some states with a function that runs in the page. Equal findings are said once. */
export function lookIn(name: string, states: State[], look: () => string[]): Check {
	return {
		name,
		find: async (page) => {
			const found = new Set<string>();
			for (const state of states) {
				await show(page, state);
				for (const finding of await page.evaluate(look)) found.add(finding);
			}
			await show(page, {});
			return [...found];
		},
	};
}
