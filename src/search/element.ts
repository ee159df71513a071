import { stem, wordsOf } from './words.ts';

/** Makes an element. Words go in as text and never as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Record<string, string> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children);
	// Some screen readers stop at each piece of text.
	made.normalize();
	return made;
}

/** Puts these in place of all that an element holds: replaceChildren, which browsers before 2020 lack. */
export function refill(place: Element, ...children: (Node | string)[]): void {
	place.textContent = '';
	place.append(...children);
}

/** A text with the words that matched marked. */
export function marked(text: string, stems: Set<string>): (Node | string)[] {
	return text
		.split(/([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u)
		.map((piece, i) =>
			i % 2 && wordsOf(piece).some((word) => stems.has(stem(word)))
				? element('mark', {}, piece)
				: piece,
		);
}
