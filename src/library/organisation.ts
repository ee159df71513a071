import { type Edition, readEdition } from '../edition/read-edition.ts';

let edition: Edition | undefined;

/** The organisation this edition is built for. Read once per build; in development an edit starts a new reading. */
export function organisation(): Edition {
	if (import.meta.env.DEV) return readEdition();
	return (edition ??= readEdition());
}
