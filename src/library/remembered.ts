import { createHash, randomUUID } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Git leaves it out; whoever removes it waits some seconds longer for the next build. */
const folder = '.astro/remembered';

/** Packages and the search's own code take part in what is remembered: every file of these, and the file that asks. */
const code = ['package.json', ...readdirSync('src/search').map((file) => `src/search/${file}`)];

/**
 * What `make` makes, from the last time it was made of the same things by the same code. For what takes seconds and is a
 * pure function of `madeOf`: then a build that remembers writes the same bytes as one that does not (decision 0009).
 * @param by path of the file that holds the code, from the project's folder.
 * @returns what `make` returns, as JSON keeps it.
 */
export async function remembered<Made>(
	by: string,
	madeOf: unknown,
	make: () => Made | Promise<Made>,
): Promise<Made> {
	const sum = createHash('sha256').update(JSON.stringify(madeOf));
	for (const file of [...code, by]) sum.update(readFileSync(file));
	const place = join(folder, `${sum.digest('hex')}.json`);
	if (existsSync(place)) return JSON.parse(readFileSync(place, 'utf8')) as Made;
	const made = await make();
	mkdirSync(folder, { recursive: true });
	// Another build may read at this moment: it meets the whole file or none.
	const unfinished = `${place}.${randomUUID()}`;
	writeFileSync(unfinished, JSON.stringify(made));
	renameSync(unfinished, place);
	return made;
}
