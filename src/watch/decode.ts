/**
 * The bytes of a page as text. The order is that of browsers: a byte order mark, what the server says, what the page says; then
 * UTF-8, and where the bytes are none, the encoding of old pages.
 * @param type the header Content-Type
 */
export function decode(bytes: Uint8Array, type: string): string {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
	const inHeader = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1];
	const inPage = /<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
	for (const label of [markOf(bytes), inHeader, inPage, 'utf-8']) {
		const text = label && tryAs(label, bytes);
		if (text !== undefined && text !== '') return text;
	}
	return new TextDecoder('windows-1252').decode(bytes);
}

function markOf([first, second, third]: Uint8Array): string | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** Undefined where no such encoding is known, or the bytes are not of it. */
function tryAs(label: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
