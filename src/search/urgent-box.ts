import type { DangerKind } from '../schemas/search.ts';
import { element, refill } from './element.ts';
import type { HelpRoute, SearchData } from './search-data.ts';

export interface UrgentBox {
	/** Shows the box for this kind of danger, or takes it away. */
	show: (kind: DangerKind | undefined) => void;
	/** Moves the reader to the box. */
	focus: () => void;
}

/** The box of urgent help: above everything, straight after the head of the page, with and without a voice call. */
export function urgentBox(
	form: HTMLFormElement,
	{ crisis, help, words }: Pick<SearchData, 'crisis' | 'help' | 'words'>,
): UrgentBox {
	const spoken = element('p', { class: 'unseen', role: 'status' });
	const opening = element('p');
	const routes = element('ul');
	const leave = element(
		'p',
		{ class: 'quick-exit' },
		element('a', { href: words['exit.address']!, rel: 'noreferrer nofollow' }, words['exit.link']!),
	);
	const box = element(
		'section',
		{ class: 'danger', 'aria-labelledby': 'danger-title', tabindex: '-1' },
		element('h2', { id: 'danger-title' }, words['danger.title']!),
		opening,
		routes,
		element(
			'p',
			{},
			element('a', { href: new URL('../urgent-help/', form.action).href }, words['danger.all']!),
		),
		leave,
	);
	let shown: DangerKind | undefined;
	form.append(spoken);
	return {
		show(kind) {
			if (kind === shown) return;
			if (!kind) box.remove();
			else {
				opening.textContent = crisis.kinds[kind];
				leave.hidden = kind !== 'abuse';
				const fitting = help.routes.filter(({ abuse }) => !abuse || kind === 'abuse');
				refill(routes, ...fitting.map((route) => item(route, words['danger.voiceless']!)));
				if (!shown) form.closest('header')!.after(box);
			}
			spoken.textContent = kind ? words['danger.said']! : '';
			shown = kind;
		},
		focus: () => {
			box.focus();
		},
	};
}

function item({ label, how, href, nation, voiceless }: HelpRoute, note: string): HTMLLIElement {
	return element(
		'li',
		{},
		href ? element('a', { href }, label) : label,
		' ',
		element(
			'span',
			{},
			[nation && `${nation}:`, how, voiceless && `${note}.`].filter(Boolean).join(' '),
		),
	);
}
