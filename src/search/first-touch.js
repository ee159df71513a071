(() => {
	let search;
	const form = () => document.querySelector('form.search');
	const load = () => {
		search ??= import(form().action + 'search.js').catch(() => {
			search = undefined;
			document.getElementById('search-failed')?.removeAttribute('hidden');
		});
	};
	addEventListener('focusin', ({ target }) => target.id === 'q' && load());
	addEventListener('submit', (event) => {
		if (event.defaultPrevented || event.target !== form()) return;
		event.preventDefault();
		location.assign(form().action + '#q=' + encodeURIComponent(form().elements.q.value));
	});
	addEventListener('DOMContentLoaded', () => {
		const { href } = location;
		const isAsked = /[?#&]q=./.test(href) && href.startsWith(form().action);
		if (isAsked || document.activeElement.id === 'q') load();
	});
})();
