import { z } from 'astro/zod';
import type { Facts } from '../../schemas/watch.ts';
import { latestDateIn } from '../dates.ts';
import { plain, treeOf } from '../words.ts';
import { type Reader, readPage } from './page.ts';

type Notice = Facts['notices'][number];

const crossref = z.object({
	message: z.object({
		title: z.array(z.string()).default([]),
		'updated-by': z.array(z.object({ type: z.string(), DOI: z.string().default('') })).default([]),
	}),
});

/** A record about a study has no passages and no numbers of help. */
const noFacts = () => ({ passages: {}, numbers: {} });

const noticeOf = (type: string): Notice['kind'] =>
	/retract|withdraw|removal|concern/i.test(type) ? 'retracted' : 'corrected';

/** What Crossref knows of a DOI, as JSON: its title, and every notice that retracts or corrects it. */
export const readCrossref: Reader = ({ text }) => {
	const { data } = crossref.safeParse(jsonIn(text));
	const [title] = data?.message.title ?? [];
	if (!data || !title) return 'the answer of Crossref has not the shape that we know';
	const notices = data.message['updated-by'].map(({ type, DOI }) => ({
		kind: noticeOf(type),
		says: plain(`${type.replaceAll('_', ' ')} ${DOI}`),
	}));
	return { title: plain(title), notices: [...notices, ...inTitle(title)], ...noFacts() };
};

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const inTitle = (title: string): Notice[] =>
	/^\W*(?:retracted|withdrawn)\b/i.test(title)
		? [{ kind: 'retracted', says: 'its title says that it is retracted' }]
		: [];

/** Fields of PubMed's own format that name a notice: retraction in, expression of concern in, erratum in. */
const fields: Record<string, Notice['kind']> = {
	RIN: 'retracted',
	ECI: 'retracted',
	EIN: 'corrected',
};

/** A paper in PubMed's own format: a field a line, "RIN - " and what follows. */
export const readPubmed: Reader = ({ text }) => {
	const record = treeOf(text).querySelector('pre')?.textContent ?? text;
	const lines = record.replace(/\r?\n {6}/g, ' ').split(/\r?\n/);
	const all = lines.flatMap((line) => {
		const [, name = '', value = ''] = /^([A-Z]{2,4}) *- (.*)$/.exec(line) ?? [];
		return name ? [{ name, value: plain(value) }] : [];
	});
	const title = all.find(({ name }) => name === 'TI')?.value;
	if (!title || !all.some(({ name }) => name === 'PMID'))
		return 'the answer of PubMed has not the shape that we know';
	const notices = all.flatMap(({ name, value }): Notice[] => {
		const kind = fields[name];
		if (kind) return [{ kind, says: value.slice(0, 150) }];
		return name === 'PT' && /^Retracted Publication/i.test(value)
			? [{ kind: 'retracted', says: 'PubMed calls it a retracted publication' }]
			: [];
	});
	return { title, notices, ...noFacts() };
};

/** The page that a DOI leads to: the paper's title and day as journals hide them for machines. Its words change too often to tell anything. */
export const readLanding: Reader = (page, wanted) => {
	const root = treeOf(page.text);
	const hidden = new Map(
		root
			.querySelectorAll('meta')
			.map((meta) => [
				(meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase(),
				plain(meta.getAttribute('content') ?? ''),
			]),
	);
	const given = (...names: string[]) => names.map((name) => hidden.get(name)).find(Boolean);
	const title = given('citation_title', 'dc.title', 'dcterms.title');
	if (!title) {
		const facts = readPage(page, wanted);
		return typeof facts === 'string' ? facts : 'the page does not name its paper for machines';
	}
	const on = given(
		...['citation_publication_date', 'citation_online_date', 'citation_date'],
		...['dc.date', 'prism.publicationdate'],
	);
	const year = on && /^\d{4}$/.exec(on)?.[0];
	return {
		title,
		updated: (on && latestDateIn(on)) ?? year,
		notices: inTitle(title),
		...noFacts(),
	};
};
