import { type Edition, readEdition } from '../edition/read-edition.ts';

let edition: Edition | undefined;

/** The organisation this edition is built for. Read once per build; in development an edit starts a new reading. */
export function organisation(): Edition {
	if (import.meta.env.DEV) return readEdition();
	return (edition ??= readEdition());
}

/** True when the publisher of this edition can be reached without an account anywhere. */
export function hasOwnContact(): boolean {
	const { contact, formatsContact, pals, switchboard } = organisation();
	return Boolean(formatsContact ?? pals ?? switchboard ?? contact?.startsWith('mailto:'));
}

/** True when an organisation publishes this edition as its own: not a sample, and not the project itself. */
export const isPublished = (): boolean => hasOwnContact() && !organisation().sample;
