import { type HelpNumber, helpNumbers, linkTo } from '../schemas/numbers.ts';
import { missing } from './missing.ts';

export { linkTo };

/** The number of help of that name. */
export function numberNamed(name: string): HelpNumber {
	const known = helpNumbers();
	return known.get(name) ?? missing('number', name, known.keys(), 'a page', 'content/numbers.yaml');
}
