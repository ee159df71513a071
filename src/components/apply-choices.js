{
	const root = document.documentElement;
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.blocking = 'render';
	const here = /** @type {HTMLScriptElement} */ (document.currentScript);
	link.href = /** @type {string} */ (here.dataset.styles);
	const apply = () => {
		let kept = window.name;
		try {
			kept = localStorage.getItem('easier-to-read') ?? kept;
		} catch {}
		const read = /** @type {(text: string) => Record<string, string> | null} */ (JSON.parse);
		let chosen;
		try {
			chosen = read(kept);
		} catch {}
		for (const what of ['text', 'spacing', 'typeface', 'colours']) {
			const choice = chosen?.[what];
			if (choice) {
				root.setAttribute(`data-${what}`, choice);
				if (!link.isConnected) document.head.append(link);
			} else root.removeAttribute(`data-${what}`);
		}
	};
	apply();
	addEventListener('pageshow', apply);
	addEventListener('storage', apply);
}
