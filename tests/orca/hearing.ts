// What Orca says of a page, as text for people to read: the whole page, and each kind of thing its users jump between.
import { type Page } from '@playwright/test';
import { withoutReview } from '../browser/transcripts/without-review.ts';
import { type Heard, type Orca } from './orca.ts';

/** What is done to a page step by step, and the last phrase Orca then says of its own accord. */
export interface Deed {
	title: string;
	steps: { action: (page: Page) => Promise<void>; last: RegExp }[];
}

/** The kinds of things Orca jumps between, by its own names for them. */
const kinds = {
	Headings: 'heading',
	Landmarks: 'landmark',
	'Form fields': 'formField',
	Tables: 'table',
};

/** Longer than any list of headings here: a page that never ends is a fault of its own. */
const most = 300;

/** The transcript of an open page. */
export async function transcript(orca: Orca, page: Page, deed?: Deed): Promise<string> {
	const address = page.url();
	await orca.enter(address);
	const parts = [part('The whole page', asLines(await orca.run('sayAllHandler')))];
	for (const [title, kind] of Object.entries(kinds)) {
		await orca.enter(address);
		parts.push(part(title, await each(orca, kind)));
	}
	if (deed) {
		const said: string[] = [];
		for (const { action, last } of deed.steps) {
			said.push(...(await orca.hearUntil(last, () => action(page))));
		}
		parts.push(part(deed.title, said));
	}
	return withoutReview(parts.join('\n\n'));
}

/** What Orca says at every jump, up to its word that there is no more. In a table it also goes a row down and a column on. */
async function each(orca: Orca, kind: string): Promise<string[]> {
	const lines: string[] = [];
	for (let jump = 0; jump < most; jump++) {
		const answer = await orca.run(`${kind}GoNext`);
		const heard = spoken(kind === 'landmark' ? answer.map(firstSentence) : answer);
		lines.push(heard);
		if (/^No (more .*|landmark found)\.$/.test(heard)) return lines;
		if (kind !== 'table') continue;
		for (const way of ['Down', 'Right']) {
			lines.push(spoken(await orca.run(`tableCellGo${way}`)));
		}
	}
	throw new Error(
		`Orca still finds things (${kind}) after ${most} jumps. It last said: ${lines.at(-1)}`,
	);
}

/** At a landmark Orca reads the first line on the screen, whose end depends on the fonts of the machine. */
function firstSentence(thing: string[]): string[] {
	return thing.map((phrase) => phrase.replace(/([.?!]) .*/, '$1'));
}

/** A line for each thing of the page. Bullets are left out: a voice is silent on them. */
function asLines(heard: Heard): string[] {
	return heard.map((thing) => spoken([thing])).filter((line) => line !== '');
}

/** Phrases as one line: "In short, heading level 2". */
function spoken(heard: Heard): string {
	return heard
		.flat()
		.filter((phrase) => phrase !== '•')
		.join(', ')
		.replaceAll('.,', '.');
}

function part(title: string, lines: string[]): string {
	return `${title}\n\n${lines.join('\n')}\n`;
}
