import { francAll } from 'franc-all';
import { type Check, show } from '../check.ts';

/** Languages people in the UK read health information in, as franc writes them, with their mark in HTML. */
const marks: Record<string, string> = {
	eng: 'en',
	cym: 'cy',
	gle: 'ga',
	gla: 'gd',
	pol: 'pl',
	ron: 'ro',
	por: 'pt',
	spa: 'es',
	fra: 'fr',
	deu: 'de',
	ita: 'it',
	som: 'so',
	tur: 'tr',
	lit: 'lt',
	arb: 'ar',
	urd: 'ur',
	ben: 'bn',
	pan: 'pa',
	guj: 'gu',
	hin: 'hi',
	cmn: 'zh',
	tam: 'ta',
};

/** WCAG 3.1.2: a passage in another language says so, or a listener hears it read as English. */
export const language: Check = {
	name: 'a passage in another language is not marked',
	find: async (page) => {
		await show(page, {});
		const blocks = await page.evaluate(() =>
			window.audit
				.all('p, li, blockquote, dd, td, h1, h2, h3, figcaption')
				.filter((block) => !block.querySelector('p, li, dd, td, code') && !block.closest('pre'))
				.map((block) => ({
					text: block.textContent.replace(/\s+/g, ' ').trim(),
					lang: block.closest<HTMLElement>('[lang]')?.lang ?? '',
				})),
		);
		return blocks.flatMap(({ text, lang }) => {
			const scores = new Map(francAll(text, { only: Object.keys(marks), minLength: 60 }));
			const heard = marks[[...scores.keys()][0] ?? ''];
			// Lists of names and of clinical words look like Italian or German, but much like English too.
			const isClear = (scores.get('eng') ?? 0) < 0.8 || heard === 'en';
			return heard && isClear && !lang.startsWith(heard)
				? [`"${text.slice(0, 60)}" is marked ${lang || 'as nothing'} and reads like ${heard}`]
				: [];
		});
	},
};
