import type { Finding, FindingKind, WatchReport } from '../schemas/watch.ts';
import { findingKinds } from '../schemas/watch.ts';

/** Each kind of finding for the person who meets it: what it is, and what to do now. */
const kinds: Record<FindingKind, { is: string; toDo: string }> = {
	'number-gone': {
		is: 'A helpline number does not stand on its page',
		toDo: 'Open the page today. If it gives our number, perhaps in a picture, all is well: say so to whoever keeps this program. If it gives another, change content/numbers.yaml, and somebody else types it from the page into content/numbers-again.yaml; put the day into "checked", in the claim and in content/urgent-help.yaml; and tell those who hand out the leaflets named here. If there is no page or no number, ring it.',
	},
	'number-unwatched': {
		is: 'A helpline number that nobody can check',
		toDo: 'Find the official page of the helpline, and compare the number and the hours. Then write that page into the claim, as "address" under "toCheck", and it is looked at from then on.',
	},
	retracted: {
		is: 'A study is retracted, or there is a serious concern about it',
		toDo: 'Read the notice. Take the study out of each claim named here. If none of its other sources stands alone, take the sentence out, also where a page says it in words of its own. Ask a clinician where you are not sure.',
	},
	replaced: {
		is: 'A source says that it is replaced or withdrawn',
		toDo: 'Read what replaces it. Write a file for it in content/sources/, like that of the old one. Put "replacedBy", with the name of the new file without its ending, into the old one: npm run check then lists every claim to change.',
	},
	'moved-away': {
		is: 'A page now leads to another website',
		toDo: 'Find out who runs that website before you trust it. If it is theirs, write the new address where the old one stands. If not, look for another source.',
	},
	'passage-changed': {
		is: 'A passage that we cite has changed',
		toDo: 'Read the passage beside each claim named here. We keep none of its old words. Change the claim if it is no longer true; if it still is, put today into its "checked".',
	},
	'newer-edition': {
		is: 'A page names a newer edition',
		toDo: 'Open it, and see whether the newer one says something else. If so, treat our source as replaced.',
	},
	'date-changed': {
		is: 'A page gives another day as its last change',
		toDo: 'Read what has changed, beside the claims named here. Then change "updated" in the source.',
	},
	corrected: {
		is: 'A study has been corrected',
		toDo: 'Read the correction. Change the claims named here if it touches a figure that they give.',
	},
	gone: {
		is: 'A page is gone',
		toDo: 'Look for it on the site it was on. Change the address in the source or the page; if it is not there, find another source or take the claim away.',
	},
	moved: {
		is: 'A page has moved',
		toDo: 'Open the new address. If it is the same page, write that address where the old one stands: in the file of the source named here, or else in the page.',
	},
	'title-changed': {
		is: 'A page has another title',
		toDo: 'See whether it is still what we cite. Then change "title" in the source, or keep it if only the web page is named otherwise.',
	},
	'could-not-tell': {
		is: 'We could not tell',
		toDo: 'Open each page named here yourself and compare it with its claims. This is no sign that all is well.',
	},
	'words-changed': {
		is: 'Some words of a page have changed',
		toDo: 'Read the page beside the claims that rest on it. Often only something around them has changed.',
	},
	'first-look': {
		is: 'Seen for the first time',
		toDo: 'Compare each page with its claims once, then take them all as known: npm run watch -- --record',
	},
};

/** Kinds of which there are many at once, so that each gets a line and not a block. */
const brief: FindingKind[] = ['could-not-tell', 'words-changed', 'first-look'];

/** What is written differently in the two media. */
interface Medium {
	heading: (words: string) => string;
	/** Words that somebody else wrote: they must not act as markup. */
	foreign: (words: string) => string;
	address: (address: string) => string;
}

const asText: Medium = {
	heading: (words) => `${words}\n${'='.repeat(words.length)}`,
	foreign: (words) => words,
	address: (address) => address,
};

const asMarkdown: Medium = {
	heading: (words) => `## ${words}`,
	foreign: (words) => words.replace(/[\\`*_{}[\]<>()#+!|@~]/g, (sign) => `\\${sign}`),
	address: (address) => `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`,
};

/** The report for a person, most important first. */
export const sayReport = (report: WatchReport): string => say(report, asText);

/**
 * The same for an issue of the project.
 * @param most the most letters that an issue may have; what does not fit is counted, and the least important is left out first
 */
export function sayReportAsMarkdown(report: WatchReport, most = 60_000): string {
	const whole = say(report, asMarkdown);
	if (whole.length <= most) return whole;
	const lines = whole.split('\n');
	let length = 0;
	const kept = lines.findIndex((line) => (length += line.length + 1) > most - 200);
	return `${lines.slice(0, kept).join('\n')}\n\n**${String(lines.length - kept)} more lines do not fit here.** See them with \`npm run watch\`.\n`;
}

function say(report: WatchReport, medium: Medium): string {
	const groups = findingKinds.flatMap((kind) => {
		const found = report.findings.filter((finding) => finding.kind === kind);
		return found.length > 0 ? [sayKind(kind, found, medium)] : [];
	});
	return `${[summary(report), ...groups].join('\n\n')}\n`;
}

function summary({ on, looked, asKnown, findings }: WatchReport): string {
	const untold = new Set(
		findings.filter(({ kind }) => kind === 'could-not-tell').map(({ target }) => target),
	).size;
	const unwatched = findings.filter(({ kind }) => kind === 'number-unwatched').length;
	const toRead = looked - asKnown - untold;
	const rest =
		findings.length === 0
			? 'There is nothing to do.'
			: 'What follows is for a person to look at, most important first.';
	return `The watch looked at ${count(looked, 'page')} on ${on}. ${count(asKnown, 'page')} unchanged; ${count(toRead, 'page')} to read; ${count(untold, 'page')} of which it could not tell${unwatched > 0 ? `; ${count(unwatched, 'helpline number')} that nobody can check` : ''}.\n${rest}`;
}

const count = (number: number, what: string) =>
	`${String(number)} ${what}${number === 1 ? '' : 's'}`;

function sayKind(kind: FindingKind, found: Finding[], medium: Medium): string {
	const { is, toDo } = kinds[kind];
	const isBrief = brief.includes(kind);
	const items = found.map((finding) => (isBrief ? sayInALine : sayWhole)(finding, medium));
	return [
		medium.heading(`${is} (${String(found.length)})`),
		`To do: ${toDo}`,
		items.join(isBrief ? '\n' : '\n\n'),
	].join('\n\n');
}

function sayWhole(finding: Finding, medium: Medium): string {
	const { claims, pages, leaflets } = finding;
	const list = (what: string, words: string[]) =>
		words.length > 0 ? [`  - ${what}: ${words.join('; ')}`] : [];
	return [
		`- ${nameOf(finding, medium)}`,
		`  - Found: ${medium.foreign(finding.says)}`,
		...list('Open', finding.address ? [medium.address(finding.address)] : []),
		...list(
			'Source',
			finding.sources.map(({ file }) => file),
		),
		...list(
			'Our claims',
			claims.map(({ file }) => file),
		),
		...list(
			'Our pages',
			pages.map(({ title }) => medium.foreign(title)),
		),
		...list(
			'Our leaflets',
			leaflets.map(({ title }) => medium.foreign(title)),
		),
	].join('\n');
}

function sayInALine(finding: Finding, medium: Medium): string {
	const { says, address, claims, pages, leaflets } = finding;
	const rests = [
		...(claims.length > 0 ? [count(claims.length, 'claim')] : []),
		...(pages.length > 0 ? [count(pages.length, 'page')] : []),
		...(leaflets.length > 0 ? [count(leaflets.length, 'leaflet')] : []),
	].join(', ');
	return `- ${nameOf(finding, medium)}. ${medium.foreign(says)} ${address ? medium.address(address) : 'Look for its official page first.'}${rests && ` (${rests})`}`;
}

const nameOf = ({ sources, target }: Finding, medium: Medium) =>
	sources.length > 0 ? medium.foreign(sources.map(({ title }) => title).join('; ')) : target;
