import { element, refill } from './element.ts';
import type { Heard } from './hearing.ts';
import type { HelpRoute, SearchData } from './search-data.ts';

export interface UrgentBox {
	/** Shows the box where danger was heard plainly, or takes it away. */
	show: (heard: Heard | undefined) => void;
	/** Moves the reader to the box. */
	focus: () => void;
}

/** One quiet line of help, for the results' own place: the words that fit, and the shortest ways. */
export function quietLine(
	form: HTMLFormElement,
	{ help, words }: Pick<SearchData, 'help' | 'words'>,
	opening: string,
): (Node | string)[] {
	const ways = ['tel:999', 'tel:111', 'sms:'].map((start) =>
		help.routes.find(({ href, abuse }) => !abuse && href?.startsWith(start)),
	);
	const links = ways.map((way) =>
		way ? [element('a', { href: way.href! }, way.label), '. '] : [],
	);
	return [
		`${opening} `,
		...([] as (Node | string)[]).concat(...links),
		element('a', { href: allHelp(form) }, words['danger.all']!),
	];
}

const allHelp = (form: HTMLFormElement): string => new URL('../urgent-help/', form.action).href;

/** The box of urgent help, with and without a voice call: straight after the head of the page, or after the field where the page holds it. */
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
		element('p', {}, element('a', { href: allHelp(form) }, words['danger.all']!)),
		leave,
	);
	let shown: Heard['kind'] | undefined;
	form.append(spoken);
	return {
		show(heard) {
			const kind = heard?.form === 'box' ? heard.kind : undefined;
			if (kind === shown) return;
			if (!kind) box.remove();
			else {
				opening.textContent = kind === 'unsure' ? words['danger.unsure']! : crisis.kinds[kind];
				leave.hidden = kind !== 'abuse';
				const fitting = help.routes.filter(({ abuse }) => !abuse || kind === 'abuse');
				refill(routes, ...fitting.map((route) => item(route, words['danger.voiceless']!)));
				if (!shown) (form.closest('header') ?? form).after(box);
			}
			if (Boolean(kind) !== Boolean(shown)) spoken.textContent = kind ? words['danger.said']! : '';
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
