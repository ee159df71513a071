/** The fragment for a heading made of interface words: "Is it for me?" gives is-it-for-me. */
export function anchorOf(label: string): string {
	return label
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
