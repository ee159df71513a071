import { type CDPSession, type JSHandle, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { type Check, show } from '../check.ts';

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/**
 * The picture of a part of the page, its place counted from the top left of the page in CSS pixels. Asked of the browser itself: these checks
 * take hundreds of pictures, and the test runner does much besides. `scale` 0.5 gives one pixel for four.
 */
async function picture(session: CDPSession, clip: Box, scale = 1): Promise<PNG> {
	const { data } = await session.send('Page.captureScreenshot', {
		format: 'png',
		optimizeForSpeed: true,
		captureBeyondViewport: scale !== 1,
		clip: { ...clip, scale },
	});
	return PNG.sync.read(Buffer.from(data, 'base64'));
}

/** Keeps what blinks or moves by itself from making two pictures differ. */
const holdStill = (page: Page) =>
	page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'* { caret-color: transparent !important; animation: none !important; transition: none !important }',
		);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	});

/** Pictures of the whole page at half its size, from top to bottom: a browser cannot paint a long page in one. */
async function pictures(page: Page, session: CDPSession): Promise<PNG[]> {
	await holdStill(page);
	const { width, height } = await page.evaluate(() => ({
		width: document.documentElement.scrollWidth,
		height: document.documentElement.scrollHeight,
	}));
	const slices = [];
	for (let y = 0; y < height; y += sliceHeight * 2) {
		const slice = { x: 0, y, width, height: Math.min(sliceHeight * 2, height - y) };
		slices.push(await picture(session, slice, 0.5));
	}
	return slices;
}

/** In pixels of the picture. */
const sliceHeight = 2000;

/** WCAG 2.4.7 and 2.4.13: the focus changes at least a two-pixel line round the control, by at least 3:1. */
export const focusSeen: Check = {
	name: 'the focus cannot be seen',
	find: async (page) => {
		const found: string[] = [];
		const session = await page.context().newCDPSession(page);
		for (const media of [
			{ colorScheme: 'light' },
			{ colorScheme: 'dark' },
			{ forcedColors: 'active' },
		] as const) {
			await show(page, { media });
			await holdStill(page);
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
				const problem = await unseen(session, control);
				if (problem) found.push(`${problem} (${Object.values(media).join()})`);
			}
		}
		await session.detach();
		await show(page, {});
		return found;
	},
};

async function unseen(
	session: CDPSession,
	control: JSHandle<HTMLElement>,
): Promise<string | undefined> {
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
		return {
			name: window.audit.where(element),
			box: { ...box, x: box.x + scrollX, y: box.y + scrollY },
			line: across + 2 * down,
		};
	});
	const focused = await picture(session, box);
	await control.evaluate((element) => {
		element.blur();
	});
	const plain = await picture(session, box);
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
		const session = await page.context().newCDPSession(page);
		const before = await pictures(page, session);
		const found = new Set<string>();
		for (const colorScheme of ['light', 'dark'] as const) {
			await show(page, { media: { forcedColors: 'active', colorScheme } });
			const after = await pictures(page, session);
			for (const part of parts) {
				if (isPainted(before, part) && !isPainted(after, part)) found.add(`${part.name} vanishes`);
			}
		}
		await session.detach();
		await show(page, {});
		return [...found];
	},
};

/** Whether a part of the page, given in CSS pixels, has more than one colour in its pictures. */
function isPainted(slices: PNG[], box: Box): boolean {
	const width = slices[0]!.width;
	const height = slices.reduce((sum, slice) => sum + slice.height, 0);
	const at = (x: number, y: number) =>
		slices[Math.floor(y / sliceHeight)]!.data.readUInt32BE(((y % sliceHeight) * width + x) * 4);
	const [left = 0, top = 0] = [box.x, box.y].map((edge) => Math.max(0, Math.floor(edge / 2)));
	const right = Math.min(width, Math.ceil((box.x + box.width) / 2));
	const bottom = Math.min(height, Math.ceil((box.y + box.height) / 2));
	if (right <= left || bottom <= top) return true;
	const first = at(left, top);
	for (let y = top; y < bottom; y += 1) {
		for (let x = left; x < right; x += 1) if (at(x, y) !== first) return true;
	}
	return false;
}
