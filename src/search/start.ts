import { dangerIn } from './crisis.ts';
import { type Packed, unpack } from './packed.ts';
import { searchPage } from './search-page.ts';
import { urgentBox } from './urgent-box.ts';

/** Begins the search on the page it was loaded into. Nothing typed leaves the page, save in the part of its address after #. */
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
	if (results) results.open();
	else answer();
}
