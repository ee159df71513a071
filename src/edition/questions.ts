import { deliveries } from '../schemas/organisation.ts';

/** A question of `npm run new-trust`. */
export interface Question {
	/** Place of the answer in the file, for example pals.phone. */
	field: string;
	ask: string;
	isNeeded?: boolean;
	/** Asked only when this other field was answered. */
	after?: string;
}

/** Answers by the names of their fields, some within others. */
export interface Fields {
	[name: string]: unknown;
}

/** What matters for an edition, in the order in which people have it at hand. */
export const questions: Question[] = [
	{ field: 'name', ask: 'Name of your organisation, as readers should see it', isNeeded: true },
	{
		field: 'address',
		ask: 'Address at which this guide will stand, with its path (https://www.trust.nhs.uk/ipt/)',
	},
	{ field: 'website', ask: 'Address of your own website (https://…)' },
	{ field: 'logo.file', ask: 'Logo: where the file lies (.svg or .png, at most 500 KB)' },
	{
		field: 'logo.words',
		ask: 'What the logo says, for people who cannot see it',
		isNeeded: true,
		after: 'logo.file',
	},
	{ field: 'colours.light.link', ask: 'Colour of links (# and six digits or letters a to f)' },
	{ field: 'colours.light.accent', ask: 'Colour of buttons and edges (the same way)' },
	{ field: 'localService.name', ask: 'Name of your service that offers IPT' },
	{ field: 'localService.phone', ask: 'That service: phone', after: 'localService.name' },
	{ field: 'localService.website', ask: 'That service: web page', after: 'localService.name' },
	{ field: 'localService.hours', ask: 'That service: open when', after: 'localService.name' },
	{
		field: 'localService.howToRefer',
		ask: 'That service: how to refer, at most three sentences with / between',
		after: 'localService.name',
	},
	{ field: 'delivery', ask: `Sessions are (${deliveries.join(', ')}; commas between)` },
	{ field: 'crisisLine.phone', ask: 'Your own crisis line: phone' },
	{ field: 'crisisLine.name', ask: 'Its name', isNeeded: true, after: 'crisisLine.phone' },
	{
		field: 'crisisLine.hours',
		ask: 'When it answers',
		isNeeded: true,
		after: 'crisisLine.phone',
	},
	{ field: 'crisisLine.who', ask: 'Who may call it, if not everybody', after: 'crisisLine.phone' },
	{ field: 'helpToo.phone', ask: 'One more number for the band of help on each page' },
	{
		field: 'helpToo.name',
		ask: 'Its name, in at most 14 letters',
		isNeeded: true,
		after: 'helpToo.phone',
	},
	{ field: 'switchboard', ask: 'Switchboard number' },
	{ field: 'pals.phone', ask: 'PALS: phone' },
	{ field: 'pals.freephone', ask: 'PALS: free phone' },
	{ field: 'pals.email', ask: 'PALS: email' },
	{ field: 'bslRelay', ask: 'Address of your BSL video relay (https://…)' },
	{ field: 'formatsContact.phone', ask: 'Large print, Easy Read, languages: phone to ask' },
	{ field: 'formatsContact.email', ask: 'Large print, Easy Read, languages: email to ask' },
	{ field: 'contact', ask: 'Email to which anybody may report a problem with the site' },
	{ field: 'responseTime', ask: 'How soon you answer, for example "within 10 working days"' },
	{ field: 'accessibilityStatement', ask: 'Your accessibility statement (https://…)' },
	{ field: 'privacyNotice', ask: 'Your privacy notice (https://…)' },
	{ field: 'leafletCode', ask: 'Your own code for leaflets' },
	{ field: 'lead', ask: 'Role (not name) of the person who answers for the leaflets' },
	{ field: 'reviewed', ask: 'Month of your last review, for example 2026-11' },
	{ field: 'due', ask: 'Month of your next review, for example 2029-11' },
];

const months =
	'january february march april may june july august september october november december'.split(
		' ',
	);

/** An answer as the file holds it, from what people type: without quotes, several as a list, a month in digits. */
export function asTyped(field: string, answer: string): unknown {
	const plain = answer.replace(/^["'“‘]+|["'”’]+$/g, '').trim();
	if (field === 'delivery')
		return plain.split(',').map((way) => way.trim().toLowerCase().replace(/\s+/g, '-'));
	if (field === 'localService.howToRefer')
		return plain.split('/').map((sentence) => sentence.trim());
	if (/^(?:reviewed|due)$/.test(field)) {
		const [, name = '', year = ''] = /^([a-z]+)\s+(\d{4})$/i.exec(plain) ?? [];
		const month = months.findIndex((other) => name && other.startsWith(name.toLowerCase()));
		return month < 0 ? plain : `${year}-${String(month + 1).padStart(2, '0')}`;
	}
	return plain;
}

/** What stands at a place such as pals.phone. */
export const readAt = (fields: Fields, field: string): unknown =>
	field.split('.').reduce<unknown>((from, key) => (from as Fields | undefined)?.[key], fields);

/** The same answers with one more at a place such as pals.phone. */
export function withField(fields: Fields, field: string, value: unknown): Fields {
	const [first = '', ...rest] = field.split('.');
	const inner = (fields[first] ?? {}) as Fields;
	return {
		...fields,
		[first]: rest.length > 0 ? withField(inner, rest.join('.'), value) : value,
	};
}
