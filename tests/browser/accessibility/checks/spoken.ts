import { type Check, show } from '../check.ts';

declare global {
	interface Window {
		changes: { seen: string[]; heard: string[] };
	}
}

/** WCAG 4.1.3: what changes on the screen after a press is said to a listener too, within a second. */
export const unspoken: Check = {
	name: 'a change is shown but not spoken',
	find: async (page) => {
		await show(page, {});
		const found = [];
		for (const control of await page
			.locator('button[type=button], [type=radio]:not(:checked)')
			.all()) {
			if (!(await control.isVisible())) continue;
			await page.evaluate(() => {
				window.changes = { seen: [], heard: [] };
				new MutationObserver((mutations) => {
					for (const { target } of mutations) {
						const element = target instanceof Element ? target : target.parentElement!;
						const words = element.textContent.trim();
						const isLive = element.closest(
							'[role=status], [role=alert], [aria-live]:not([aria-live=off])',
						);
						if (words) window.changes[isLive ? 'heard' : 'seen'].push(words);
					}
				}).observe(document.body, { childList: true, characterData: true, subtree: true });
			});
			await control.click();
			await page
				.waitForFunction(
					() => window.changes.seen.length + window.changes.heard.length > 0,
					undefined,
					{
						timeout: 1000,
					},
				)
				.catch(() => undefined);
			const { seen, heard } = await page.evaluate(() => window.changes);
			if (seen.length > 0 && heard.length === 0)
				found.push(`"${seen[0]!.slice(0, 60)}" appears and nothing is spoken`);
		}
		return found;
	},
};
