import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';

interface Question {
	query: string;
	kind: string;
	topics: string[];
	first?: boolean;
	banner?: boolean;
}

/** Topics of leaflets and formats still to be made; until then these pages are a sensible answer. */
const later = new Set([
	'leaflets-for-trusts',
	'leaflet-versions',
	'easy-read',
	'large-print',
	'audio',
	'worksheets',
]);
const meanwhile = ['/leaflets/', '/organisations/', '/whats-new/'];

const { queries } = parse(readFileSync('tests/browser/search-questions.yaml', 'utf8')) as {
	queries: Question[];
};

/** A page that carries one of the topics is among the first three, and urgent help shows where it must and only there. */
function passes(
	{ topics, first, banner }: Question,
	covered: string[],
	isUrgent: boolean,
): boolean {
	const finds = first ? isUrgent : topics.some((topic) => covered.includes(topic));
	return finds && (banner === undefined || banner === isUrgent);
}

/** What the search shows for a query: pages in order, and whether urgent help stands above them. */
async function ask(page: Page, query: string): Promise<{ paths: string[]; isUrgent: boolean }> {
	await page.getByRole('searchbox').fill(query);
	await page.getByRole('searchbox').press('Enter');
	return page.evaluate(() => {
		const box = document.querySelector('.danger');
		const results = document.querySelector('#search-results')!;
		const links = document.querySelectorAll<HTMLAnchorElement>('#search-results h3 a');
		return {
			paths: [...links].map((link) => link.pathname),
			isUrgent:
				box !== null &&
				box.getBoundingClientRect().height > 0 &&
				Boolean(box.compareDocumentPosition(results) & Node.DOCUMENT_POSITION_FOLLOWING) &&
				box.querySelectorAll('a[href^="tel:"], a[href^="sms:"]').length > 1,
		};
	});
}

test('answers the questions people type', async ({ page, request }) => {
	const { pages } = (await (await request.get('/api/v1/pages.json')).json()) as {
		pages: { path: string; topics: string[] }[];
	};
	const topicsOf = new Map(pages.map(({ path, topics }) => [path, topics]));
	const declared = new Set(pages.flatMap(({ topics }) => topics));
	await page.goto('/search/');
	await page.getByRole('searchbox').focus();
	await page.getByRole('searchbox').fill('grief');
	await expect(page.locator('#search-results li').first()).toBeVisible();

	const scored: { question: Question; passes: boolean; isBest: boolean; got: string[] }[] = [];
	const notYet: string[] = [];
	for (const question of queries) {
		const { topics, first, query } = question;
		const { paths, isUrgent } = await ask(page, query);
		const got = paths.slice(0, 3);
		const covered = got.flatMap((path) => topicsOf.get(path) ?? []);
		if (topics.every((topic) => later.has(topic) && !declared.has(topic))) {
			const answer = got.find((path) => meanwhile.includes(path));
			notYet.push(
				`  "${query}" ${answer ? `finds ${answer} meanwhile` : `finds ${got.join(', ')}`}`,
			);
			continue;
		}
		scored.push({
			question,
			passes: passes(question, covered, isUrgent),
			isBest: first ? isUrgent : covered.includes(topics[0]!),
			got: [...(isUrgent ? ['urgent help'] : []), ...got],
		});
	}

	const kinds = [...new Set(scored.map(({ question }) => question.kind)), 'all'];
	const share = new Map<string, number>();
	console.log('\nSearch: a right page in the first three, and the best one');
	for (const kind of kinds) {
		const of = scored.filter(({ question }) => kind === 'all' || question.kind === kind);
		const right = of.filter(({ passes }) => passes).length;
		const best = of.filter(({ isBest }) => isBest).length;
		share.set(kind, right / of.length);
		const percent = (n: number) => `${((100 * n) / of.length).toFixed(1)} %`;
		console.log(
			`  ${kind.padEnd(12)} ${right} of ${of.length} (${percent(right)}), best answer ${percent(best)}`,
		);
	}
	for (const { question, got } of scored.filter(({ passes }) => !passes))
		console.log(
			`  missed "${question.query}" (${question.topics.join(', ')}): got ${got.join(', ') || 'nothing'}`,
		);
	console.log(`Answered by pages still to come, not counted:\n${notYet.join('\n')}`);

	expect(share.get('all')).toBeGreaterThanOrEqual(0.95);
	expect(share.get('misspelling')).toBeGreaterThanOrEqual(0.9);
	expect(share.get('crisis')).toBe(1);
	expect(share.get('not-crisis')).toBe(1);
});

test('the score can fail', () => {
	const grief: Question = { query: '', kind: '', topics: ['grief'] };
	expect(passes(grief, ['grief', 'waiting'], false)).toBe(true);
	expect(passes(grief, ['waiting'], false)).toBe(false);
	expect(passes({ ...grief, banner: false }, ['grief'], true)).toBe(false);
	expect(passes({ ...grief, first: true, banner: true }, ['grief'], false)).toBe(false);
});
