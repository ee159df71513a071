{
	let search;
	const form = () => document.querySelector('form.search');
	const tell = (id, isHidden) => {
		const note = document.getElementById(id);
		if (note) note.hidden = isHidden;
	};
	const load = () => {
		search ??= import(form().action + 'search.js').catch(() => {
			search = null;
			tell('search-failed', false);
		});
	};
	addEventListener('focusin', ({ target }) => target.id === 'q' && load());
	addEventListener('submit', (event) => {
		if (event.defaultPrevented || event.target !== form()) return;
		event.preventDefault();
		location.assign(form().action + '#q=' + encodeURIComponent(form().q.value));
	});
	addEventListener('DOMContentLoaded', () => {
		tell('search-needs-script', true);
		if (document.activeElement.id === 'q' || /\/search\/.*[?#&]q=./.test(location.href)) load();
	});
}
