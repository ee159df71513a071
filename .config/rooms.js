/**
 * The rooms of src/ and what each may import from: the arrows of the house, types and layouts included. src/README.md draws them, and a
 * test holds the drawing to this table.
 * @type {Record<string, string[]>}
 */
export const rooms = {
	schemas: [],
	strings: [],
	styles: [],
	edition: ['schemas'],
	search: ['schemas', 'strings'],
	library: ['schemas', 'edition', 'strings', 'search'],
	rules: ['schemas', 'library', 'strings'],
	watch: ['schemas', 'library', 'rules'],
	figures: ['schemas', 'library', 'strings'],
	components: ['edition', 'library', 'figures', 'strings', 'styles'],
	prose: ['schemas', 'library', 'figures', 'components', 'strings', 'search'],
	layouts: ['components', 'edition', 'library', 'strings', 'styles'],
	pages: [
		...['schemas', 'edition', 'library', 'search', 'strings'],
		...['figures', 'components', 'prose', 'layouts'],
	],
	starlight: ['edition', 'library', 'strings', 'components', 'prose', 'layouts'],
	press: ['schemas', 'strings'],
	finish: ['schemas', 'edition', 'strings', 'press'],
	hosting: ['schemas', 'edition', 'strings'],
	commands: [
		...['schemas', 'edition', 'search', 'library', 'rules', 'watch'],
		...['press', 'finish', 'hosting'],
	],
};
