/** A link to another host or to a whole address, with its words. */
const link = /<a ([^>]*?href="https?:\/\/(?:www\.)?([^"]+?)\/?"[^>]*)>([\s\S]*?)<\/a>/g;

/**
 * Marks links whose words already are their address. Paper prints the address behind every other link (src/styles/print.css),
 * and would print these twice.
 */
export const markAddresses = (html: string): string =>
	html.replace(link, (whole, attributes: string, address: string, words: string) =>
		words.includes(address) ? `<a data-address ${attributes}>${words}</a>` : whole,
	);
