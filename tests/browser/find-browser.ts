import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** A browser to test with, and what its process needs in its environment. */
export interface Browser {
	executablePath: string;
	env: Record<string, string>;
	from: string;
}

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/microsoft-edge',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a browser: CHROMIUM_PATH, an installed one, Playwright's own, or the one inside the package @sparticuz/chromium.
 * @throws with what to install when there is none.
 */
export async function findBrowser(): Promise<Browser> {
	const named = process.env['CHROMIUM_PATH'];
	if (named) {
		if (existsSync(named)) return { executablePath: named, env: {}, from: 'CHROMIUM_PATH' };
		throw new Error(
			`CHROMIUM_PATH names ${named}, which does not exist. Mend it, or unset it to let the tests find a browser.`,
		);
	}
	const found = installed.find((path) => existsSync(path));
	if (found) return { executablePath: found, env: {}, from: 'installed on this machine' };
	const { chromium } = await import('@playwright/test');
	if (existsSync(chromium.executablePath())) {
		return {
			executablePath: chromium.executablePath(),
			env: {},
			from: 'Playwright’s own download',
		};
	}
	if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
	throw new Error(
		'No browser was found for the browser tests. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
	);
}

/** Unpacks the browser that comes inside an npm package, with the libraries and fonts a bare machine lacks. */
async function unpacked(): Promise<Browser> {
	const { version } = JSON.parse(
		await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8'),
	) as { version: string };
	const home = resolve(`node_modules/.cache/browser-${version}`);
	if (!existsSync(home)) await unpackInto(home);
	return {
		executablePath: join(home, 'chromium'),
		env: {
			LD_LIBRARY_PATH: join(home, 'al2023/lib'),
			FONTCONFIG_FILE: join(home, 'fonts.conf'),
		},
		from: '@sparticuz/chromium',
	};
}

/** Unpacks beside the final place and moves it there when it is whole, so that a killed run leaves nothing half done. */
async function unpackInto(home: string): Promise<void> {
	const before = process.env['TMPDIR'];
	await mkdir(dirname(home), { recursive: true });
	const beside = await mkdtemp(`${home}-`);
	process.env['TMPDIR'] = beside;
	const { default: sparticuz, inflate } = await import('@sparticuz/chromium');
	const bin = resolve('node_modules/@sparticuz/chromium/bin');
	await sparticuz.executablePath(bin);
	await inflate(join(bin, 'al2023.tar.br'));
	await writeFile(
		join(beside, 'fonts.conf'),
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`,
	);
	if (before === undefined) delete process.env['TMPDIR'];
	else process.env['TMPDIR'] = before;
	await rename(beside, home).catch(async (problem: unknown) => {
		await rm(beside, { recursive: true });
		if (!existsSync(home)) throw problem;
	});
}
