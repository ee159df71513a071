import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser/find-browser.ts';

const { executablePath, env } = await findBrowser();

/** TEST_PORT lets two runs share a machine. */
const port = process.env['TEST_PORT'] ?? '4173';

export default defineConfig({
	testDir: 'browser',
	outputDir: 'results/browser',
	globalTeardown: './browser/accessibility/print-table.ts',
	snapshotPathTemplate: '{testDir}/transcripts/{arg}{ext}',
	expect: { toMatchAriaSnapshot: { pathTemplate: '{testDir}/transcripts/{arg}{ext}' } },
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 120_000,
	forbidOnly: true,
	reporter: [['dot'], ['json', { outputFile: 'results/browser.json' }]],
	use: {
		baseURL: `http://localhost:${port}`,
		launchOptions: {
			executablePath,
			env: { ...(process.env as Record<string, string>), ...env },
			args: [
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
	webServer: {
		command: `node src/commands/start.ts --port ${port}`,
		cwd: '..',
		url: `http://localhost:${port}/`,
		reuseExistingServer: false,
	},
});
