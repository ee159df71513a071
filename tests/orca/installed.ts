// What the machine must have before Orca can be heard.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, findBrowser } from '../browser/find-browser.ts';

/** The version whose insides inside-orca/ knows and whose words the transcripts hold: that of Debian 12. */
const known = '43.';

const packages: Record<string, string> = {
	'/usr/bin/orca': 'orca',
	'/usr/bin/Xvfb': 'xvfb',
	'/usr/bin/dbus-daemon': 'dbus-daemon',
	'/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
};

/** Nothing can be checked on this machine; the message says what is missing and how to get it. */
export class CannotCheck extends Error {}

/**
 * The version of Orca and a browser with a window.
 * @throws CannotCheck when something is missing.
 */
export async function installed(): Promise<{ version: string; browser: Browser }> {
	const missing = Object.entries(packages).flatMap(([file, name]) =>
		existsSync(file) ? [] : [name],
	);
	const browser = await findBrowser().catch(() => undefined);
	// The one from npm has no windows, so no screen reader can see it.
	const windowed = browser && browser.from !== '@sparticuz/chromium' ? browser : undefined;
	if (!windowed) missing.push('chromium');
	if (missing.length || !windowed) {
		throw new CannotCheck(
			`Not installed here: ${missing.join(', ')}. On Debian 12: apt-get install --no-install-recommends ${missing.join(' ')}`,
		);
	}
	const version = execFileSync('/usr/bin/orca', ['--version'], { encoding: 'utf8' }).trim();
	if (!version.startsWith(known)) {
		throw new CannotCheck(
			`This is Orca ${version}. The transcripts were made with Orca ${known}1 of Debian 12, and other versions use other words.`,
		);
	}
	return { version, browser: windowed };
}
