// npm run review: what a person must check live, most important first, with the address to open.
// Usage: npm run review -- [--on 2026-11-22] (today when left out)
import { parseArgs } from 'node:util';
import { readContent } from '../rules/read-content.ts';
import { sayFaults } from '../schemas/content-fault.ts';
import { reviewList } from '../rules/review-list.ts';

const { values } = parseArgs({
	options: { on: { type: 'string', default: new Date().toISOString().slice(0, 10) } },
});
const content = readContent();
if (content.faults.length > 0) {
	console.error(`Some files cannot be read; mend them first.\n\n${sayFaults(content.faults)}`);
	process.exit(1);
}

const { claims, old, pages } = reviewList(content, values.on);
console.log(`To check live, most important first (${String(claims.length)}):\n`);
for (const { file, priority, question, address, status } of claims) {
	console.log(
		`${String(priority).padStart(3)}. ${question}\n     ${address ?? 'No address is known: look for the official page first.'}\n     ${file} (${status})\n`,
	);
}
console.log(`Claims not compared with their source for a year or more (${String(old.length)}):`);
for (const { file, checked } of old) console.log(`     ${checked}  ${file}`);
console.log(`\nPages past their date, or that no clinician has read (${String(pages.length)}):`);
for (const { file, due, isOverdue } of pages)
	console.log(`     due ${due}${isOverdue ? ', overdue' : ''}  ${file}`);
console.log(
	'\nTo answer one: open the address, then change "checked" (and "status", "says") in the file named.',
);
