// Firefox writes down, with the windows of last time, each tick that differs from the page as it came: so none does.
addEventListener('change', ({ target }) => {
	const field = /** @type {HTMLInputElement} */ (target);
	field.defaultChecked = field.checked;
});
addEventListener('DOMContentLoaded', () => {
	const lineOf = (/** @type {HTMLElement} */ line) => {
		const { innerText } = line;
		const control = /** @type {HTMLInputElement | undefined} */ (
			/** @type {HTMLLabelElement} */ (line).control
		);
		if (!control) return `\n${innerText}`;
		if (control.type === 'checkbox') return control.checked ? `- ${innerText.trim()}` : '';
		return `${innerText}: ${control.value.trim()}`;
	};
	const textOf = (/** @type {Element} */ block) =>
		[.../** @type {NodeListOf<HTMLElement>} */ (block.querySelectorAll('h2, h3, .field label'))]
			.map(lineOf)
			.filter(Boolean);
	/** @type {NodeListOf<HTMLButtonElement>} */
	const buttons = document.querySelectorAll('.copy button');
	for (const button of buttons) {
		const block = /** @type {HTMLElement} */ (button.closest('.passage, .sheet'));
		const words = /** @type {HTMLElement | null} */ (block.querySelector(':scope > blockquote'));
		const status = /** @type {Element} */ (button.nextElementSibling);
		const say = (/** @type {string | undefined} */ what) => (status.textContent = what ?? '');
		button.hidden = false;
		const typed = document.createElement('textarea');
		typed.readOnly = true;
		typed.autocomplete = 'off';
		typed.rows = 8;
		const copy = async () => {
			const text = words?.innerText ?? textOf(block).join('\n').trim();
			try {
				await navigator.clipboard.writeText(text);
				say(button.dataset['copied']);
			} catch {
				const said = button.dataset['selected'] ?? '';
				say(said);
				if (words) {
					getSelection()?.selectAllChildren(words);
					return;
				}
				// No selection of the page takes in what stands in its fields.
				typed.defaultValue = text;
				typed.setAttribute('aria-label', said);
				status.after(typed);
				typed.focus();
				typed.select();
			}
		};
		button.addEventListener('click', () => void copy());
	}
});
