{
	const part = (/** @type {string} */ id) =>
		/** @type {HTMLElement} */ (document.getElementById(id));
	const due = part('due');
	const passed = (due.dataset.lastDay ?? '') < new Date().toISOString().slice(0, 10);
	due.hidden = passed;
	part('due-past').hidden = !passed;
}
