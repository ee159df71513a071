import { type Page } from '@playwright/test';
import { type Check, show } from '../check.ts';

declare global {
	interface Window {
		walked: Element[];
		note: (event: FocusEvent) => void;
	}
}

/** Presses the Tab key so many times. The browser hears them in their order; nobody waits between two. */
async function pressTab(page: Page, times: number): Promise<void> {
	await Promise.all(Array.from({ length: times }, () => page.keyboard.press('Tab')));
}

/** WCAG 2.1.1, 2.1.2, 2.4.3: the Tab key reaches everything once, in the order of the page, and gets out again. */
export const keyboardWalk: Check = {
	name: 'the Tab key misses something, is held, or jumps',
	find: async (page) => {
		const stops = await page.evaluate(() => {
			document.body.tabIndex = -1;
			document.body.focus();
			document.body.removeAttribute('tabindex');
			getSelection()?.removeAllRanges();
			window.walked = [];
			const note = ({ target }: FocusEvent) => window.walked.push(target as Element);
			document.removeEventListener('focusin', window.note);
			window.note = note;
			document.addEventListener('focusin', note);
			return window.audit.stops().length;
		});
		await pressTab(page, stops + 1);
		return page.evaluate(() => {
			const { all, stops, where } = window.audit;
			const wanted = stops();
			const walked = window.walked;
			const first = wanted.findIndex((element, i) => walked[i] !== element);
			const isHeld = wanted.length > 1 && document.activeElement === wanted.at(-1);
			return [
				...all('[tabindex]')
					.filter(({ tabIndex }) => tabIndex > 0)
					.map((element) => `${where(element)} has a tabindex above 0`),
				...wanted
					.filter((element) => !walked.includes(element))
					.map((element) => `${where(element)} is not reached`),
				...(first >= 0
					? [
							`stop ${String(first + 1)} should be ${where(wanted[first]!)} and is ${walked[first] ? where(walked[first]) : 'nothing'}`,
						]
					: []),
				...(isHeld ? [`${where(wanted.at(-1)!)} holds the focus`] : []),
			];
		});
	},
};

/** WCAG 2.4.11 and 2.4.12: what has the focus is not even partly behind something that stays in place. */
export const hiddenFocus: Check = {
	name: 'the focus is hidden behind something',
	find: async (page) => {
		const found = new Set<string>();
		for (const size of [
			{ width: 1280, height: 400 },
			{ width: 320, height: 256 },
		]) {
			await show(page, size);
			const sticks = await page.evaluate(
				() =>
					window.audit
						.all('body *')
						.filter((element) => /fixed|sticky/.test(getComputedStyle(element).position)).length,
			);
			if (sticks === 0) continue;
			for (const key of ['Tab', 'Shift+Tab']) {
				const count = await page.evaluate(() => window.audit.stops().length);
				for (let i = 0; i < count; i += 1) {
					await page.keyboard.press(key);
					for (const finding of await page.evaluate(covered)) found.add(finding);
				}
			}
		}
		await show(page, {});
		return [...found];
	},
};

/** Runs in the page: whether something fixed, sticky or floating lies over one of nine points of what has the focus. */
function covered(): string[] {
	const focused = document.activeElement;
	if (!focused || focused === document.body) return [];
	const { left, top, width, height } = focused.getBoundingClientRect();
	const isOver = (x: number, y: number) => {
		const hit = document.elementFromPoint(left + width * x, top + height * y);
		if (!hit || hit.contains(focused) || focused.contains(hit)) return false;
		for (let box: Element | null = hit; box && !box.contains(focused); box = box.parentElement) {
			if (/fixed|sticky|absolute/.test(getComputedStyle(box).position)) return true;
		}
		return false;
	};
	const places = [0.05, 0.5, 0.95];
	return places.some((x) => places.some((y) => isOver(x, y)))
		? [`${window.audit.where(focused)} is behind something when it has the focus`]
		: [];
}

/** The skip link: the first stop, seen when it has the focus, leading to the main words. */
export const skipLink: Check = {
	name: 'no skip link as the first stop',
	find: async (page) => {
		await page.evaluate(() => {
			window.audit.stops()[0]?.focus();
		});
		return page.evaluate(() => {
			const first = window.audit.stops()[0] ?? document.querySelector('a');
			const target = first?.getAttribute('href')?.startsWith('#')
				? document.getElementById(first.getAttribute('href')!.slice(1))
				: null;
			(document.activeElement as HTMLElement | null)?.blur();
			return target?.closest('main') ? [] : ['the first stop does not skip to the main words'];
		});
	},
};

/** What opens over the page closes with Escape, and the focus goes back to what opened it. */
export const escape: Check = {
	name: 'Escape does not close it, or the focus does not return',
	find: async (page) => {
		const found = [];
		for (const opener of await page
			.locator('[popovertarget], [aria-haspopup], [aria-expanded=false][aria-controls]')
			.all()) {
			if (!(await opener.isVisible())) continue;
			const open = () => page.locator('[role=dialog]:visible, :popover-open, dialog:modal').count();
			const before = await open();
			await opener.focus();
			await page.keyboard.press('Enter');
			if ((await open()) === before) continue;
			await page.keyboard.press('Escape');
			const name = await opener.evaluate((element) => window.audit.where(element));
			if ((await open()) > before) found.push(`what ${name} opens does not close with Escape`);
			else if (!(await opener.evaluate((element) => element === document.activeElement)))
				found.push(`the focus does not return to ${name}`);
		}
		return found;
	},
};
