import { fragmentsOf } from '../library/fragments.ts';
import { nearest } from '../library/missing.ts';
import { lineOf, namedBy, nodesIn, textOf, treeOf } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';
import { questionGroups } from '../schemas/question.ts';
import { anchorOf } from '../strings/anchor-of.ts';
import { addressesToday } from './addresses.ts';
import type { Content } from './read-content.ts';
import { type Page, pagesOf, type Rule } from './rule.ts';

type Told = Pick<Fault, 'found' | 'wanted' | 'remedy'>;

export const links: Rule = {
	says: 'every link leads somewhere',
	check: (content) =>
		pagesOf(content).flatMap((page) =>
			[...nodesIn(treeOf(page.words))].flatMap(({ node }): Fault[] => {
				if (node.type !== 'link' && node.type !== 'definition') return [];
				const at = { file: page.file, line: lineOf(node) };
				const told =
					linkFault(node.url, page, content) ??
					(node.type === 'link' && !textOf(node).trim()
						? {
								found: `a link without words, to ${node.url}`,
								remedy: 'Write where it leads between the square brackets',
							}
						: undefined);
				return told ? [{ ...at, ...told }] : [];
			}),
		),
};

function linkFault(url: string, page: Page, content: Content): Told | undefined {
	if (url.startsWith('#')) return placeFault(url, page, url.slice(1), content);
	if (url.startsWith('//')) return { found: `the link ${url}`, remedy: 'Write it with https://' };
	if (url.startsWith('/')) return insideFault(url, content);
	const [, protocol] = /^([a-z][a-z0-9+.-]*):/i.exec(url) ?? [];
	if (!protocol)
		return {
			found: `the link "${url}", which says nothing of where it begins`,
			remedy:
				'Write the address of a page from the root of the site, such as /waiting/, or of another site with https://',
		};
	return outsideFault(url, protocol.toLowerCase());
}

const outside: Record<string, { form: RegExp; like: string }> = {
	https: { form: /^https:\/\/[^\s/]+\.[^\s/]+/, like: 'https://www.nhs.uk/' },
	mailto: { form: /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/, like: 'mailto:name@example.org' },
	tel: { form: /^tel:\+?\d+$/, like: 'tel:111' },
	sms: { form: /^sms:\+?\d+(\?body=\S+)?$/, like: 'sms:85258' },
};

function outsideFault(url: string, protocol: string): Told | undefined {
	const known = outside[protocol];
	if (known?.form.test(url) && URL.canParse(url)) return undefined;
	const guess = nearest(protocol, Object.keys(outside));
	return {
		found: `the link ${url}`,
		wanted: known
			? `an address such as ${known.like}`
			: `${guess ? `perhaps ${guess}:; ` : ''}a link that begins with https:, mailto:, tel: or sms:`,
		remedy: 'Mend the address',
	};
}

/** An address on this site. Files, such as /evidence.csv, are known only to the built site, which looks at them. */
function insideFault(url: string, content: Content): Told | undefined {
	const [, path = '', , fragment] = /^([^#?]*)(\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
	if (/\.[a-z]+$/.test(path)) return undefined;
	const id = path.replace(/^\/|\/$/g, '') || 'index';
	const old = content.redirects?.data.moved.find(({ from }) => from === `/${id}/`);
	if (old && !content.ids.pages.has(id))
		return { found: `the link ${url}, the old address of a page`, remedy: `Write ${old.to}` };
	if (!content.ids.pages.has(id) && !addressesToday(content).has(`/${id}/`)) {
		const guess = nearest(id, content.ids.pages);
		return {
			found: `the link ${url}, and there is no page of that address`,
			wanted: guess && `perhaps /${guess}/`,
			remedy: 'Each page is a file in content/pages/; its name without the ending is its address',
		};
	}
	if (!path.endsWith('/'))
		return { found: `the link ${url} without a slash after the address`, remedy: `Write ${path}/` };
	const page = content.pages.get(id);
	return fragment === undefined || !page ? undefined : placeFault(url, page, fragment, content);
}

/** What is wrong with an address that leads to a place on a page; nothing where the place is there. */
export function placeFault(
	url: string,
	{ id, words }: Page,
	fragment: string,
	content: Content,
): Told | undefined {
	const known = [...fragmentsOf(words), ...fragmentsOfLists(words, content), 'main'];
	if (known.includes(decodeURIComponent(fragment))) return undefined;
	const guess = nearest(fragment, known);
	return {
		found: `the link ${url}, and the page "${id}" has no place called "${fragment}"`,
		wanted: guess && `perhaps #${guess}`,
		remedy:
			'Write the heading it should lead to in small letters, with hyphens for spaces and without other signs, or take the # and what follows away',
	};
}

/** The places in the lists that a page shows. */
function fragmentsOfLists(words: string, content: Content): string[] {
	return namedBy(words, 'Listing', 'of').flatMap((of) => {
		const [list = '', which = ''] = of.split(':');
		switch (list) {
			case 'glossary':
				return [...content.glossary.values()].flatMap(({ id, data }) => [
					`term-${id}`,
					`letter-${data.term.charAt(0).toLowerCase()}`,
				]);
			case 'questions':
				return [
					...content.questions.keys(),
					...questionGroups.map((group) => `group-${anchorOf(group)}`),
				];
			case 'sources':
				return [...content.sources.keys()];
			case 'changes':
				return [...content.changes.keys()].map((id) => `change-${id}`);
			case 'pages':
			case 'search-results':
				return (content.navigation?.data.groups ?? []).map(({ label }) => anchorOf(label));
			case 'session-cards':
				return (content.sessionCards?.data.sets ?? [])
					.filter(({ sessions }) => String(sessions) === which)
					.flatMap(({ cards }) => cards.map(({ from }) => `session-${from}`));
			case 'urgent-help':
				return ['everywhere', 'england', 'scotland', 'wales', 'northern-ireland'];
			case 'words-for-interpreters':
				return (content.interpreterWords?.data.words ?? []).map(
					({ term }) => `word-${anchorOf(term)}`,
				);
			default:
				return [];
		}
	});
}
