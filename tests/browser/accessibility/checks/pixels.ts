import { type JSHandle, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { type Check, show } from '../check.ts';

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The picture of a part of the window, or of the whole page. */
async function picture(page: Page, clip: Box, fullPage = false): Promise<PNG> {
	return PNG.sync.read(
		await page.screenshot({ animations: 'disabled', caret: 'hide', fullPage, clip }),
	);
}

/** Pictures of the whole page, from top to bottom: a browser cannot paint a long page in one. */
async function pictures(page: Page): Promise<PNG[]> {
	const { width, height } = await page.evaluate(() => ({
		width: document.documentElement.scrollWidth,
		height: document.documentElement.scrollHeight,
	}));
	const slices = [];
	for (let y = 0; y < height; y += sliceHeight) {
		const slice = { x: 0, y, width, height: Math.min(sliceHeight, height - y) };
		slices.push(await picture(page, slice, true));
	}
	return slices;
}

/** In pixels. */
const sliceHeight = 4000;

/** WCAG 2.4.7 and 2.4.13: the focus changes at least a two-pixel line round the control, by at least 3:1. */
export const focusSeen: Check = {
	name: 'the focus cannot be seen',
	find: async (page) => {
		const found: string[] = [];
		for (const media of [
			{ colorScheme: 'light' },
			{ colorScheme: 'dark' },
			{ forcedColors: 'active' },
		] as const) {
			await show(page, { media });
			await page.keyboard.press('Tab');
			const controls = await page.evaluateHandle(() => {
				const seen = new Set<string>();
				return window.audit.stops().filter((element) => {
					const parent = element.parentElement!;
					const kind = [
						element.localName,
						element.className,
						element.getAttribute('type'),
						parent.className,
						parent.localName,
						element.closest('header, footer, nav, section, aside')?.className,
					].join();
					return !seen.has(kind) && seen.add(kind);
				});
			});
			const count = await controls.evaluate(({ length }) => length);
			for (let i = 0; i < count; i += 1) {
				const control = await controls.evaluateHandle((list, at) => list[at]!, i);
				const problem = await unseen(page, control);
				if (problem) found.push(`${problem} (${Object.values(media).join()})`);
			}
		}
		await show(page, {});
		return found;
	},
};

async function unseen(page: Page, control: JSHandle<HTMLElement>): Promise<string | undefined> {
	const { name, box, line } = await control.evaluate((element) => {
		element.focus();
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
		const first = element.getClientRects()[0]!;
		const [left, top] = [Math.max(0, first.left - 8), Math.max(0, first.top - 8)];
		const box = {
			x: left,
			y: top,
			width: Math.min(innerWidth, first.right + 8) - left,
			height: Math.min(innerHeight, first.bottom + 8) - top,
		};
		const inside = (y: number) => y >= 0 && y <= innerHeight;
		const across = (Number(inside(first.top)) + Number(inside(first.bottom))) * first.width;
		const down = Math.min(first.bottom, innerHeight) - Math.max(first.top, 0);
		return { name: window.audit.where(element), box, line: across + 2 * down };
	});
	const focused = await picture(page, box);
	await control.evaluate((element) => {
		element.blur();
	});
	const plain = await picture(page, box);
	await control.evaluate((element) => {
		element.focus();
	});
	let changed = 0;
	for (let i = 0; i < focused.data.length; i += 4) {
		if (contrast(focused.data, plain.data, i) >= 3) changed += 1;
	}
	return changed < line * 2 * 0.9
		? `${name}: the focus changes ${String(changed)} pixels by 3:1 and should change ${String(Math.round(line * 2))}`
		: undefined;
}

function contrast(one: Buffer, other: Buffer, at: number): number {
	const light = (data: Buffer) =>
		[0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
			const part = data[at + i]! / 255;
			return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
		}, 0.05);
	const [a, b] = [light(one), light(other)];
	return Math.max(a, b) / Math.min(a, b);
}

/** Every control, icon and sign that is painted is painted in forced colours as well. */
export const forcedColours: Check = {
	name: 'something vanishes in forced colours',
	find: async (page) => {
		await show(page, {});
		const parts = await page.evaluate(() =>
			window.audit
				.all('a, button, input, summary, svg, svg *, img, body *:empty')
				.map((element) => ({ element, ...(element.getBoundingClientRect().toJSON() as Box) }))
				.filter(({ width, height }) => width >= 4 && height >= 4 && width < 1200)
				.map(({ element, x, y, width, height }) => ({
					name: window.audit.where(element),
					// With what stands round it: a line drawn round a sign is not in its box.
					x: Math.floor(x + scrollX) - 3,
					y: Math.floor(y + scrollY) - 3,
					width: Math.ceil(width) + 6,
					height: Math.ceil(height) + 6,
				})),
		);
		const before = await pictures(page);
		const found = new Set<string>();
		for (const colorScheme of ['light', 'dark'] as const) {
			await show(page, { media: { forcedColors: 'active', colorScheme } });
			const after = await pictures(page);
			for (const part of parts) {
				if (isPainted(before, part) && !isPainted(after, part)) found.add(`${part.name} vanishes`);
			}
		}
		await show(page, {});
		return [...found];
	},
};

/** Whether a part of the page has more than one colour in its pictures. */
function isPainted(slices: PNG[], box: Box): boolean {
	const width = slices[0]!.width;
	const height = slices.reduce((sum, slice) => sum + slice.height, 0);
	const at = (x: number, y: number) =>
		slices[Math.floor(y / sliceHeight)]!.data.readUInt32BE(((y % sliceHeight) * width + x) * 4);
	const [left, top] = [Math.max(0, box.x), Math.max(0, box.y)];
	const [right, bottom] = [
		Math.min(width, box.x + box.width),
		Math.min(height, box.y + box.height),
	];
	if (right <= left || bottom <= top) return true;
	const first = at(left, top);
	for (let y = top; y < bottom; y += 1) {
		for (let x = left; x < right; x += 1) if (at(x, y) !== first) return true;
	}
	return false;
}
