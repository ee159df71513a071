// npm run check: asks every rule of everything in content/, in seconds and without a build.
import { today } from '../edition/clock.ts';
import { editionIds, readEdition } from '../edition/read-edition.ts';
import { readContent } from '../rules/read-content.ts';
import { faultsIn, rules } from '../rules/rules.ts';
import { ContentFault, type Fault, sayFaults } from '../schemas/content-fault.ts';

const content = readContent();
const faults: Fault[] = faultsIn(content, today);
const others: string[] = [];
for (const id of editionIds()) {
	try {
		readEdition(id);
	} catch (problem) {
		if (problem instanceof ContentFault) faults.push(...problem.faults);
		else others.push((problem as Error).message);
	}
}
for (const message of others) console.error(message);
if (faults.length > 0) console.error(sayFaults(faults));
if (faults.length + others.length === 0)
	console.log(
		`All is well: ${content.pages.size} pages and ${content.claims.size} claims keep all ${rules.length} rules.`,
	);
process.exitCode = faults.length + others.length > 0 ? 1 : 0;
