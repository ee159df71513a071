/** One page of each template and every page with something no other has. */
export const templates = [
	'/',
	'/404.html',
	'/all-pages/',
	'/easier-to-read/',
	'/effectiveness/',
	'/faq/',
	'/focus-areas/conflict/',
	'/glossary/',
	'/phases/',
	'/search/',
	'/style-guide/',
	'/urgent-help/',
];
