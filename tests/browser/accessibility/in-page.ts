/** What the checks share inside the page: put there before the page's own words, by `page.addInitScript(install)`. */
export interface InPage {
	/** Names an element for a person: its tag, its class or id, and how its words begin. */
	where: (element: Element) => string;
	/** Whether a sighted reader can come to see it. */
	isShown: (element: Element) => boolean;
	/** Every shown element of a selector. */
	all: (selector: string) => HTMLElement[];
	/** Every run of words that is shown, with the element it stands in. */
	texts: () => { node: Text; parent: HTMLElement }[];
	/** What the Tab key should stop at, in the order of the page. */
	stops: () => HTMLElement[];
	/** The name a link or button has for a listener. */
	nameOf: (element: Element) => string;
	/** What stands behind an element: the nearest background that is not clear, as red, green and blue. */
	groundOf: (element: Element | null) => number[];
	/** The contrast of two colours, 1 to 21. */
	contrast: (one: number[], other: number[]) => number;
	/** Red, green, blue and opacity of a computed colour. */
	colour: (text: string) => number[];
}

declare global {
	interface Window {
		audit: InPage;
	}
}

/** Runs in the page, so it may use nothing from outside itself. */
export function install(): void {
	/** Clipped to nothing: what only a listener should meet. */
	const isClipped = (element: Element | null): boolean =>
		element !== null &&
		(getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement));
	const isShown = (element: Element) => {
		const { width, height, right, bottom } = element.getBoundingClientRect();
		return (
			!isClipped(element) &&
			element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
			width > 1 &&
			height > 1 &&
			right + scrollX > 0 &&
			bottom + scrollY > 0
		);
	};
	const all = (selector: string) =>
		[...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);
	const colour = (text: string) => {
		const numbers = (text.match(/[\d.]+/g) ?? []).map(Number);
		return numbers.length === 3 ? [...numbers, 1] : numbers;
	};
	const luminance = (rgb: number[]) => {
		const [r = 0, g = 0, b = 0] = rgb.map((value) => {
			const part = value / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const groundOf = (element: Element | null): number[] => {
		if (!element) return [255, 255, 255, 1];
		const own = colour(getComputedStyle(element).backgroundColor);
		return own[3] ? own : groundOf(element.parentElement);
	};
	window.audit = {
		isShown,
		all,
		colour,
		groundOf,
		contrast: (one, other) => {
			const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
			return (light + 0.05) / (dark + 0.05);
		},
		where: (element) => {
			const id = element.id ? `#${element.id}` : '';
			const first = element.classList[0];
			const words = (element.textContent || element.getAttribute('aria-label') || '')
				.trim()
				.replace(/\s+/g, ' ');
			return `${element.localName}${id || (first ? `.${first}` : '')} "${words.slice(0, 40)}"`;
		},
		texts: () => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const found = [];
			while (walker.nextNode()) {
				const node = walker.currentNode as Text;
				const parent = node.parentElement!;
				if (node.data.trim() && !parent.closest('script, style') && isShown(parent))
					found.push({ node, parent });
			}
			return found;
		},
		stops: () =>
			[
				...document.querySelectorAll<HTMLElement>(
					'a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], [tabindex]',
				),
			].filter((element) => {
				// What is far off the screen until it has the focus, such as a skip link, is a stop as well.
				const isThere =
					element.getClientRects().length > 0 &&
					element.checkVisibility({ visibilityProperty: true });
				if (!isThere || element.tabIndex < 0 || element.closest(':disabled, [inert]')) return false;
				if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
				const group = [
					...document.querySelectorAll<HTMLInputElement>(`[type=radio][name="${element.name}"]`),
				];
				return element === (group.find(({ checked }) => checked) ?? group[0]);
			}),
		nameOf: (element) => {
			const images = [...element.querySelectorAll('img')].map(({ alt }) => alt).join(' ');
			return (element.getAttribute('aria-label') ?? `${element.textContent} ${images}`)
				.trim()
				.replace(/\s+/g, ' ');
		},
	};
}
