import type { DangerKind } from '../schemas/search.ts';
import { element, marked } from './element.ts';
import { type Findings, finder, type Hit } from './find.ts';
import { inFullText, type Passage } from './full-text.ts';
import type { ListedPage, SearchData } from './search-data.ts';
import type { UrgentBox } from './urgent-box.ts';

interface Ground {
	data: SearchData;
	place: HTMLElement;
	form: HTMLFormElement;
	box: HTMLInputElement;
	urgent: UrgentBox;
	kindOf: (text: string) => DangerKind | undefined;
}

/** How long a reader must rest, in milliseconds, before the count is announced and the address follows. */
const rest = 600;

/** The results on the search page: live as the reader types, announced when they rest. */
export function searchPage({ data, place, form, box, urgent, kindOf }: Ground) {
	const part = <Tag extends HTMLElement>(name: string) =>
		place.querySelector<Tag>(`#search-${name}`)!;
	const found = part('found');
	const title = part('title');
	const base = new URL('..', form.action).href;
	const say = (key: string, blanks: Record<string, string> = {}) =>
		data.words[key]!.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '');
	const find = finder({ ...data, pages: withListed(data, listed(place, base)) });
	let findings: Findings = { hits: [], stems: new Set() };
	let resting: ReturnType<typeof setTimeout> | undefined;
	let asked = '';

	function show(text: string): void {
		asked = text.trim();
		findings = find(asked);
		const { hits, meant, stems } = findings;
		found.hidden = !asked;
		part('empty').hidden = Boolean(asked);
		part('results').replaceChildren(...hits.map((hit) => result(hit, stems)));
		part('none').hidden = hits.length > 0;
		part('meant').replaceChildren(...(meant ? meantLink(meant) : []));
		part('more').hidden = !asked;
		part('full').replaceChildren();
		part('full-status').textContent = '';
		clearTimeout(resting);
		resting = setTimeout(settle, rest);
	}

	/** Announces the count, and keeps the words in the address so that Back finds them again; never words of danger. */
	function settle(): void {
		clearTimeout(resting);
		const count = findings.hits.length;
		const key = count === 0 ? 'count.none' : count === 1 ? 'count.one' : 'count.many';
		const said = asked ? say(key, { query: shorten(asked), count: String(count) }) : '';
		if (part('status').textContent !== said) part('status').textContent = said;
		const fragment = asked && !kindOf(asked) ? `#q=${encodeURIComponent(asked)}` : '';
		if (location.search || location.hash !== fragment)
			history.replaceState(null, '', location.pathname + fragment);
	}

	/** Shows what the address asks for, and takes the reader there. */
	function open(): void {
		const query = queryOf(location);
		if (query !== undefined) box.value = query;
		urgent.show(kindOf(box.value));
		show(box.value);
		if (query === undefined) return;
		settle();
		const [navigation] = performance.getEntriesByType('navigation');
		if ((navigation as PerformanceNavigationTiming).type === 'navigate') goToAnswer();
	}

	function goToAnswer(): void {
		if (kindOf(asked)) urgent.focus();
		else if (asked) title.focus();
	}

	async function lookInFullText(): Promise<void> {
		const looked = asked;
		part('full-status').textContent = say('full.loading');
		const passages = await inFullText(findings.meant ?? looked, base).catch(() => undefined);
		if (looked !== asked) return;
		const shown = new Set(findings.hits.map(({ page }) => `${base}${page.at}/`));
		const others = passages?.filter(({ url }) => !shown.has(new URL(url, location.href).href));
		part('full').replaceChildren(...(others ?? []).map((p) => passage(p, findings.stems)));
		const key = !others ? 'full.failed' : others.length ? 'full.count' : 'full.none';
		part('full-status').textContent = say(key, { count: String(others?.length) });
		part('more').hidden = true;
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
		return [`${say('meant')} `, element('a', { href: `#q=${encodeURIComponent(meant)}` }, meant)];
	}

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		urgent.show(kindOf(box.value));
		show(box.value);
		settle();
		goToAnswer();
	});
	addEventListener('hashchange', () => {
		box.value = queryOf(location) ?? '';
		urgent.show(kindOf(box.value));
		show(box.value);
		settle();
		goToAnswer();
	});
	part('more').addEventListener('click', () => void lookInFullText());
	return { show, open };
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
function listed(place: HTMLElement, base: string): ListedPage[] {
	return [...place.querySelectorAll<HTMLLIElement>('.page-list li')].map((item) => {
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

/** What the address asks for, or undefined. A broken address is read as it stands. */
function queryOf({ hash, search }: Location): string | undefined {
	const fragment = /^#q=(.*)$/s.exec(hash)?.[1];
	if (fragment === undefined) return new URLSearchParams(search).get('q') ?? undefined;
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}

/** A query as it is read out again: no longer than a line. */
const shorten = (query: string): string => (query.length > 80 ? `${query.slice(0, 80)}…` : query);
