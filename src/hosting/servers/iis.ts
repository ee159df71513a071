import { type Hosting, hashedFolder, textTypes } from '../headers.ts';
import { formatNames, formatOf } from '../../schemas/leaflet.ts';
import { escapeHtml } from '../../strings/escape-html.ts';

/** Endings Windows does not know: without a type, IIS answers 404. And those of text, to say how its letters are written. */
const types = Object.entries({
	...Object.fromEntries(
		Object.entries(textTypes).map(([ending, type]) => [ending, `${type}; charset=utf-8`]),
	),
	pagefind: 'application/octet-stream',
	pf_fragment: 'application/octet-stream',
	pf_index: 'application/octet-stream',
	pf_meta: 'application/octet-stream',
	woff2: 'font/woff2',
	...Object.fromEntries(
		formatNames.flatMap((format) => {
			const { ending, type } = formatOf(format);
			return type ? [[ending.split('.').at(-1)!, type]] : [];
		}),
	),
});

/** IIS: web.config, in the site's folder. */
export function iis({ base, headers, redirects }: Hosting): string {
	const lines = Object.entries(headers).map(
		([name, value]) => `				<add name="${name}" value="${escapeHtml(value)}" />`,
	);
	const mime = types.map(
		([ending, type]) =>
			`			<remove fileExtension=".${ending}" />\n			<mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
	);
	const moved = redirects.map(
		({ from, to }) => `	<location path="${from.slice(1, -1)}">
		<system.webServer>
			<httpRedirect enabled="true" exactDestination="true" httpResponseStatus="Permanent" destination="${escapeHtml(base.slice(0, -1) + to)}" />
		</system.webServer>
	</location>\n`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
	<system.webServer>
		<defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
		<httpProtocol>
			<customHeaders>
				<remove name="X-Powered-By" />
${lines.join('\n')}
			</customHeaders>
		</httpProtocol>
		<httpErrors errorMode="Custom">
			<remove statusCode="404" />
			<error statusCode="404" path="${base}404.html" responseMode="ExecuteURL" />
		</httpErrors>
		<staticContent>
			<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="0.00:05:00" />
${mime.join('\n')}
		</staticContent>
	</system.webServer>
	<location path="${hashedFolder.slice(0, -1)}">
		<system.webServer>
			<staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" /></staticContent>
		</system.webServer>
	</location>
${moved.join('')}</configuration>
`;
}
