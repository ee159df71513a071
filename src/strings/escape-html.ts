const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as HTML and XML hold them, between tags and in attributes in double quotes. The one way in which this project escapes. */
export const escapeHtml = (words: string): string =>
	words.replace(/[&<>"]/g, (sign) => names[sign]!);
