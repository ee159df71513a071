import { lookIn, show, type Check } from '../check.ts';

/** WCAG 2.4.4, 2.4.9: a link says where it leads. */
export const vagueLinks = lookIn('a link does not say where it leads', [{}], () => {
	const vague =
		/^((click|tap|press|read|see|look) )?(here|this|more|it|details|link|this page|this link|page|website)\.?$|^(find out|learn|read|see|know) more\.?$|^(download|continue|go|info|information)\.?$|^https?:/i;
	const { all, nameOf, where } = window.audit;
	return all('a[href]')
		.filter((link) => vague.test(nameOf(link)))
		.map(where);
});

/** One text, one page. Links within the page are left out: its contents and its words explained share words by nature. */
export const sameText = lookIn('two links with the same words lead to two pages', [{}], () => {
	const { nameOf, where } = window.audit;
	const places = new Map<string, string>();
	return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
		if (link.hash && link.pathname === location.pathname) return [];
		// A leaflet prints the full address of the site; it is the same page.
		const own = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
		const href =
			own && link.origin === new URL(own).origin
				? link.pathname + link.hash
				: link.href.replace(location.origin, '');
		const name = nameOf(link).toLowerCase();
		const place = places.get(name) ?? href;
		places.set(name, place);
		return place === href ? [] : [`${where(link)} leads to ${place} and to ${href}`];
	});
});

/** WCAG 3.2.5: a new window is announced. */
export const newWindow = lookIn('a new window opens without a word', [{}], () =>
	window.audit
		.all('a[target]:not([target=_self]), form[target=_blank]')
		.filter((link) => !/new (window|tab)/i.test(window.audit.nameOf(link)))
		.map(window.audit.where),
);

/** A link to a file says what kind it is and its true size, in whole kilobytes rounded up, so that nobody pays for a surprise. */
export const fileLinks: Check = {
	name: 'a file link lacks its kind or true size',
	find: async (page) => {
		await show(page, {});
		return page.evaluate(async () => {
			const files = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
				({ pathname, origin }) =>
					origin === location.origin && /\.(pdf|docx?|odt|epub|zip|txt|brf|csv)$/i.test(pathname),
			);
			const problems = await Promise.all(
				files.map(async (link) => {
					const said =
						/\b(PDF|Word|EPUB|ZIP|text|HTML|braille|spreadsheet)\b.*?([\d.]+)\s?(KB|MB)\b/i.exec(
							window.audit.nameOf(link),
						);
					if (!said) return `${window.audit.where(link)} does not say its kind and size`;
					const bytes = (await (await fetch(link.href)).arrayBuffer()).byteLength;
					const claimed = Number(said[2]) * (said[3]!.toUpperCase() === 'MB' ? 1_000_000 : 1000);
					return Math.abs(claimed - bytes) > Math.max(bytes * 0.1, 1000)
						? `${window.audit.where(link)} is ${String(bytes)} bytes`
						: undefined;
				}),
			);
			return problems.filter((problem) => problem !== undefined);
		});
	},
};
