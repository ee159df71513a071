// Leaflets as one HTML file each, opened from the device.
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Locator, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { contrast } from '../../src/edition/contrast.ts';
import { sites } from '../build/site.ts';

const { folder } = sites[0]!;
const files = globSync('leaflets/*/*.html', { cwd: folder })
	.filter((file) => !/index|paste/.test(file))
	.sort();

/** The colour most pixels have, and the greatest contrast that any other pixel has with it. */
async function painted(place: Locator): Promise<{ ground: string; contrast: number }> {
	const { data } = PNG.sync.read(await place.screenshot());
	const counts = new Map<string, number>();
	for (let i = 0; i < data.length; i += 4) {
		const colour = `#${data.subarray(i, i + 3).toString('hex')}`;
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const ground = [...counts].sort(([, a], [, b]) => b - a)[0]![0];
	return { ground, contrast: Math.max(...[...counts.keys()].map((one) => contrast(one, ground))) };
}

test('every leaflet file follows the device, and its numbers of help are seen, by measured pixels', async ({
	page,
}) => {
	// Each leaflet has a record, and one more file keeps the versions of the past.
	expect(files).toHaveLength(globSync('content/leaflets/*.yaml').length - 1);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const file of files) {
			await page.goto(pathToFileURL(resolve(join(folder, file))).href);
			const links = page.locator('a[href^="tel:"], a[href^="sms:"]');
			const seen = await painted(links.first());
			expect(seen.contrast, `${file}, ${colorScheme}`).toBeGreaterThanOrEqual(7);
			const isDark = contrast(seen.ground, '#ffffff') > contrast(seen.ground, '#000000');
			expect(isDark, `${file}, ${colorScheme}: ${seen.ground}`).toBe(colorScheme === 'dark');
		}
	}
});

test('pale links on a white ground are noticed', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.route('**/pale/', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<!doctype html><title>x</title><body style="color-scheme:light dark"><a href="tel:999">Call 999</a>',
		}),
	);
	await page.goto('/pale/');
	expect((await painted(page.getByRole('link'))).contrast).toBeLessThan(3);
});
