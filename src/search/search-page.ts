import { element, marked, refill } from './element.ts';
import { type Findings, finder, type Hit } from './find.ts';
import { inFullText, type Passage } from './full-text.ts';
import type { Heard } from './hearing.ts';
import type { ListedPage, SearchData } from './search-data.ts';
import { quietLine, type UrgentBox } from './urgent-box.ts';

interface Ground {
	data: SearchData;
	place: HTMLElement;
	form: HTMLFormElement;
	box: HTMLInputElement;
	urgent: UrgentBox;
	hear: (text: string) => Heard | undefined;
}

/** The results on the search page: live as the reader types, announced when they rest. */
export function searchPage({ data, place, form, box, urgent, hear }: Ground) {
	const part = (name: string) => place.querySelector<HTMLElement>(`#search-${name}`)!;
	const found = part('found');
	const title = part('title');
	const base = new URL('..', form.action).href;
	const say = (key: string, blanks: Record<string, string> = {}) =>
		data.words[key]!.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '');
	const find = finder({ ...data, pages: withListed(data, listed(base)) });
	let findings: Findings = { hits: [], stems: new Set() };
	let asked = '';
	let isComposing = false;

	function show(text: string): void {
		asked = text.trim();
		findings = find(asked);
		const { hits, meant, stems } = findings;
		found.hidden = !asked;
		part('empty').hidden = Boolean(asked);
		refill(part('results'), ...hits.map((hit) => result(hit, stems)));
		part('none').hidden = hits.length > 0 || isComposing;
		// Nothing that leads away is offered beside help. Which files the full text is fetched from can tell a word, besides.
		const isHeard = hear(asked) !== undefined;
		refill(part('meant'), ...(meant && !isHeard ? meantLink(meant) : []));
		part('offer').hidden = !asked || isHeard;
		refill(part('full'));
		part('full-status').textContent = '';
	}

	/** Announces the count when the reader rests, and offers help quietly where danger may be, or where nothing was found. */
	function settle(): void {
		const count = findings.hits.length;
		const heard = hear(asked);
		const isQuiet = asked !== '' && !isComposing && (heard ? heard.form === 'line' : count === 0);
		const opening = heard?.kind === 'bereaved' ? data.crisis.kinds.bereaved : say('danger.line');
		if (isQuiet && part('help').hidden) refill(part('help'), ...quietLine(form, data, opening));
		part('help').hidden = !isQuiet;
		const key = count === 0 ? 'count.none' : count === 1 ? 'count.one' : 'count.many';
		const isSaid = asked && !(isComposing && count === 0);
		const counted = isSaid ? say(key, { query: shorten(asked), count: String(count) }) : '';
		const said = isQuiet ? `${counted} ${say('danger.line.said')}` : counted;
		if (part('status').textContent !== said) part('status').textContent = said;
	}

	/** Shows what stands in the box, and takes a reader who came with words to the answer. */
	function open(): void {
		if (document.activeElement !== box) {
			answer();
			return;
		}
		urgent.show(hear(box.value));
		show(box.value);
		settle();
	}

	function answer(): void {
		const heard = hear(box.value);
		urgent.show(heard);
		show(box.value);
		settle();
		if (heard?.form === 'box') urgent.focus();
		else if (asked) title.focus();
	}

	async function lookInFullText(): Promise<void> {
		const looked = asked;
		part('full-status').textContent = say('full.loading');
		const shown = new Set(findings.hits.map(({ page }) => `${base}${page.at}/`));
		const isShown = (url: string) => shown.has(new URL(url, location.href).href);
		const others = await inFullText(findings.meant ?? looked, base, isShown).catch(() => undefined);
		if (looked !== asked) return;
		refill(part('full'), ...(others ?? []).map((p) => passage(p, findings.stems)));
		const key = !others ? 'full.failed' : others.length ? 'full.count' : 'full.none';
		part('full-status').textContent = say(key, { count: String(others?.length) });
		part('offer').hidden = true;
	}

	function result({ page, part: deepest, through }: Hit, stems: Set<string>): HTMLLIElement {
		const address = `${base}${page.at}/`;
		const about = marked(page.about, stems);
		const isMarked = [page.title, deepest?.heading ?? '', page.about].some((text) =>
			marked(text, stems).some((piece) => typeof piece !== 'string'),
		);
		return element(
			'li',
			{},
			element('h3', {}, element('a', { href: address }, ...marked(page.title, stems))),
			...(page.group ? [element('p', { class: 'where' }, page.group)] : []),
			element('p', {}, ...about),
			...(deepest
				? [
						element(
							'p',
							{},
							`${say('part')} `,
							element(
								'a',
								{ href: `${address}#${deepest.fragment}` },
								...marked(deepest.heading, stems),
							),
						),
					]
				: []),
			...(through && !isMarked
				? [element('p', { class: 'where' }, `${say('through')} `, ...marked(through, stems))]
				: []),
		);
	}

	function meantLink(meant: string): (Node | string)[] {
		const link = element('a', { href: form.action }, meant);
		link.addEventListener('click', (event) => {
			event.preventDefault();
			box.value = meant;
			answer();
		});
		return [`${say('meant')} `, link];
	}

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		answer();
	});
	for (const type of ['input', 'compositionend'])
		box.addEventListener(type, (event) => {
			isComposing = type === 'input' && (event as InputEvent).isComposing;
		});
	// Some browsers empty the box when they keep the page for Back, and leave the results.
	addEventListener('pageshow', () => {
		if (!box.value && !hear(asked)) box.value = asked;
	});
	part('more').addEventListener('click', () => void lookInFullText());
	return { show, settle, open };
}

function passage({ url, title, excerpt }: Passage, stems: Set<string>): HTMLLIElement {
	return element(
		'li',
		{},
		element('h3', {}, element('a', { href: url }, title)),
		element('p', {}, ...marked(excerpt, stems)),
	);
}

/** The list of all pages that stands on the search page. */
function listed(base: string): ListedPage[] {
	return [...document.querySelectorAll<HTMLLIElement>('.page-list li')].map((item) => {
		const link = item.querySelector('a')!;
		return {
			at: link.href.slice(base.length).replace(/\/$/, ''),
			title: link.textContent.trim(),
			about: item.querySelector('span')!.textContent.trim(),
			group: item.parentElement!.previousElementSibling!.textContent.trim(),
		};
	});
}

function withListed({ pages }: SearchData, list: ListedPage[]) {
	return list.flatMap((entry) => {
		const known = pages.find(({ at }) => at === entry.at);
		return known ? [{ ...known, ...entry }] : [];
	});
}

/** A query as it is read out again: no longer than a line. */
const shorten = (query: string): string => (query.length > 80 ? `${query.slice(0, 80)}…` : query);
