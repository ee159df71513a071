import type { PlotRow } from '../library/estimates.ts';
import type { DrawingWords } from '../schemas/drawings.ts';
import { fill } from '../strings/en.ts';
import { at, lettering } from './drawing.ts';

/** A forest plot as the rows of a table: each picture stands beside the figures and the sentence that say the same. */
export interface ForestPlot {
	caption: string;
	summary: string;
	columns: string[];
	rows: { picture: string; figures: string; sentence: string }[];
	/** The scale below the pictures, with the line of no difference by name. */
	axis: string;
	/** What each mark stands for. */
	key: { mark: string; says: string }[];
}

type Words = DrawingWords['forest-plot'];

const width = 240;

/** Draws standardised effects on one scale; right of the line of no difference favours IPT. */
export function forestPlot(words: Words, rows: PlotRow[]): ForestPlot {
	const ends = rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
	const least = Math.min(-0.5, ...ends);
	const most = Math.max(1, ...ends);
	const x = (value: number) => 8 + ((value - least) / (most - least)) * (width - 16);
	const zero = `<path d="M${at(x(0))} 0v32" stroke-width="1.5"/>`;
	const ticks = [-0.5, 0, 0.5, 1].filter((value) => value >= least && value <= most);
	return {
		caption: words.caption,
		summary: words.summary.join(' '),
		columns: [words.columns.compared, words.columns.result, words.columns.picture],
		rows: rows.map((row) => {
			const { value, low, high } = row;
			const range =
				low === undefined || high === undefined
					? ''
					: `<path d="M${at(x(low))} 16H${at(x(high))}"/>`;
			return {
				picture: drawn(zero + range + markOf(row, x(value)), 32),
				figures: figuresOf(row, words.figures),
				sentence: sentenceOf(row, words),
			};
		}),
		axis: drawn(
			`<path d="M8 1H${width - 8}${ticks.map((value) => `M${at(x(value))} 1v6`).join('')}" stroke-width="1.5"/>` +
				lettering(
					[
						...ticks.map((value) => ({ lines: [minus(value)], x: Math.round(x(value)), y: 24 })),
						{ lines: [words.axis.noDifference], x: Math.round(x(0)), y: 44 },
					],
					'middle',
				) +
				lettering([{ lines: [words.axis.better], x: width, y: 44 }], 'end'),
			50,
		),
		key: [
			{ mark: keyed(square(10)), says: words.marks.study },
			{ mark: keyed(diamond(10)), says: words.marks.ownSum },
			{ mark: keyed(ring(10)), says: words.marks.bestTrials },
		],
	};
}

/** Nobody who listens meets a picture of the plot: its row says the same. */
const drawn = (inside: string, height: number): string =>
	`<svg class="plot" aria-hidden="true" viewBox="0 0 ${width} ${height}" fill="none" stroke="currentColor" stroke-width="2.5" font-size="16">${inside}</svg>`;

const keyed = (mark: string): string =>
	`<svg class="key" aria-hidden="true" viewBox="0 6 20 20" fill="none" stroke="currentColor" stroke-width="2.5">${mark}</svg>`;

const filled = ' fill="currentColor"';
const square = (x: number, fill = filled) => `<path d="M${at(x - 5)} 11h10v10h-10z"${fill}/>`;
const diamond = (x: number, fill = filled) => `<path d="M${at(x)} 8l8 8-8 8-8-8z"${fill}/>`;
const ring = (x: number) => `<circle class="hole" cx="${at(x)}" cy="16" r="6" fill="white"/>`;

/** Kinds of result differ in shape; one whose range was not seen stays open. */
function markOf({ against, isOwnSum, low, high }: PlotRow, x: number): string {
	if (against === 'best-trials') return ring(x);
	const fill = low === undefined || high === undefined ? '' : filled;
	return isOwnSum ? diamond(x, fill) : square(x, fill);
}

function figuresOf({ value, low, high, trials, people }: PlotRow, words: Words['figures']): string {
	const range =
		low === undefined || high === undefined
			? words.noRange
			: fill(words.range, { low: minus(low.toFixed(2)), high: minus(high.toFixed(2)) });
	const size = [
		...(trials ? [fill(words.trials, { trials })] : []),
		...(people ? [fill(words.people, { people })] : []),
	].join(', ');
	return `${minus(value.toFixed(2))} (${range})${size ? `; ${size}` : ''}`;
}

const minus = (value: string | number): string => String(value).replace('-', '−');

/** Says a row in words: which side it favours, or that no difference can be told. How much is in the figures. */
function sentenceOf({ value, low, high }: PlotRow, { says, noWinnerBelow }: Words): string {
	const side = value > 0 ? says.ipt : says.other;
	if (low === undefined || high === undefined)
		return `${Math.abs(value) < noWinnerBelow ? says.small : side} ${says.noRange}`;
	return low > 0 || high < 0 ? `${side} ${says.clear}` : says.unclear;
}
