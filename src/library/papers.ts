import { leafletsInOrder, pastVersions, versionName } from './leaflets.ts';
import { shelf } from './shelf.ts';
import { byId } from '../schemas/shared.ts';

/** One version of a leaflet that people may hold on paper, and what has become of it. */
export interface Paper {
	code: string;
	title: string;
	version: number;
	date: string;
	changes: string;
	state: 'current' | 'replaced' | 'withdrawn';
	withdrawn?: { on: string; why: string } | undefined;
	/** The leaflet's id, when this version is current and this edition has it. */
	leaflet?: string | undefined;
}

/** An address a leaflet may print: of one version, or of a code alone, with every version of that code, newest first. */
export interface PaperAddress {
	address: string;
	code: string;
	/** The version on the reader's paper, when the address names it. */
	asked?: Paper | undefined;
	papers: Paper[];
}

/** Every version ever given out, by code, the newest first. */
export async function allPapers(): Promise<Paper[]> {
	const here = new Set((await leafletsInOrder()).map(({ id }) => id));
	const current = [...(await shelf('leaflets')).values()].map(({ id, data }): Paper => {
		const { code, title, version, date, changes } = data;
		return {
			...{ code, title, version, date, changes, state: 'current' },
			leaflet: here.has(id) ? id : undefined,
		};
	});
	const past = (await pastVersions()).map((paper): Paper => ({
		...paper,
		state: paper.withdrawn ? 'withdrawn' : 'replaced',
	}));
	return [...current, ...past].sort((a, b) => byId(a.code, b.code) || b.version - a.version);
}

/** The day of the newest word about any leaflet that this edition knows: of a version, a withdrawal, or an entry in What's new. */
export async function newestDay(): Promise<string> {
	const days = (await allPapers()).flatMap(({ date, withdrawn }) => [date, withdrawn?.on ?? date]);
	const changed = [...(await shelf('changes')).values()].map(({ data }) => data.on);
	return [...days, ...changed].sort(byId).at(-1)!;
}

/** Every address that was ever printed on a leaflet. */
export async function papers(): Promise<PaperAddress[]> {
	const all = await allPapers();
	return [...new Set(all.map(({ code }) => code))].flatMap((code) => {
		const ofCode = all.filter((paper) => paper.code === code);
		return [
			{ address: code, code, papers: ofCode },
			...ofCode.map((asked) => ({
				...{ address: versionName(code, asked.version), code, asked, papers: ofCode },
			})),
		];
	});
}
