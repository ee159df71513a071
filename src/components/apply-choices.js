{
	const root = document.documentElement;
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.blocking = 'render';
	link.href = document.currentScript.dataset.styles;
	const apply = () => {
		let kept = window.name;
		try {
			kept = localStorage.getItem('easier-to-read') ?? kept;
		} catch {}
		let chosen;
		try {
			chosen = JSON.parse(kept);
		} catch {}
		for (const what of ['text', 'spacing', 'typeface', 'colours']) {
			if (chosen?.[what]) {
				root.setAttribute(`data-${what}`, chosen[what]);
				if (!link.isConnected) document.head.append(link);
			} else root.removeAttribute(`data-${what}`);
		}
	};
	apply();
	addEventListener('pageshow', apply);
	addEventListener('storage', apply);
}
