import type { Crisis, DangerKind } from '../schemas/search.ts';
import { dangerIn } from './crisis.ts';
import { type DangerModel, type Reason, scorer } from './danger-score.ts';

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
export const scores = { box: 0.28, boxWithRule: -0.5, line: -0.08 };

/** Makes the ear for danger out of the editors' rules and the model. It keeps nothing and sends nothing. */
export function hearing(rules: Crisis, model: DangerModel) {
	const kindOf = dangerIn(rules);
	const { score, reasons } = scorer(model, rules.sets);
	const heardIn = (byRule: DangerKind | undefined, scored: number): Heard | undefined => {
		if (byRule === 'bereaved' && scored < scores.box) return { form: 'line', kind: 'bereaved' };
		const isPlain = scored >= (byRule ? scores.boxWithRule : scores.box);
		if (isPlain) return { form: 'box', kind: byRule && byRule !== 'bereaved' ? byRule : 'unsure' };
		return byRule || scored >= scores.line ? { form: 'line', kind: 'unsure' } : undefined;
	};
	return {
		hear: (text: string): Heard | undefined => {
			const byRule = kindOf(text);
			return heardIn(byRule, score(text, byRule));
		},
		judge: (text: string): Judgement => {
			const byRule = kindOf(text);
			const scored = score(text, byRule);
			return {
				heard: heardIn(byRule, scored),
				score: scored,
				byRule,
				reasons: reasons(text, byRule),
			};
		},
	};
}
