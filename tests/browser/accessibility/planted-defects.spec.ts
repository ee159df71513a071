// Proves the audit: every planted defect is found by the tool that answers for it, which alone is asked, and the clean twin troubles none.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Check, show } from './check.ts';
import { onEveryPage, onTemplates } from './checks.ts';
import { escape, hiddenFocus, keyboardWalk, skipLink } from './checks/keyboard.ts';
import { language } from './checks/language.ts';
import { fileLinks, newWindow, sameText, vagueLinks } from './checks/links.ts';
import { clearPrint, faintControls, media, motion, print, targets } from './checks/looks.ts';
import { focusSeen, forcedColours } from './checks/pixels.ts';
import { reflow, sticking } from './checks/reflow.ts';
import { unspoken } from './checks/spoken.ts';
import { colourOnly, names, readingOrder, tables } from './checks/structure.ts';
import { clipped, fixedSize, overlapping } from './checks/text-size.ts';
import { sameTitles } from './checks/titles.ts';
import { alfaFinds, axeFinds } from './engines.ts';
import { install } from './in-page.ts';
import { defects, planted } from './planted.ts';
import { rowsFolder, type Row } from './print-table.ts';

const titles: Check = {
	name: 'two pages have one title',
	find: async (page) =>
		sameTitles([
			{ address: 'the clean twin', title: /<title>(.*)<\/title>/.exec(planted())![1]! },
			{ address: 'this page', title: await page.title() },
		]),
};

/** Which of our checks answers for a defect, by its number. Engines answer for the rest. */
const ours: Record<string, Check> = {
	'03': forcedColours,
	'04': reflow,
	'05': clipped,
	'06': clipped,
	'07': focusSeen,
	'09': hiddenFocus,
	'10': language,
	'11': vagueLinks,
	'12': tables,
	'13': readingOrder,
	'17': skipLink,
	'18': unspoken,
	'19': fileLinks,
	'20': media,
	'21': media,
	'22': colourOnly,
	'23': tables,
	'24': keyboardWalk,
	'25': names,
	'26': motion,
	'27': names,
	'28': names,
	'29': names,
	'30': clearPrint,
	'31': titles,
	'32': keyboardWalk,
	'33': sameText,
	'34': fileLinks,
	'35': newWindow,
	'36': sticking,
	'37': print,
	'38': print,
	'39': escape,
	'40': targets,
	'41': faintControls,
	'42': motion,
	'43': overlapping,
	'44': tables,
	'45': tables,
	'46': fixedSize,
	'47': clearPrint,
	'50': focusSeen,
	'51': forcedColours,
};

async function open(page: Page, defect?: string): Promise<void> {
	await page.addInitScript(install);
	await page.route('**/*', (route) => {
		const { pathname } = new URL(route.request().url());
		if (pathname.endsWith('.pdf')) return route.fulfill({ body: 'x'.repeat(12_000) });
		if (pathname !== '/') return route.fulfill({ status: 404, body: '' });
		return route.fulfill({ contentType: 'text/html', body: planted(defect) });
	});
	await page.goto('/');
}

/** What both engines say of the page, in light and dark. */
async function engines(page: Page): Promise<{ axe: string[]; alfa: string[] }> {
	const axe = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await show(page, { media: { colorScheme } });
		axe.push(...(await axeFinds(page)));
	}
	await show(page, {});
	const { found, applied } = await alfaFinds(page);
	expect(applied).toBeGreaterThan(15);
	return { axe, alfa: found };
}

const checks = [...onEveryPage, ...onTemplates];

test('nothing is reported on the clean twin', async ({ page }) => {
	await open(page);
	expect(await engines(page)).toEqual({ axe: [], alfa: [] });
	for (const check of checks) expect(await check.find(page), check.name).toEqual([]);
});

test('every check has a defect to prove it', () => {
	const proved = Object.values(ours);
	expect(checks.filter((check) => !proved.includes(check)).map(({ name }) => name)).toEqual([]);
	const numbers = defects.map((defect) => defect.slice(0, 2));
	expect(Object.keys(ours).filter((number) => !numbers.includes(number))).toEqual([]);
});

for (const defect of defects) {
	test(`the planted defect is found: ${defect}`, async ({ page }) => {
		await open(page, defect);
		const check = ours[defect.slice(0, 2)];
		const found: Row['found'] = check ? { ours: await check.find(page) } : await engines(page);
		mkdirSync(rowsFolder, { recursive: true });
		writeFileSync(
			join(rowsFolder, `${defect}.json`),
			JSON.stringify({ defect, found, check: check?.name } satisfies Row),
		);
		expect(Object.values(found).flat().length, check?.name ?? 'axe or Alfa').toBeGreaterThan(0);
	});
}
