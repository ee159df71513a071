{
	// A search from another page stands in the name of the tab, after a line break (src/search/start.ts), and is taken out
	// of it at once. One that stands in a link is taken out of the address.
	const [held, carried] = window.name.split('\n');
	window.name = /** @type {string} */ (held);
	const linked = new URLSearchParams(location.search || location.hash.slice(1)).get('q');
	if (linked !== null) history.replaceState(null, '', location.pathname);

	/** @type {Promise<boolean> | undefined} */
	let search;
	const form = () => /** @type {HTMLFormElement} */ (document.querySelector('form.search'));
	/** Shows or hides a note of the search page, and says whether there is one. */
	const tell = (/** @type {string} */ id, /** @type {boolean} */ isHidden) => {
		const note = document.getElementById(id);
		if (note) note.hidden = isHidden;
		return Boolean(note);
	};
	/** Fetches the search. Resolves to false when it could not start and this page cannot say so. */
	const load = () =>
		(search =
			search ||
			import(form().action + 'search.js').then(
				() => true,
				() => {
					search = undefined;
					return tell('search-failed', false);
				},
			));
	addEventListener('focusin', ({ target }) => {
		if (/** @type {Element} */ (target).id === 'q') void load();
	});
	// Sent before the search is there: it waits for it, and is sent again to the search alone.
	addEventListener('submit', (event) => {
		if (event.defaultPrevented || event.target !== form()) return;
		event.preventDefault();
		void load().then((canStay) =>
			canStay
				? form().dispatchEvent(new Event('submit', { cancelable: true }))
				: location.assign(form().action),
		);
	});
	addEventListener('DOMContentLoaded', () => {
		tell('search-needs-script', true);
		const asked = tell('search-empty', false) && (carried || linked);
		if (asked) /** @type {HTMLInputElement} */ (document.getElementById('q')).value = asked;
		if (asked || /** @type {Element} */ (document.activeElement).id === 'q') void load();
	});
}
