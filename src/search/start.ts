import { hearing, type Heard } from './hearing.ts';
import { type Packed, unpack } from './packed.ts';
import { searchPage } from './search-page.ts';
import { urgentBox } from './urgent-box.ts';

/** How long a reader must rest, in milliseconds, before what they typed counts as a whole. */
const rest = 600;

/** Where someone is hurt at home the way out matters more; for every other kind the box of urgent help is the answer. */
const staysFor = (heard: Heard | undefined): boolean =>
	heard?.form === 'box' && ['taken', 'self', 'others', 'unsure'].includes(heard.kind);

/**
 * Begins the search on the page it was loaded into. Nothing typed stands in an address or a store, where a browser would keep
 * it: words go to the search page in the name of the tab, which is held in memory, and its first script takes them out.
 */
export function start(packed: Packed): void {
	const data = unpack(packed);
	const form = document.querySelector<HTMLFormElement>('form.search')!;
	const box = form.elements.namedItem('q') as HTMLInputElement;
	const { hear } = hearing(data.crisis, data.model);
	const urgent = urgentBox(form, data);
	const place = document.getElementById('search');
	const results = place && searchPage({ data, place, form, box, urgent, hear });
	let resting: ReturnType<typeof setTimeout> | undefined;
	let isDue = false;

	/** While someone types, help comes as soon as danger is plain, and goes only when they rest, so that it never flickers. */
	const typed = () => {
		const heard = hear(box.value);
		if (heard?.form === 'box' || !box.value.trim()) urgent.show(heard);
		clearTimeout(resting);
		resting = setTimeout(rested, rest);
		if (results && !isDue) {
			isDue = true;
			// Help is painted first; to find pages takes longer.
			requestAnimationFrame(() =>
				setTimeout(() => {
					isDue = false;
					results.show(box.value);
				}),
			);
		}
	};
	const rested = () => {
		urgent.show(hear(box.value));
		results?.settle();
	};
	box.addEventListener('input', typed);
	box.addEventListener('compositionend', typed);
	if (results) {
		results.open();
		return;
	}
	typed();
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		rested();
		if (staysFor(hear(box.value))) {
			urgent.focus();
			return;
		}
		// Half a sign, such as part of an emoji, would lose the whole name on the way.
		window.name += `\n${box.value.replace(/[\ud800-\udfff]/gu, '')}`;
		location.assign(form.action);
	});
}
