// npm run danger -- "words": how the search hears danger in them, and why.
import { learntFrom } from '../../src/library/learn-danger.ts';
import { hearing, scores } from '../../src/search/hearing.ts';
import { learntWithout, rules } from '../unit/search/writers.ts';

const text = process.argv.slice(2).join(' ');
if (!text) {
	console.error('Say what someone types, in quotation marks: npm run danger -- "i cant go on"');
	process.exit(1);
}

const { heard, score, byRule, reasons } = hearing(rules, await learntFrom(learntWithout())).judge(
	text,
);
const answers = {
	box: 'the box of urgent help',
	line: 'a quiet line of help above the results',
};
console.log(`"${text}"`);
console.log(heard ? `gets ${answers[heard.form]} (${heard.kind}).` : 'gets no help of its own.');
console.log(
	`Rule of content/search/crisis.yaml: ${byRule ?? 'none'}.\n` +
		`Score: ${score.toFixed(2)} (line from ${String(scores.line)}, box from ${String(scores.box)}, or from ${String(scores.boxWithRule)} where a rule found danger).`,
);
const list = (found: typeof reasons) =>
	found
		.slice(0, 12)
		.map(({ trait, weight }) => `${weight > 0 ? '+' : ''}${weight.toFixed(2)} ${trait}`)
		.join('\n  ') || 'nothing';
console.log(`Spoke for danger:\n  ${list(reasons.filter(({ weight }) => weight > 0))}`);
console.log(`Spoke against:\n  ${list(reasons.filter(({ weight }) => weight < 0))}`);
console.log(
	'"#abc" are letters in a row, "abcd~efgh" beginnings of words near each other, "^" and "$" the ends, {braces} the sets of crisis.yaml.',
);
