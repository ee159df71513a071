import type { PlotRow } from '../library/estimates.ts';
import { at, svg, text } from './drawing.ts';

/** The plot, its caption and, for each row, the figures and a sentence that say the same in words. */
export interface ForestPlot {
	svg: string;
	summary: string;
	caption: string;
	columns: string[];
	figures: string[];
	sentences: string[];
}

const left = 10;
const right = 310;
const rowHeight = 62;

/** Draws standardised effects, one row each; the dashed line is no difference, right of it favours IPT. */
export function forestPlot(rows: PlotRow[]): ForestPlot {
	const ends = rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
	const least = Math.min(-0.5, ...ends);
	const most = Math.max(1, ...ends);
	const x = (value: number) => left + ((value - least) / (most - least)) * (right - left);
	const height = 40 + rows.length * rowHeight;
	const drawn = rows.map((row, i) => {
		const y = 66 + i * rowHeight;
		const { value, low, high } = row;
		const interval =
			low === undefined || high === undefined
				? ''
				: `<path d="M${at(x(low))} -6v12m0 -6H${at(x(high))}m0 -6v12"/>`;
		const mark = `<rect x="${at(x(value) - 5)}" y="-5" width="10" height="10" fill="${interval ? 'currentColor' : 'none'}"/>`;
		return `<g transform="translate(0 ${y})">${text([`${i + 1}. ${row.label}`], left, -18)}${interval}${mark}</g>`;
	});
	const beside = rows.map((_, i) => `M${at(x(0))} ${52 + i * rowHeight}v28`).join('');
	const zero = `<path d="${beside}" stroke-dasharray="4 4"/>`;
	const heads = text(['IPT worse'], left, 18) + text(['IPT better'], right, 18, 'end');
	return {
		svg: svg(
			`${rows.length} comparisons of IPT, drawn as a forest plot. The table below says the same in words.`,
			320,
			height,
			heads + zero + drawn.join(''),
		),
		summary:
			'Each square is a result. The line through it shows the range in which the true result may lie. ' +
			'A line that crosses the dashed line may mean no difference. An empty square means that we did not see its range.',
		caption: 'The studies in the picture, in words',
		columns: ['What was compared', 'Study', 'Result (95 % interval)', 'In words'],
		figures: rows.map(figuresOf),
		sentences: rows.map(sentenceOf),
	};
}

function figuresOf({ value, low, high, trials, people }: PlotRow): string {
	const range =
		low === undefined || high === undefined
			? 'range not seen'
			: `${low.toFixed(2)} to ${high.toFixed(2)}`;
	const size = [trials && `${trials} trials`, people && `${people} people`]
		.filter(Boolean)
		.join(', ');
	return `${value.toFixed(2)} (${range})${size ? `; ${size}` : ''}`;
}

/** Says a row in words: which side it favours, and whether it can be told from no difference. How much is in the figures. */
function sentenceOf({ value, low, high }: PlotRow): string {
	const side =
		value === 0
			? 'On average there was no difference.'
			: value > 0
				? 'On average people did better with IPT.'
				: 'On average people did better with the other treatment.';
	if (low === undefined || high === undefined) return `${side} We did not see the range.`;
	return low > 0 || high < 0
		? `${side} The range does not include no difference.`
		: `${side} The range includes no difference.`;
}
