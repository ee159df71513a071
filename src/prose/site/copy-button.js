addEventListener('DOMContentLoaded', () => {
	const lineOf = ({ control, innerText }) => {
		if (!control) return `\n${innerText}`;
		if (control.type === 'checkbox') return control.checked ? `- ${innerText.trim()}` : '';
		return `${innerText}: ${control.value.trim()}`;
	};
	const textOf = (block) =>
		[...block.querySelectorAll('h2, h3, .field label')].map(lineOf).filter(Boolean);
	for (const button of document.querySelectorAll('.copy button')) {
		const block = button.closest('.passage, .sheet');
		const words = block.querySelector(':scope > blockquote');
		const status = button.nextElementSibling;
		button.hidden = false;
		button.addEventListener('click', async () => {
			try {
				await navigator.clipboard.writeText(words?.innerText ?? textOf(block).join('\n').trim());
				status.textContent = button.dataset.copied;
			} catch {
				getSelection().selectAllChildren(words ?? block);
				status.textContent = button.dataset.selected;
			}
		});
	}
});
