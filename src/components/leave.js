{
	// Quick exit. What was typed is cleared from this page before anything else, the page gives its place in the tab to the
	// next one, and pages of ours that the browser keeps whole for Back are fetched anew, empty.
	const began = Date.now();
	const wipe = () => (document.body.textContent = '');
	addEventListener('click', (event) => {
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
	});
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
