import type { Crisis, DangerKind } from '../schemas/search.ts';
import { lettersApart } from './spelling.ts';
import { plain } from './words.ts';

/** What a phrase of content/search/crisis.yaml asks for: literal words and names of sets, such as `{want}`. */
type Phrase = string[];

/** Where words of the rules begin in the text: what each place can stand for, and over how many words. */
type Place = Map<string, number>;

/** How many other words may stand between two words of a phrase. */
const gap = 2;

/** No more letters are read, half of them at each end: pasted text must not hold up the box. */
const longest = 4_000;

const digits: Record<string, string> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
	'!': 'i',
};

/**
 * Makes the test for danger out of the rules of content/search/crisis.yaml.
 * The test says which kind of danger a text speaks of, the gravest when there are several, or undefined.
 * It keeps nothing and sends nothing.
 */
export function dangerIn(rules: Crisis): (text: string) => DangerKind | undefined {
	const vocabulary = vocabularyOf(rules);
	const placesOf = reader(vocabulary, new Set(rules.notMisspelt));
	const harmless = rules.harmless.map(split);
	const bereaved = rules.bereaved.map(split);
	const sets = rules.phrases.map((p) => ({
		kind: p.kind,
		inOrder: p.inOrder.map(split),
		together: p.together.map(split),
		anyOrder: p.anyOrder.map(split),
		alone: p.alone.map(split),
	}));
	const gravity = Object.keys(rules.kinds);
	return (text) => {
		const tokens = tokensOf(text, vocabulary);
		const places = tokens.map((_, i) => placesOf(tokens, i));
		if (places.every((place) => place.size === 0)) return undefined;
		const isBereaved = takeOut(bereaved, places);
		takeOut(harmless, places);
		const found = sets.flatMap(({ kind, ...says }) =>
			says.inOrder.some((phrase) => stands(phrase, places, gap)) ||
			says.together.some((phrase) => stands(phrase, places, 0)) ||
			says.anyOrder.some((phrase) => standsInAnyOrder(phrase, places)) ||
			says.alone.some((phrase) => spanAt(phrase, places, 0, 0) === places.length)
				? [kind]
				: [],
		);
		if (isBereaved) found.push('bereaved');
		return found.sort((a, b) => gravity.indexOf(a) - gravity.indexOf(b))[0];
	};
}

const split = (phrase: string): Phrase => phrase.split(' ');

/** Every word of the rules, with what it can stand for: itself where a phrase says so, and the sets it is in. */
function vocabularyOf(rules: Crisis): Map<string, string[]> {
	const words = new Map<string, string[]>();
	const add = (word: string, meaning: string) => {
		words.set(word, [...(words.get(word) ?? []), meaning]);
	};
	for (const [name, members] of Object.entries(rules.sets))
		for (const word of members) add(word, `{${name}}`);
	const said = rules.phrases.flatMap((p) => [
		...p.inOrder,
		...p.together,
		...p.anyOrder,
		...p.alone,
	]);
	const literal = [...said, ...rules.bereaved, ...rules.harmless].flatMap(split);
	for (const word of new Set(literal)) if (!word.startsWith('{')) add(word, word);
	return words;
}

/** The words of a text as people type them in distress: digits and signs for letters, k.m.s, words run together. */
function tokensOf(text: string, vocabulary: Map<string, string[]>): string[] {
	const cut = text.length > longest ? text.slice(0, longest / 2) + text.slice(-longest / 2) : text;
	return plain(cut)
		.replace(/\b([a-z])[\s.]([a-z])[\s.]([a-z])\b(?![\s.][a-z]\b)/g, '$1$2$3')
		.replace(
			/([a-z])([!@$*])(?=[a-z*!])/g,
			(_, before: string, sign: string) => before + (digits[sign] ?? sign),
		)
		.split(/[^a-z0-9*]+/)
		.filter(Boolean)
		.flatMap((token) => apart(token, vocabulary) ?? [token]);
}

/** killmyself as kill, myself, and iwanttodie without its i; undefined when a word is known as it is, or is not made of known words only. */
function apart(token: string, vocabulary: Map<string, string[]>): string[] | undefined {
	if (token.length < 6 || token.length > 24 || vocabulary.has(token)) return undefined;
	const bare = token.startsWith('i') ? token.slice(1) : '';
	return pieces(token, vocabulary) ?? (bare ? pieces(bare, vocabulary) : undefined);
}

/** The fewest known words of two letters or more that make up a text, longest first. */
function pieces(text: string, vocabulary: Map<string, string[]>): string[] | undefined {
	if (vocabulary.has(text)) return [text];
	for (let i = text.length - 2; i >= 2; i--) {
		if (!vocabulary.has(text.slice(0, i))) continue;
		const rest = pieces(text.slice(i), vocabulary);
		if (rest) return [text.slice(0, i), ...rest];
	}
	return undefined;
}

/** Finds what a word, alone or joined to the next one, can stand for in the rules. */
function reader(vocabulary: Map<string, string[]>, real: Set<string>) {
	const long = [...vocabulary.keys()].filter((word) => word.length >= 6 && !/\d/.test(word));
	const meanings = (token: string): string[] => {
		const spelt = variants(token).find((variant) => vocabulary.has(variant));
		if (spelt) return vocabulary.get(spelt)!;
		if (token.includes('*')) return unstarred(token, vocabulary);
		if (token.length < 5 || token.length > 16 || real.has(token)) return [];
		return long
			.filter((word) => {
				const limit = word.length < 8 ? 1 : 2;
				return word[0] === token[0] && lettersApart(token, word, limit) <= limit;
			})
			.flatMap((word) => vocabulary.get(word)!);
	};
	const known = new Map<string, string[]>();
	return (tokens: string[], i: number): Place => {
		const token = tokens[i]!;
		if (!known.has(token)) known.set(token, meanings(token));
		const joined = token + (tokens[i + 1] ?? '');
		const two = joined.length > token.length && joined.length > 4 ? vocabulary.get(joined) : [];
		return new Map([
			...(two ?? []).map((meaning) => [meaning, 2] as const),
			...known.get(token)!.map((meaning) => [meaning, 1] as const),
		]);
	};
}

/** A word with digits read as letters and drawn-out letters shortened. */
function variants(token: string): string[] {
	const letters = /[a-z]/.test(token)
		? token.replace(/[013457]/g, (digit) => digits[digit] ?? digit)
		: token;
	return [token, letters, letters.replace(/1/g, 'l'), shorten(letters, 2), shorten(letters, 1)];
}

const shorten = (word: string, to: number): string =>
	word.replace(/(.)\1{2,}/g, (_, letter: string) => letter.repeat(to));

/** su*cide and k**l: each star stands for any letter. */
function unstarred(token: string, vocabulary: Map<string, string[]>): string[] {
	if (token.replace(/\*/g, '').length < 2) return [];
	const pattern = new RegExp(`^${token.replace(/\*/g, '[a-z]')}$`);
	return [...vocabulary].flatMap(([word, meanings]) => (pattern.test(word) ? meanings : []));
}

/** Empties the places where one of the phrases stands, and says whether there were any. */
function takeOut(phrases: Phrase[], places: Place[]): boolean {
	let found = false;
	for (const phrase of phrases) {
		for (let i = 0; i < places.length; i++) {
			const end = spanAt(phrase, places, i, 0);
			if (end === undefined) continue;
			found = true;
			for (let j = i; j < end; j++) places[j] = new Map();
		}
	}
	return found;
}

const stands = (phrase: Phrase, places: Place[], between: number): boolean =>
	places.some((_, i) => spanAt(phrase, places, i, between) !== undefined);

/** Where a phrase that begins at this place ends, or undefined when it does not stand there. */
function spanAt(
	[first, ...rest]: Phrase,
	places: Place[],
	at: number,
	between: number,
): number | undefined {
	const width = places[at]?.get(first!);
	if (width === undefined) return undefined;
	const next = at + width;
	if (rest.length === 0) return next;
	for (let i = next; i <= next + between; i++) {
		const end = spanAt(rest, places, i, between);
		if (end !== undefined) return end;
	}
	return undefined;
}

/** True when all words of a phrase stand close together, in any order. */
function standsInAnyOrder(phrase: Phrase, places: Place[]): boolean {
	return places.some((_, from) => {
		const near = places.slice(from, from + phrase.length + gap);
		return phrase.every((word) => near.some((place) => place.has(word)));
	});
}
