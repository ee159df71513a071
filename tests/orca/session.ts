// A session with Orca on a desktop of its own, the built site served beside it. Everything it starts ends with it.
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { type Browser as Chromium, chromium } from '@playwright/test';
import { siteServer } from '../../src/hosting/site-server.ts';
import { type Browser } from '../browser/find-browser.ts';
import { openDesktop } from './desktop.ts';
import { transcript } from './hearing.ts';
import { Orca } from './orca.ts';
import { type Sample } from './sample.ts';

export interface Session {
	/** The transcript of a page; `change` alters its HTML on the way to the browser. */
	hear: (sample: Sample, change?: (html: string) => string) => Promise<string>;
	/** What the programs complained of, for when something goes wrong. */
	complaints: () => string;
	/** Ends every program of the session. */
	close: () => Promise<void>;
}

/** Starts the site, the desktop and Orca; each page then gets a browser of its own, so that no link counts as visited. */
export async function openSession(folder: string, program: Browser): Promise<Session> {
	const server = siteServer(folder).listen(0, 'localhost');
	await once(server, 'listening');
	const site = `http://localhost:${(server.address() as AddressInfo).port}`;
	const desktop = await openDesktop();
	let browser: Chromium | undefined;
	const close = async () => {
		await browser?.close();
		await desktop.stop();
		server.close();
		server.closeAllConnections();
	};
	const orca = await Orca.start(desktop).catch(async (problem: unknown) => {
		await close();
		throw problem;
	});

	async function hear({ address, deed }: Sample, change?: (html: string) => string) {
		browser = await chromium.launch({
			executablePath: program.executablePath,
			env: { ...desktop.env, ...program.env },
			headless: false,
			// A signal is for run.ts to deal with, which ends everything.
			...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
			args: ['--no-sandbox', '--force-renderer-accessibility', '--window-size=1280,1000'],
		});
		try {
			const page = await browser.newPage({ viewport: null });
			if (change) {
				await page.route(site + address, async (route) => {
					const response = await route.fetch();
					await route.fulfill({ response, body: change(await response.text()) });
				});
			}
			await orca.forget();
			await page.goto(site + address);
			return await transcript(orca, page, deed);
		} finally {
			await browser.close();
		}
	}
	return { hear, complaints: desktop.complaints, close };
}
