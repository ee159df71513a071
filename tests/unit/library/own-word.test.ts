import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from './open-library.ts';

let library: Library;
let close: () => Promise<void>;
let before: ReturnType<Library['organisation']>;

beforeAll(async () => {
	({ library, close } = await openLibrary());
	before = { ...library.organisation() };
}, 120_000);
afterEach(() => {
	reset();
});
afterAll(async () => {
	await close();
});

/** Takes away what a test said. */
function reset(): void {
	const own = library.organisation() as Record<string, unknown>;
	for (const key of Object.keys(own)) if (!(key in before)) Reflect.deleteProperty(own, key);
	Object.assign(own, before);
}

const leaflet = async () =>
	(await library.leafletsInOrder()).find(({ id }) => id === 'what-is-ipt')!;
const said = async (says: Partial<typeof before>) => {
	reset();
	Object.assign(library.organisation(), { name: 'Our trust' }, says);
	return library.ownWord(await leaflet());
};
const nobody = 'No clinician has checked this leaflet yet.';
const by = 'Consultant Clinical Psychologist';

/** The day on which the words of the leaflet were written, and days beside it. */
const written = async () => (await leaflet()).data.date;
const daysAfter = (day: string, days: number) =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe('who approved a leaflet', () => {
	test('stands in place of our sentence, for one leaflet before all', async () => {
		const on = await written();
		expect((await said({})).checked).toBe(nobody);
		expect((await said({ approved: { by, on } })).checked).toMatch(
			/^Approved for Our trust by Consultant Clinical Psychologist on /,
		);
		const leaflets = { 'what-is-ipt': { approved: { by: 'Medical director', on } } };
		expect((await said({ approved: { by, on }, leaflets })).checked).toContain('Medical director');
	});

	test('falls away when the words are newer', async () => {
		const on = daysAfter(await written(), -1);
		expect((await said({ approved: { by, on } })).checked).toBe(nobody);
		const leaflets = { 'what-is-ipt': { approved: { by, on } } };
		expect((await said({ leaflets })).checked).toBe(nobody);
	});

	test('is named only where a name was given', async () => {
		const approved = { by, on: await written() };
		expect((await said({ approved })).checked).toContain(`by ${by} on`);
		expect((await said({ approved: { ...approved, name: 'A. Body' } })).checked).toContain(
			`by A. Body, ${by} on`,
		);
	});
});

test('a month of review is said from the month of the words on, and a review that is past due says so', async () => {
	const month = (await written()).slice(0, 7);
	expect((await said({ reviewed: month })).reviewed).toContain('Reviewed here');
	expect((await said({ reviewed: '2020-01' })).reviewed).toBeUndefined();
	expect((await said({ due: '2999-01' })).due).toContain('Next review here: January 2999');
	expect((await said({ due: '2020-01' })).due).toContain('and that has passed');
});

test('numbers that were called stand as called until one of them changes', async () => {
	await said({ numbersDialled: '2026-12-01' });
	expect(library.numbersDialled(['2026-11-22', undefined])).toBe(
		'Our trust called these numbers on 1 December 2026.',
	);
	expect(library.numbersDialled(['2026-11-22', '2026-12-02'])).toBeUndefined();
	await said({});
	expect(library.numbersDialled(['2026-11-22'])).toBeUndefined();
});

test('the organisation’s own code stands for one leaflet before all', async () => {
	expect((await said({ leafletCode: 'OUR 1' })).code).toBe('Our own code: OUR 1');
	const leaflets = { 'what-is-ipt': { code: 'OUR 1-07' } };
	expect((await said({ leafletCode: 'OUR 1', leaflets })).code).toBe('Our own code: OUR 1-07');
});

describe('a way to get help', () => {
	const route = async (change: object) => {
		const { ways } = await library.urgentHelp();
		const first = ways.find(({ claim }) => claim === 'crisis-111-england')!;
		return library.wayOf({ ...first, ...change } as Parameters<Library['wayOf']>[0]);
	};

	test('of two nations is shown as of two, never as everybody’s', async () => {
		const way = await route({ nations: ['england', 'wales'] });
		expect(way.where).toBe('England and Wales');
		expect(way.label).toMatch(/^England and Wales: /);
	});

	test('of two nations is the first of each on a leaflet', async () => {
		const { ways } = await library.urgentHelp();
		const way = await route({ nations: ['england', 'wales'], onEveryPage: false });
		const others = ways.filter(({ claim }) => !/^crisis-111-(?:england|wales)$/.test(claim ?? ''));
		const printed = library.waysForLeaflet([others[0]!, way, ...others.slice(1)], {
			isBrief: false,
			helpFor: undefined,
		});
		expect(printed).toContain(way);
		expect(printed.map(({ claim }) => claim)).not.toContain('crisis-111-deaf');
	});

	test('of all four stands without one', async () => {
		const way = await route({ nations: ['england', 'scotland', 'wales', 'northern-ireland'] });
		expect(way.where).toBeUndefined();
	});

	test('for young people comes straight after 999 on their leaflet, and on no other', async () => {
		const { ways } = await library.urgentHelp();
		const claims = (helpFor: 'young-people' | undefined) =>
			library.waysForLeaflet(ways, { isBrief: false, helpFor }).map(({ claim }) => claim);
		expect(claims('young-people').slice(0, 3)).toEqual([
			'crisis-999',
			'crisis-childline',
			'crisis-papyrus',
		]);
		expect(claims(undefined)).not.toContain('crisis-childline');
		const theirs = await library.leafletsInOrder();
		expect(theirs.filter(({ data }) => data.helpFor).map(({ id }) => id)).toEqual(['young-people']);
	});

	test('in the line on page one: what has one number in several nations names them once', async () => {
		const { ways } = await library.urgentHelp();
		const words = (helpFor: 'young-people' | undefined) =>
			library.waysInLine(ways, helpFor).map((way) => way.words);
		expect(words(undefined)).toEqual([
			'Call 999',
			'Call 111 (England, Scotland and Wales)',
			'Text SHOUT to 85258',
		]);
		expect(words('young-people').slice(1, 3)).toEqual([
			'Childline: 0800 1111',
			'PAPYRUS: 0800 068 4141',
		]);
		await said({ crisisLine: { name: 'Our line', phone: '01632 960000', hours: 'Day.' } });
		const own = library.waysInLine((await library.urgentHelp()).ways, undefined)[1];
		expect(own).toEqual({ words: 'Our line: 01632 960000', href: 'tel:01632960000', isOwn: true });
	});

	test('that is the organisation’s own comes second, with its hours', async () => {
		const crisisLine = { name: 'Our line', phone: '01632 960000', hours: 'Day and night.' };
		await said({ crisisLine });
		const [, own] = (await library.urgentHelp()).ways;
		expect(own).toMatchObject({ label: 'Our line: 01632 960000', href: 'tel:01632960000' });
	});
});
