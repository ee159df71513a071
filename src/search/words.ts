/** How far into a query the search for pages reads. Crisis phrases are looked for in all of it. */
const longestQuery = 300;

const stops = new Set(
	(
		'a aint all also am an and any anyone are arent as at be been being but by can cant could couldnt did didnt do does doesnt doing dont for from ' +
		'get gets getting go going got had hadnt has hasnt have havent having he her here him his how i if ill im in into is isnt it its ive just let ' +
		'like many may me might more most much must my need no not now of off on one only or other our out over own per please ' +
		'really said say says see she should shouldnt so some someone something such take tell than that thats the their them then there ' +
		'these they thing things this those to too under up us use used using very want wanna was wasnt we were werent what whats when where ' +
		'which who whos why will with without wont would wouldnt you your yours ur u know'
	).split(' '),
);

/** Words that say how a question is put, not what it is about. They count for a whole phrase, never alone. */
export const isStop = (word: string): boolean => stops.has(word);

/** Lower case, without accents and apostrophes. */
export const plain = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’‘`´ʼ′]/g, '');

/** The words of a text: lower case letters and digits, codes such as PHQ-9 and IPT-A as one word. */
export function wordsOf(text: string): string[] {
	const letters = plain(text)
		.replace(/\b(phq|gad|ng|cg|dapb)[\s-]+(?=\d)/g, '$1')
		.replace(/\b(ipt|i)-(?=[a-z]{1,3}\b)/g, '$1');
	return letters.match(/[a-z0-9]+/g) ?? [];
}

/** The words of what a reader typed. Words in a script we do not write in lead to the page on languages. */
export function queryWords(text: string): string[] {
	const words = wordsOf(withAge(plain(text.slice(0, longestQuery)))).slice(0, 40);
	return words.length === 0 && /\p{L}/u.test(text) ? ['languages'] : words;
}

/** An age says which part of life is meant: "im 84", "my son is 15". */
const withAge = (text: string): string =>
	text.replace(/\b(?:im|am|is|aged?) (\d\d)\b/g, (said, years: string) =>
		+years > 64 ? `${said} older` : +years < 19 ? `${said} teenager` : said,
	);

const endings =
	/(ement|ments?|ings?|edly|ed|ations?|ions?|ists?|ities|ity|ally|al|ly|ness|ers?|ors?|ives?|ies|es|s|e|y)$/;

/** The stem of a word, so that arguing, argued and argument meet. Not a dictionary: it only has to be the same on both sides. */
export function stem(word: string): string {
	let root = word;
	for (let pass = 0; pass < 2; pass++) {
		const shorter = root.replace(endings, '');
		if (shorter === root || shorter.length < 4) break;
		root = shorter;
	}
	if (root === word && word.length > 3) root = word.replace(/([^s])s$/, '$1');
	return root.replace(/([bdfgklmnprt])\1$/, '$1').replace(/i$/, 'y');
}
