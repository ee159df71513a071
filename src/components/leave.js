{
	// Quick exit. What was typed is cleared from this page before anything else, the page gives its place in the tab to the
	// next one, and pages of ours that the browser keeps whole for Back are fetched anew, empty.
	const began = Date.now();
	const wipe = () => (document.body.textContent = '');
	const leave = (/** @type {MouseEvent} */ event) => {
		const target = /** @type {Element} */ (event.target);
		const link = /** @type {HTMLAnchorElement | null} */ (target.closest('.quick-exit a'));
		if (!link) return;
		event.preventDefault();
		wipe();
		window.name = '';
		try {
			sessionStorage.setItem('left', String(Date.now()));
		} catch {}
		location.replace(link.href);
	};
	addEventListener('click', leave);
	// The middle button would open another tab and leave this one as it is.
	addEventListener('auxclick', leave);
	addEventListener('pageshow', () => {
		let left = 0;
		try {
			left = Number(sessionStorage.getItem('left'));
		} catch {}
		if (left < began) return;
		wipe();
		location.reload();
	});
}
