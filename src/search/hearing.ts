import type { Crisis, DangerKind } from '../schemas/search.ts';
import { dangerIn } from './crisis.ts';
import { type DangerModel, type Reason, scorer, wordsRead } from './danger-score.ts';

/** How danger was heard in a text: plainly enough for the box of urgent help, or so that a quiet line is offered. */
export interface Heard {
	form: 'box' | 'line';
	/** `unsure` where only the model spoke, which does not know kinds. */
	kind: DangerKind | 'unsure';
}

/** What a text was judged by, for those who look after the words: `npm run danger`. */
export interface Judgement {
	heard: Heard | undefined;
	score: number;
	byRule: DangerKind | undefined;
	reasons: Reason[];
}

/**
 * Scores from which danger is answered. A text in which a rule found danger gets the box at a lower score, and the line
 * at any. They were set on writers that were left out of the learning (tests/unit/search/hearing.test.ts).
 */
export const scores = { box: 0.26, boxWithRule: -0.15, line: -0.13 };

/** Words by which a text speaks of the person who types it. */
const self = /^(i|im|ive|id|ill|am|me|myself)$/;

/** Makes the ear for danger out of the editors' rules and the model. It keeps nothing and sends nothing. */
export function hearing(rules: Crisis, model: DangerModel) {
	const kindOf = dangerIn(rules);
	const { score, reasons } = scorer(model, rules.sets);
	const others = new Set(['they', 'family', 'other'].flatMap((name) => rules.sets[name] ?? []));
	/** Who is in danger by a rule: where others are named and nobody says "I", it is somebody else. */
	const kindIn = (text: string, byRule: DangerKind): DangerKind => {
		const words = byRule === 'self' ? wordsRead(text) : [];
		const isOther =
			words.some((word) => others.has(word)) && !words.some((word) => self.test(word));
		return isOther ? 'someone' : byRule;
	};
	const heardIn = (
		text: string,
		byRule: DangerKind | undefined,
		scored: number,
	): Heard | undefined => {
		if (byRule === 'bereaved' && scored < scores.box) return { form: 'line', kind: 'bereaved' };
		const isPlain = scored >= (byRule ? scores.boxWithRule : scores.box);
		if (isPlain)
			return {
				form: 'box',
				kind: byRule && byRule !== 'bereaved' ? kindIn(text, byRule) : 'unsure',
			};
		return byRule || scored >= scores.line ? { form: 'line', kind: 'unsure' } : undefined;
	};
	let last: { text: string; heard: Heard | undefined } | undefined;
	return {
		/** The same text is asked of at each key by the box, the results and the line of help: it is judged once. */
		hear: (text: string): Heard | undefined => {
			if (last?.text !== text) {
				const byRule = kindOf(text);
				last = { text, heard: heardIn(text, byRule, score(text, byRule)) };
			}
			return last.heard;
		},
		judge: (text: string): Judgement => {
			const byRule = kindOf(text);
			const scored = score(text, byRule);
			return {
				heard: heardIn(text, byRule, scored),
				score: scored,
				byRule,
				reasons: reasons(text, byRule),
			};
		},
	};
}
