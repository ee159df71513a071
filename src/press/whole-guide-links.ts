import { type HTMLElement, parse } from 'node-html-parser';

/** Attributes that name other elements of the page by their ids. */
const naming = ['for', 'headers', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/**
 * Gives a part of the file ids of its own, so that no two pages share one, and sends its links where `to` says.
 * Changes the part itself and returns it.
 * @param to where a link to another page leads: a place in the file (#…), an address on the web, or nowhere.
 */
export function namespaced(
	part: HTMLElement,
	prefix: string,
	to: (href: string) => string | undefined,
): HTMLElement {
	const own = (id: string) => `${prefix}--${id}`;
	for (const element of [part, ...part.querySelectorAll('*')]) {
		for (const name of Object.keys(element.attributes)) {
			const value = element.getAttribute(name) ?? '';
			if (name === 'id') element.setAttribute(name, own(value));
			else if (name.startsWith('data-')) element.removeAttribute(name);
			else if (naming.includes(name))
				element.setAttribute(name, value.split(/\s+/).map(own).join(' '));
			else if (name === 'href') {
				const href = value.startsWith('#') ? `#${own(value.slice(1))}` : to(value);
				if (href) element.setAttribute(name, href);
				else element.removeAttribute(name);
			}
		}
	}
	return part;
}

/** Stands for the number of a source until it has one in the file. */
export const numberHere = '{number}';

/** What a page says of a source, the same on every page: without its number there and without the way back. */
export function withoutNumber(source: HTMLElement): string {
	const item = parse(source.outerHTML).querySelector('li')!;
	const number = item.id.replace(/\D/g, '');
	for (const link of item.querySelectorAll('a')) {
		if (link.getAttribute('href')?.startsWith('#')) link.remove();
		else if (link.text.endsWith(` ${number}`))
			link.textContent = link.text.replace(/\d+$/, numberHere);
	}
	return item.innerHTML.trim();
}
