// Printed pages: nothing stranded, nothing twice, nothing that only a screen can use, nothing typed cut off.
import { expect, type Page, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const together = (text: string) => text.replace(/\W/g, '');

/** The words of each side of paper, without spaces, when a page is printed. */
async function sidesOf(page: Page): Promise<string[]> {
	const data = new Uint8Array(await page.pdf({ format: 'A4' }));
	const pdf = await getDocument({ data, verbosity: 0 }).promise;
	const sides: string[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const { items } = await (await pdf.getPage(number)).getTextContent();
		sides.push(together(items.map((item) => ('str' in item ? item.str : '')).join('')));
	}
	return sides;
}

test('the head of a table never ends a side of paper, wherever on it the table stands', async ({
	page,
}) => {
	await page.goto('/online/');
	const head = together(await page.locator('thead').first().innerText());
	// The same table on one side after another, each time a little lower.
	await page.evaluate(() => {
		const table = document.querySelector('table')!;
		const places = Array.from({ length: 30 }, (_, i) => {
			const space = document.createElement('div');
			space.style.breakBefore = 'page';
			space.style.height = `${String(640 + i * 12)}px`;
			return [space, table.cloneNode(true)];
		});
		document.querySelector('article')!.replaceChildren(...places.flat());
	});
	const stranded = (sides: string[]) => sides.filter((side) => side.endsWith(head));
	expect(stranded(await sidesOf(page))).toEqual([]);
	await page.evaluate(() => {
		for (const part of document.querySelectorAll<HTMLElement>('thead'))
			part.style.breakAfter = 'auto';
	});
	expect(stranded(await sidesOf(page)), 'heads left alone are noticed').not.toEqual([]);
});

test('an address is printed once: behind a link, and not where it is what the link says', async ({
	page,
}) => {
	const seen: boolean[] = [];
	await page.emulateMedia({ media: 'print' });
	for (const address of [
		'/leaflets/choosing/',
		'/urgent-help/',
		'/take-away/',
		'/effectiveness/',
	]) {
		await page.goto(address);
		const links = await page.locator('main a[href^=http]').evaluateAll((all) =>
			all
				.filter((link) => link.getClientRects().length > 0)
				.map((link) => ({
					words: link.textContent,
					address: link.getAttribute('href')!.replace(/^https?:\/\/(www\.)?|\/$/g, ''),
					printed: getComputedStyle(link, '::after').content !== 'none',
				})),
		);
		seen.push(...links.map(({ printed }) => printed));
		expect(links.filter((link) => link.printed === link.words.includes(link.address))).toEqual([]);
	}
	expect(new Set(seen), 'some links have their address printed, some say it').toEqual(
		new Set([true, false]),
	);
});

test('what only a screen can use is not printed', async ({ page }) => {
	await page.emulateMedia({ media: 'print' });
	for (const address of ['/other-therapies/', '/leaflets/choosing/', '/effectiveness/']) {
		await page.goto(address);
		for (const words of [/^Back to/, /^More about /, /^Correct this page/, /^PDF,/, /Skip to/])
			await expect(page.getByText(words).filter({ visible: true }), address).toHaveCount(0);
		await expect(page.getByRole('button')).toHaveCount(0);
	}
});

test('what was typed is printed whole, also from a box that somebody dragged smaller', async ({
	page,
}) => {
	await page.goto('/take-away/ending-well/');
	const box = page.getByLabel('How I feel about stopping');
	await box.fill('I will miss our talks. '.repeat(50));
	await box.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await box.boundingBox())!;
	await page.mouse.move(x + width - 4, y + height - 4);
	await page.mouse.down();
	await page.mouse.move(x + width - 4, y + 60);
	await page.mouse.up();
	const isCut = () => box.evaluate((area) => area.scrollHeight > area.clientHeight + 1);
	expect(await isCut(), 'the box was dragged').toBe(true);
	await page.emulateMedia({ media: 'print' });
	expect(await isCut()).toBe(false);
});
