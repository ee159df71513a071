import { z } from 'astro/zod';
import { unprintable } from './letters.ts';
import { isNeverHidden, neverHidden } from './never-hidden.ts';
import { day, id, month, pageId, sentence, today } from './shared.ts';

/** Ways in which a service may offer sessions. */
export const deliveries = ['in-person', 'telephone', 'video'] as const;

const phoneWanted =
	'must be a UK phone number with all its digits, in quotes, for example "01225 731731" or "01225 731731 ext 12"';

/** UK numbers: ten or eleven digits, or one of the short ones; an extension may follow. */
const ukNumber =
	/^(?:0(?: ?\d){9,10}|0800 ?1111|0845 ?46 ?47|1(?:11|16 ?\d{3}))(?: extension \d{1,6})?$/;

/** A phone number as people write it (+44 20…, brackets, hyphens, ext. 12), kept as this country dials it. */
const phone = z
	.string({ error: phoneWanted })
	.transform((typed) =>
		typed
			.trim()
			.replace(/^(?:\+|00)44\s*(?:\(0\))?\s*0?/, '0')
			.replace(/[,;]?\s*(?:extension|extn|ext|x)[.:]?\s*(\d+)$/i, ' extension $1')
			.replace(/[()\-–]/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
	)
	.refine((number) => ukNumber.test(number), { error: phoneWanted });

const email = z.email({ error: 'must be an email address, for example pals@trust.nhs.uk' });

const isPlainHttps = (address: string) => {
	const { protocol, username, password } = new URL(address);
	return protocol === 'https:' && !username && !password;
};

const webAddress = z
	.url({ error: 'must be a web address that begins with https://', abort: true })
	.refine(isPlainHttps, {
		error: 'must begin with https:// and hold no user name or password',
	});

/** A folder on the web, from which pages of the guide hang: https only, a path of plain letters, always with its last slash. */
const place = webAddress
	.refine(
		(address) =>
			/^\/([A-Za-z0-9_-]+\/?)*$/.test(new URL(address).pathname) && !/[?#]/.test(address),
		{
			error:
				'must be the address of a folder, with nothing after its path, for example https://www.trust.nhs.uk/ipt/',
		},
	)
	.transform((address) => new URL(address).href.replace(/\/?$/, '/'));

const colourWanted =
	'must be a colour in quotes, # and six digits or letters a to f, for example "#003087"';
/** Without quotes, what stands behind # is a note, and the line is empty. */
const colour = z.string({ error: colourWanted }).regex(/^#[0-9a-f]{6}$/i, { error: colourWanted });

/** Words of a slot. Slots are short, so that clinical words stay where they are checked: in content/pages/. */
const slot = sentence
	.max(200, { error: 'must have at most 200 letters' })
	.superRefine((words, context) => {
		const strange = unprintable(words.normalize('NFC'));
		if (strange !== undefined)
			context.addIssue({
				code: 'custom',
				message: `must have only letters that the leaflets can print; "${strange}" is none. Write it without`,
			});
	})
	.transform((words) => words.normalize('NFC'));

const pastDay = day.refine((on) => on <= today(), { error: 'must not be in the future' });
const pastMonth = month.refine((on) => on <= today().slice(0, on.length), {
	error: 'must not be in the future',
});

/** Who approved leaflets clinically, and when. */
const approval = z.strictObject({
	by: slot.describe('Role, or name of the group.'),
	name: slot.optional().describe('Name of the person, only with their consent.'),
	on: pastDay,
});

const colours = z.strictObject({
	link: colour.optional().describe('Links.'),
	accent: colour.optional().describe('Buttons and the edge of boxes.'),
});

/** The organisation an edition of the site and its leaflets is made for. Whatever is left out is not printed. */
export const organisation = z
	.strictObject({
		name: slot.describe('Name of the publisher, as readers should see it.'),
		siteTitle: slot.describe('Name of the site, at the top of each page.'),
		address: place
			.optional()
			.describe(
				'Where this guide will stand, with its path: https://www.trust.nhs.uk/ipt/. Without it no address is printed: no code to scan, no address of a page.',
			),
		repository: webAddress
			.transform((address) => address.replace(/\/+$/, ''))
			.optional()
			.describe(
				'Where the files are kept; each page links to its own file there, so that readers can correct it.',
			),
		branch: z
			.string()
			.regex(/^[\w./-]+$/, { error: 'must be the name of a branch, for example main' })
			.default('main'),
		contact: z
			.union(
				[
					webAddress,
					email.transform((address) => `mailto:${address}`),
					z.stringFormat('mailto', /^mailto:[^\s@]+@[^\s@]+$/),
				],
				{
					error: 'must be an email address, or a web address that begins with https://',
				},
			)
			.optional()
			.describe('Where anybody can report a problem with the site: security.txt names it.'),
		sample: z
			.boolean()
			.default(false)
			.describe(
				'True for an example that the organisation has not endorsed: it says so on every page and leaflet, and asks search engines to leave it out.',
			),
		website: webAddress.optional().describe('The organisation’s own website.'),
		logo: z
			.strictObject(
				{
					file: z.string().regex(/^[a-z0-9-]+\.(svg|png)$/, {
						error:
							'must be the name of an .svg or .png file beside this file, for example logo.svg',
					}),
					words: slot.describe('What the logo says, for people who cannot see it.'),
				},
				{
					error:
						'must be two lines below it, "file: logo.svg" and "words:" with what the logo says, for people who cannot see it',
				},
			)
			.optional()
			.describe('Only a logo you have the right to use. At most 500 KB and 4,000 pixels.'),
		colours: z
			.strictObject({ light: colours.optional(), dark: colours.optional() })
			.optional()
			.describe('Own colours on the light and the dark ground; each must stand at 7:1.'),
		switchboard: phone.optional(),
		pals: z
			.strictObject({
				phone: phone.optional(),
				freephone: phone.optional(),
				email: email.optional(),
			})
			.refine((p) => p.phone || p.freephone || p.email, {
				error: 'needs a phone, a freephone or an email; leave pals out when there is none',
			})
			.optional()
			.describe('Patient Advice and Liaison Service.'),
		bslRelay: webAddress
			.optional()
			.describe('Video relay, for people who use British Sign Language.'),
		formatsContact: z
			.strictObject({ phone: phone.optional(), email: email.optional() })
			.refine((c) => c.phone || c.email, { error: 'needs a phone or an email' })
			.optional()
			.describe('Whom to ask for large print, Easy Read, audio or another language.'),
		localService: z
			.strictObject({
				name: slot,
				howToRefer: z.array(slot).max(3).default([]).describe('At most three short sentences.'),
				phone: phone.optional(),
				website: webAddress.optional(),
				hours: slot.optional().describe('When its phone is answered.'),
			})
			.optional()
			.describe(
				'The service that offers IPT here. Without it readers are sent to the national way.',
			),
		delivery: z
			.array(z.enum(deliveries))
			.default([])
			.describe('Ways in which sessions are offered.'),
		crisisLine: z
			.strictObject({
				name: slot,
				phone,
				hours: slot.describe('When it answers, for example "Day and night, every day."'),
				who: slot.optional().describe('Who may call it, when not everybody.'),
			})
			.optional()
			.describe('The organisation’s own line for people in crisis. It stands second, after 999.'),
		helpToo: z
			.strictObject({
				name: slot.refine(({ length }) => length <= 14, {
					error: 'must have at most 14 letters: it stands in one line',
				}),
				phone,
			})
			.optional()
			.describe(
				'One more number in the band of help on every page, by a short name, for example Lifeline in Northern Ireland.',
			),
		approved: approval
			.optional()
			.describe(
				'Who of the organisation approved the leaflets clinically. It stands on each leaflet whose words are not newer.',
			),
		numbersDialled: pastDay
			.optional()
			.describe('The day on which somebody of the organisation called every urgent help number.'),
		leaflets: z
			.record(
				id,
				z.strictObject({
					code: slot.optional(),
					approved: approval.optional(),
					reviewed: pastMonth.optional(),
					due: month.optional(),
				}),
			)
			.default({})
			.describe('What the organisation says of single leaflets, by the names of their files.'),
		responseTime: slot
			.optional()
			.describe('How soon the organisation answers, for example "within 10 working days".'),
		accessibilityStatement: webAddress
			.optional()
			.describe('The organisation’s own accessibility statement for this guide.'),
		privacyNotice: webAddress.optional().describe('The organisation’s own privacy notice.'),
		leafletCode: slot.optional().describe('The organisation’s own code for its leaflets.'),
		lead: slot.optional().describe('Role, not name, of the person who answers for the leaflets.'),
		reviewed: pastMonth.optional().describe('When the organisation last reviewed its leaflets.'),
		due: month.optional().describe('When it means to review them next.'),
		hides: z
			.array(
				pageId.refine((page) => !isNeverHidden(page), {
					error: `cannot be hidden: readers need it on every site. Also needed: ${neverHidden.join(', ')}`,
				}),
			)
			.default([])
			.describe('Pages left out of the menu, the links and the site.'),
		leavesOut: z.array(id).default([]).describe('Leaflets left out, by the names of their files.'),
		pasteLevel: z
			.union([z.literal(1), z.literal(2), z.literal(3)])
			.default(2)
			.describe('Level of the first heading in the HTML to paste into another page.'),
		id: id.optional(),
	})
	.refine((o) => !o.reviewed || !o.due || o.due > o.reviewed, {
		path: ['due'],
		error: 'must be later than reviewed',
	});

export type Organisation = z.infer<typeof organisation>;
