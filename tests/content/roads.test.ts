import { describe, expect, test } from 'vitest';
import { nodesIn, treeOf, wordsOfPage } from '../../src/library/words-of-page.ts';
import { readContent } from '../../src/rules/read-content.ts';
import { pagesLinkedFrom } from '../../src/rules/roads.ts';

const { pages, navigation } = readContent();

const page = (id: string) => {
	const found = pages.get(id);
	if (!found) throw new Error(`content/pages/ has no page "${id}".`);
	return found;
};

/** Presses from home to every page, by links in the words of pages alone: no menu, no search, no next step. */
function pressesFromHome(): Map<string, number> {
	const presses = new Map([['index', 0]]);
	for (const [id, so] of presses)
		for (const to of pagesLinkedFrom(page(id)))
			if (pages.has(to) && !presses.has(to)) presses.set(to, so + 1);
	return presses;
}

describe('what a reader came for', () => {
	const presses = pressesFromHome();

	test.each([
		['what it is', 'what-is-ipt', 1],
		['if it is for me', 'suitability', 1],
		['how a course goes', 'what-to-expect', 1],
		['the first session', 'phases/beginning', 2],
		['the four areas', 'focus-areas', 2],
		['one of the areas', 'focus-areas/grief', 2],
		['if it works', 'effectiveness', 1],
		['how to get it', 'how-to-get-ipt', 1],
		['it is not helping', 'not-helping', 2],
		['it is ending', 'phases/ending', 1],
		['I am under 18', 'adolescents', 1],
		['I support someone', 'supporters', 1],
		['my child has it', 'parents', 2],
		['in pregnancy or after a birth', 'perinatal', 3],
		['urgent help', 'urgent-help', 2],
		['I refer people', 'referrers', 1],
		['I publish leaflets', 'organisations', 1],
	])('%s: %s is %i presses from home at most', (_, id, most) => {
		expect(presses.get(id)).toBeLessThanOrEqual(most);
	});

	test('every page for clients is four presses from home at most', () => {
		const far = [...pages.values()]
			.filter(({ id, data }) => data.audience === 'client' && (presses.get(id) ?? 99) > 4)
			.map(({ id }) => `${id}: ${String(presses.get(id))}`);
		expect(far).toEqual([]);
	});
});

test('the menu has seven parts, and none has more than nine lines', () => {
	const groups = navigation?.data.groups ?? [];
	expect(groups.length).toBe(7);
	expect(groups.filter(({ pages: lines }) => lines.length > 9).map(({ label }) => label)).toEqual(
		[],
	);
});

/** The road of next steps from a page to its end. */
function roadFrom(id: string): string[] {
	const next = wordsOfPage(page(id).words).find(({ name }) => name === 'NextStep');
	const to = next?.attributes.get('page');
	return to ? [id, ...roadFrom(to)] : [id];
}

test('whoever follows the next steps from home goes from deciding to staying well', () => {
	const road = roadFrom('index');
	const along = [
		'what-is-ipt',
		'suitability',
		'how-to-get-ipt',
		'preparing',
		'what-to-expect',
		'phases/beginning',
		'phases/middle',
		'phases/ending',
		'after-therapy',
		'take-away/warning-signs',
	];
	expect(road.filter((id) => along.includes(id))).toEqual(along);
	expect(road.at(-1)).toBe('take-away/warning-signs');
});

test('where therapy does not help, the road ends in help', () => {
	expect(roadFrom('not-helping').at(-1)).toBe('urgent-help');
	expect(roadFrom('urgent-help')).toEqual(['urgent-help']);
});

describe('ways to get help stand in the words of pages whose readers may need them', () => {
	const leadsToHelp = (id: string) =>
		[...nodesIn(treeOf(page(id).words))].some(
			({ node }) => node.type === 'link' && node.url.startsWith('/urgent-help/'),
		);

	test.each([
		'focus-areas',
		'focus-areas/grief',
		'focus-areas/conflict',
		'one-session',
		'phases/middle',
		'interpersonal-inventory',
		'questionnaires',
		'what-to-expect',
		'after-therapy',
		'confidentiality',
		'waiting',
		'online',
		'stories',
		'supporters',
		'adolescents',
		'parents',
		'perinatal',
		'older-people',
		'take-away/warning-signs',
		'take-away/message-to-share',
	])('%s', (id) => {
		expect(leadsToHelp(id)).toBe(true);
	});

	test.each([
		'focus-areas',
		'focus-areas/conflict',
		'one-session',
		'phases/middle',
		'interpersonal-inventory',
		'not-helping',
		'confidentiality',
		'online',
		'stories',
		'supporters',
		'adolescents',
		'parents',
		'perinatal',
		'older-people',
		'take-away/people-map',
		'take-away/message-to-share',
	])('%s says what to do when somebody hurts or controls you', (id) => {
		const { words } = page(id);
		const hasNote = wordsOfPage(words).some(
			({ name, attributes }) => name === 'Notice' && attributes.get('id') === 'abuse',
		);
		expect(hasNote || /hurts|afraid of|frightens|controls/.test(words)).toBe(true);
	});
});
