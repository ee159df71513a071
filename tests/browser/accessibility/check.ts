import { type Page } from '@playwright/test';

/** A fault we look for ourselves because no engine sees it. */
export interface Check {
	/** What it finds, as the planted-defect table says it. */
	name: string;
	/** Looks at the page as it stands, in whatever states the check needs, and leaves it as it was. Each finding names the element. */
	find: (page: Page) => Promise<string[]>;
	/** Where the check only looks, once in each of some states: what it does there, so that checks can share the states. */
	looks?: { states: State[]; look: () => string[] };
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
	const { width, height, text, spacing, media } = whole(state);
	await page.setViewportSize({ width, height });
	await page.emulateMedia({ ...nothing, ...media });
	await page.evaluate(
		([text, spacing]) => {
			document.documentElement.style.fontSize = text === 100 ? '' : `${String(text)}%`;
			const sheet = new CSSStyleSheet();
			if (spacing)
				sheet.replaceSync(
					'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
				);
			document.adoptedStyleSheets = [sheet];
		},
		[text, spacing] as const,
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
	const check: Check = {
		name,
		looks: { states, look },
		find: async (page) => (await findTogether(page, [check])).get(name) ?? [],
	};
	return check;
}

/** What several checks find, by their names. The page is laid out only once for each state that any of them looks in. */
export async function findTogether(page: Page, checks: Check[]): Promise<Map<string, string[]>> {
	const found = new Map(checks.map(({ name }) => [name, new Set<string>()]));
	const note = (name: string, findings: string[]) => {
		for (const finding of findings) found.get(name)?.add(finding);
	};
	const inState = new Map<string, { state: State; checks: Check[] }>();
	for (const check of checks) {
		for (const state of check.looks?.states ?? []) {
			const key = JSON.stringify(whole(state));
			const entry = inState.get(key) ?? { state, checks: [] };
			inState.set(key, entry);
			entry.checks.push(check);
		}
	}
	for (const { state, checks: here } of inState.values()) {
		await show(page, state);
		for (const { name, looks } of here) note(name, await page.evaluate(looks!.look));
	}
	await show(page, {});
	for (const { name, looks, find } of checks) if (!looks) note(name, await find(page));
	return new Map([...found].map(([name, findings]) => [name, [...findings]]));
}

/** A state with nothing left out, so that equal ones are seen to be equal. */
function whole({ width = 1280, height = 800, text = 100, spacing = false, media = {} }: State) {
	return { width, height, text, spacing, media };
}
