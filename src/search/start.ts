import type { DangerKind } from '../schemas/search.ts';
import { dangerIn } from './crisis.ts';
import { type Packed, unpack } from './packed.ts';
import { searchPage } from './search-page.ts';
import { urgentBox } from './urgent-box.ts';

/** With these words on screen nobody is sent on to another page: the box of urgent help is the answer. */
const staysFor = new Set<DangerKind | undefined>(['self', 'others']);

/**
 * Begins the search on the page it was loaded into. Nothing typed stands in an address or a store, where a browser would keep
 * it: words go to the search page in the name of the tab, which is held in memory, and its first script takes them out.
 */
export function start(packed: Packed): void {
	const data = unpack(packed);
	const form = document.querySelector<HTMLFormElement>('form.search')!;
	const box = form.elements.namedItem('q') as HTMLInputElement;
	const kindOf = dangerIn(data.crisis);
	const urgent = urgentBox(form, data);
	const place = document.getElementById('search');
	const results = place && searchPage({ data, place, form, box, urgent, kindOf });
	const answer = () => {
		urgent.show(kindOf(box.value));
		results?.show(box.value);
	};
	box.addEventListener('input', answer);
	box.addEventListener('compositionend', answer);
	if (results) return results.open();
	answer();
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		answer();
		if (staysFor.has(kindOf(box.value))) return urgent.focus();
		window.name += `\n${box.value}`;
		location.assign(form.action);
	});
}
