/**
 * What a reader may choose on the page "Make this site easier to read". The first value of each is how the site comes.
 * A choice stands on <html> as data-<name>="<value>"; src/styles/choices.css says what it changes.
 */
export const choices = [
	{ name: 'text', values: ['100', '125', '150', '200'] },
	{ name: 'spacing', values: ['normal', 'wide'] },
	{ name: 'typeface', values: ['site', 'atkinson', 'own'] },
	{ name: 'colours', values: ['device', 'light', 'dark', 'cream', 'contrast'] },
] as const;
