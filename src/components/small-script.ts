import { minifySync, transformSync } from 'rolldown/utils';
import { scriptTargets } from '../edition/browsers.ts';

/**
 * A script that stands inside a page: lowered, so that no browser of our list stops at its syntax, and made small.
 * @throws when it cannot be read.
 */
export function smallScript(name: string, code: string): string {
	const target = scriptTargets();
	const lowered = transformSync(name, code, { target });
	const small = minifySync(name, lowered.code, { compress: { target } });
	const problems = [...lowered.errors, ...small.errors];
	if (problems.length > 0)
		throw new Error(`${name} cannot be read: ${problems.map(({ message }) => message).join('; ')}`);
	return small.code;
}
