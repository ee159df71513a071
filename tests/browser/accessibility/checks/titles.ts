/** WCAG 2.4.2: pages whose titles cannot be told apart in a row of tabs. */
export function sameTitles(pages: { address: string; title: string }[]): string[] {
	return pages.flatMap(({ address, title }, i) => {
		const first = pages.findIndex((other) => other.title === title);
		return first < i ? [`${address} has the title of ${pages[first]!.address}: "${title}"`] : [];
	});
}
