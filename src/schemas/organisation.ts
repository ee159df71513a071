import { z } from 'astro/zod';
import { isNeverHidden, neverHidden } from './never-hidden.ts';
import { id, month, pageId, sentence } from './shared.ts';

/** Ways in which a service may offer sessions. */
export const deliveries = ['in-person', 'telephone', 'video'] as const;

const phone = z.string().regex(/^0(?: ?\d){9,10}$/, {
	error:
		'must be a UK phone number in quotes: it begins with 0, has 10 or 11 digits, and only digits and spaces, for example "01225 731731"',
});

const email = z.email({ error: 'must be an email address, for example pals@trust.nhs.uk' });

const webAddress = z.url({
	protocol: /^https$/,
	error: 'must be a web address that begins with https://',
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, {
	error: 'must be a colour in quotes, # and six digits or letters a to f, for example "#003087"',
});

/** Words of a slot. Slots are short, so that clinical words stay where they are checked: in content/pages/. */
const slot = sentence.max(200, { error: 'must have at most 200 letters' });

const colours = z.strictObject({
	link: colour.optional().describe('Links.'),
	accent: colour.optional().describe('Buttons and the edge of boxes.'),
});

/** The organisation an edition of the site and its leaflets is made for. Whatever is left out is not printed. */
export const organisation = z
	.strictObject({
		name: slot.describe('Name of the publisher, as readers should see it.'),
		siteTitle: slot.describe('Name of the site, at the top of each page.'),
		site: z.url().describe('Where this guide will stand, for example https://example.org'),
		base: z
			.string()
			.regex(/^\/([a-z0-9-]+\/)*$/, { error: 'must begin and end with a slash' })
			.default('/')
			.describe('The path below the site at which the guide stands.'),
		repository: z
			.url()
			.describe('Where the files are kept; each page links to its own file there.'),
		branch: z.string().default('main'),
		contact: z.url().describe('Where a reader can report a problem.'),
		sample: z
			.boolean()
			.default(false)
			.describe(
				'True for an example that the organisation has not endorsed: it says so on every page and leaflet, and asks search engines to leave it out.',
			),
		website: webAddress.optional().describe('The organisation’s own website.'),
		logo: z
			.string()
			.regex(/^[a-z0-9-]+\.(svg|png)$/, {
				error: 'must be the name of an .svg or .png file beside this file, for example logo.svg',
			})
			.optional()
			.describe('Only a logo you have the right to use.'),
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
			})
			.optional()
			.describe(
				'The service that offers IPT here. Without it readers are sent to the national way.',
			),
		delivery: z
			.array(z.enum(deliveries))
			.default([])
			.describe('Ways in which sessions are offered.'),
		leafletCode: slot.optional().describe('The organisation’s own code for its leaflets.'),
		lead: slot.optional().describe('Role, not name, of the person who answers for the leaflets.'),
		reviewed: month.optional().describe('When the organisation last reviewed its leaflets.'),
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
