/** Every word the interface says, by key. `{name}` is filled in by `t`. Words of the pages themselves live in content/. */
export const strings = {
	skip: 'Skip to the main words of this page',
	home: '{site}, home page',
	menu: 'Menu',
	'menu.all': 'All pages, A to Z',
	'search.label': 'Search this site',
	'search.button': 'Search',
	'urgent.strip': 'Urgent help',
	'urgent.more': 'All ways to get help',
	'urgent.voiceless': 'Without a voice call',
	'urgent.checked': 'Checked {on} in a stored copy. Nobody has dialled it for this site yet.',
	'urgent.for': 'For: {who}',
	'urgent.hours': 'When: {hours}',
	'urgent.everywhere': 'Anywhere in the UK',
	'nation.england': 'England',
	'nation.scotland': 'Scotland',
	'nation.wales': 'Wales',
	'nation.northern-ireland': 'Northern Ireland',
	'nation.uk': 'UK',
	'nation.international': 'International',
	easier: 'Make this site easier to read',
	'easier.nojs':
		'The choices on this page need JavaScript, and your browser does not run it. You can use the settings of your browser instead, as described below.',
	'easier.text': 'Text size',
	'easier.text.100': '100 per cent',
	'easier.text.125': '125 per cent',
	'easier.text.150': '150 per cent',
	'easier.text.200': '200 per cent',
	'easier.spacing': 'Spacing',
	'easier.spacing.normal': 'Normal',
	'easier.spacing.wide': 'Wide',
	'easier.typeface': 'Typeface',
	'easier.typeface.site': 'The one of this site',
	'easier.typeface.atkinson': 'One made for low vision, Atkinson Hyperlegible',
	'easier.typeface.own': 'The one set in my browser',
	'easier.colours': 'Colour',
	'easier.colours.device': 'As my device is set',
	'easier.colours.light': 'Light',
	'easier.colours.dark': 'Dark',
	'easier.colours.cream': 'Cream',
	'easier.colours.contrast': 'High contrast, white on black',
	'easier.said': '{what} is {value}.',
	'easier.saved': 'Saved.',
	'easier.visit':
		'Your browser does not let this site save it, so it lasts until you close this tab.',
	'easier.reset': 'Put everything back',
	'easier.gone': 'Everything is back to how it came. Nothing is saved on this device.',
	'exit.link': 'Leave this page now',
	'exit.note': 'This opens a weather page. This page stays in your browser history.',
	'contents.summary': 'On this page ({count} parts)',
	'in-short': 'In short',
	'next-step': 'Next step',
	'words.title': 'Words explained',
	'words.isNot': 'Not the same:',
	'words.back': 'Back to the text',
	'words.more': 'More about {term}',
	'sources.title': 'Where this comes from',
	'sources.intro':
		'Each number in the text leads here. We say who said it, where, and how we read it.',
	'sources.back': 'Back to {number} in the text',
	'sources.checked': 'Checked {on}.',
	'source.replaced': 'Replaced since.',
	'source.copy': 'Only a copy was seen.',
	'source.pages': 'Said on:',
	'source.counts': '{sources} sources, {statements} statements',
	'source.history': 'This is about the past.',
	'evidence.csv': 'Evidence sheet as a spreadsheet (CSV)',
	'evidence.json': 'Evidence sheet as data (JSON)',
	'cite.label': 'Source {number}',
	'status.verified': 'We read text that says this.',
	'status.second-hand': 'Second-hand: we read this in someone else’s summary.',
	'status.computed': 'Our own sum from published data.',
	'status.unverified': 'Not yet checked against the current text.',
	'mark.verified': '',
	'mark.second-hand': ' second-hand',
	'mark.computed': ' our sum',
	'mark.unverified': ' not checked',
	'read.text': 'Read on the publisher’s own page.',
	'read.copy': 'Read in a stored copy.',
	'read.abstract': 'We read the abstract only.',
	'read.summary': 'Read in a summary.',
	'read.data': 'Worked out from the data file.',
	'read.not-read': 'Not read.',
	'method.more': 'How we worked it out',
	method: 'How we worked it out: {method}',
	'review.title': 'About this page',
	'review.none': 'No clinician has checked this page yet.',
	'review.by': 'Checked by {who} on {on}.',
	'review.written': 'Written {on}.',
	'review.due': 'Due to be checked by {on}.',
	'review.overdue': 'This page was due to be checked by {on}. Please treat it with care.',
	'review.how': 'How we write and check',
	edit: 'Correct this page',
	'pages.near': 'Pages before and after this one',
	'pages.prev': 'Before: {title}',
	'pages.next': 'After: {title}',
	'pages.group': 'More in “{group}”',
	foot: 'About this site',
	'foot.licence': 'Words: CC BY 4.0. Code: MIT.',
	'foot.independent':
		'An independent open project. It is not part of the NHS, and no NHS body has endorsed it.',
	sample:
		'A sample, made from public details of {name}. {name} has not seen, checked or endorsed it.',
	'local.title': 'From {name}',
	'local.switchboard': 'Switchboard: {phone}',
	'local.website': 'Website:',
	'local.service': 'IPT here: {name}.',
	'local.service.phone': 'Phone: {phone}',
	'local.delivery': 'Sessions here may be {ways}.',
	'delivery.in-person': 'in person',
	'delivery.telephone': 'by telephone',
	'delivery.video': 'by video',
	'local.bsl': 'To call us in British Sign Language (BSL), with video relay:',
	'pals.title': 'To praise, ask or complain: PALS',
	'pals.about': 'PALS is the Patient Advice and Liaison Service of {name}.',
	'pals.phone': 'Phone: {phone}',
	'pals.freephone': 'Free phone: {phone}',
	'pals.email': 'Email: {email}',
	'story.label': 'A made-up story',
	'passage.label': 'Words you can copy',
	'do.label': 'Do',
	'dont.label': 'Do not',
	'diagram.text': 'The picture in words',
	'glossary.other': 'Also called: {names}',
	'faq.also': 'Also asked as',
	'faq.more': 'Full answer: {title}',
	'results.loading': 'Searching',
	'results.count.none': 'No pages found for {query}.',
	'results.count.one': '1 page found for {query}.',
	'results.count.many': '{count} pages found for {query}.',
	'results.none':
		'Try one or two everyday words, such as arguing or tablets. Or look through all pages from A to Z.',
	'results.empty': 'Type a word or a question in the search box above.',
	'results.title': 'Results',
	'results.failed': 'The search could not start. All pages are listed from A to Z instead.',
	'results.nojs': 'Search needs JavaScript. Without it, use the list of all pages, or the menu.',
} as const;

export type StringKey = keyof typeof strings;

/** A word of the interface, with its blanks filled in. */
export function t(key: StringKey, blanks: Record<string, string | number> = {}): string {
	return strings[key].replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}

/** A day as people write it: 22 November 2026. */
export function longDate(day: string): string {
	return new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	}).format(new Date(`${day}T00:00:00Z`));
}

/** Words as a list in a sentence: in person, by telephone or by video. */
export function listOf(words: string[]): string {
	return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
}

/** A month, or a day in it, as people write it: December 2023. */
export function longMonth(month: string): string {
	return new Intl.DateTimeFormat('en-GB', {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	}).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}
