// Keeps the reader's choices, and says so. Applying them is the work of the script in the head of every page
// (src/components/apply-choices.js), which listens for "storage": the event other open pages get as well.
const key = 'easier-to-read';
const choices = document.querySelector<HTMLElement>('#choices')!;
const status = document.querySelector('#choices-status')!;
const radios = [...choices.querySelectorAll<HTMLInputElement>('input')];

/** The buttons say what is applied: here, in another tab, or while the browser kept this page for Back. */
function showChosen(): void {
	const chosen = document.documentElement.dataset;
	for (const radio of radios)
		radio.checked = chosen[radio.name] ? chosen[radio.name] === radio.value : radio.defaultChecked;
}

showChosen();
addEventListener('storage', showChosen);
addEventListener('pageshow', showChosen);
choices.hidden = false;
document.querySelector('#choices-need-script')!.remove();

choices.addEventListener('change', ({ target }) => {
	const chosen = radios.filter(({ checked, defaultChecked }) => checked && !defaultChecked);
	const isSaved = keep(Object.fromEntries(chosen.map(({ name, value }) => [name, value])));
	const { said } = (target as HTMLInputElement).dataset;
	say(isSaved ? [choices.dataset['saved'], said] : [said, choices.dataset['visit']]);
});

choices.querySelector('button')!.addEventListener('click', () => {
	for (const radio of radios) radio.checked = radio.defaultChecked;
	keep({});
	say([choices.dataset['gone']]);
});

/** Keeps the choices on this device and applies them. False when the browser refuses: then the tab's own name holds them. */
function keep(chosen: Record<string, string>): boolean {
	const text = Object.keys(chosen).length > 0 ? JSON.stringify(chosen) : '';
	let isSaved = true;
	try {
		if (text) localStorage.setItem(key, text);
		else localStorage.removeItem(key);
	} catch {
		isSaved = false;
	}
	window.name = isSaved ? '' : text;
	dispatchEvent(new Event('storage'));
	return isSaved;
}

function say(parts: (string | undefined)[]): void {
	status.textContent = parts.join(' ');
}

export {}; // A module, so that its names are its own and not the window's.
