import type { Redirect } from '../schemas/redirects.ts';

/** All that a server must know beyond the files: the one source of every server's configuration. */
export interface Hosting {
	/** Where the site stands on its host, beginning and ending with a slash. */
	base: string;
	/** Sent with every answer. */
	headers: Record<string, string>;
	/** How long a browser may keep a file without asking again. */
	cache: { pages: string; hashed: string };
	/** Old addresses and where their pages went, from the root of the site without the base path. */
	redirects: Pick<Redirect, 'from' | 'to'>[];
}

/** The folder of files with a hash in their name: a new version gets a new name. */
export const hashedFolder = '_astro/';

/** Files of text, by ending: all are UTF-8, and all are compressed beforehand. */
export const textTypes: Record<string, string> = {
	css: 'text/css',
	csv: 'text/csv',
	html: 'text/html',
	js: 'text/javascript',
	json: 'application/json',
	svg: 'image/svg+xml',
	txt: 'text/plain',
	xml: 'application/xml',
};

/** Minutes for pages, so that a correction reaches readers soon; a year for what never changes under its name. */
export const cache = {
	pages: 'public, max-age=300',
	hashed: 'public, max-age=31536000, immutable',
};

/** Devices and data a page may never ask for. */
const refusedFeatures = [
	'accelerometer',
	'browsing-topics',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb',
];

/** The headers of every answer. `policy` is that of the whole site; each page narrows it to itself with its own meta element. */
export function headersFor(policy: string): Record<string, string> {
	return {
		'Content-Security-Policy': policy,
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
		'Referrer-Policy': 'no-referrer',
		// Browsers heed this only over HTTPS. It speaks for this host alone: sub-domains are their owner's affair.
		'Strict-Transport-Security': 'max-age=31536000',
		'X-Content-Type-Options': 'nosniff',
		// For browsers that do not know frame-ancestors.
		'X-Frame-Options': 'DENY',
	};
}
