import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { nearest } from '../../src/library/missing.ts';
import { isOnCommonScale } from '../../src/schemas/claim.ts';
import { words as vocabulary } from '../../src/prose/vocabulary.ts';
import type { Content } from './content.ts';
import { type Page, paragraphsOf, sentencesOf, wordsIn } from './prose.ts';

/** A rule about content: given everything, the problems found, each beginning with the file and ending with what to do. */
export type Rule = (content: Content) => string[];

const topics = Object.keys(
	(
		parse(readFileSync('tests/browser/search-questions.yaml', 'utf8')) as {
			topics: Record<string, string>;
		}
	).topics,
);

/** Topics that belong to the leaflets and formats still to come. */
const later: string[] = [];

const isForReaders = ({ data }: Page) => data.audience === 'client' || data.audience === 'everyone';

const asked = (body: string, pattern: RegExp) =>
	[...body.matchAll(pattern)].map(([, id]) => id ?? '');

const cites = (body: string) => asked(body, /<(?:Cite|Say) claim="([^"]*)"/g);

/** What someone asked for and there is none of, with the nearest match. */
function unknown(
	kind: string,
	file: string,
	wanted: string[],
	known: Map<string, unknown>,
	home: string,
): string[] {
	return [...new Set(wanted)]
		.filter((id) => !known.has(id))
		.map((id) => {
			const guess = nearest(id, known.keys());
			return `${file}: there is no ${kind} "${id}".${guess ? ` Did you mean "${guess}"?` : ''} Each ${kind} is a file in ${home}.`;
		});
}

/** Every cell of the choice grids. */
const choiceCells = (choices: Content['choices']) =>
	[...(choices?.treatments ?? []), ...(choices?.kinds ?? [])].flatMap(({ answers }) =>
		Object.values(answers),
	);

/** Every claim that something shown to readers rests on, with the file that says it. */
function citedClaims({
	pages,
	glossary,
	questions,
	notices,
	urgentHelp,
	choices,
	sessionCards,
	interpreterWords,
}: Content): { id: string; file: string }[] {
	const from = (file: string, ids: string[] = []) => ids.map((id) => ({ id, file }));
	return [
		...[...pages.values()].flatMap(({ body, file }) => cites(body).map((id) => ({ id, file }))),
		...[...glossary.values(), ...questions.values(), ...notices.values()].flatMap(
			({ data, file }) => data.claims.map((id) => ({ id, file })),
		),
		...(urgentHelp?.routes ?? []).map(({ claim }) => ({
			id: claim,
			file: 'content/urgent-help.yaml',
		})),
		...from('content/choices.yaml', [
			...(choices?.treatments ?? []).flatMap(({ lists }) => Object.values(lists).flat()),
			...choiceCells(choices).flatMap(({ claims }) => claims),
		]),
		...from(
			'content/session-cards.yaml',
			Object.values(sessionCards?.cards ?? {}).flatMap(({ claims }) => claims),
		),
		...from(
			'content/interpreter-words.yaml',
			interpreterWords?.words.flatMap(({ claims }) => claims),
		),
	];
}

/** The labels of what can be written or ticked on a page. */
const labels = /<(?:WriteHere|TickHere)\b[^>]*\blabel="([^"]*)"/g;

/** What the listings of choices, session cards and words for interpreters say to readers. */
function listedTexts({ choices, sessionCards, interpreterWords }: Content) {
	const cells = choiceCells(choices).flatMap(({ words }) => words ?? []);
	const cards = Object.values(sessionCards?.cards ?? {}).flatMap((card) => [
		card.title,
		card.feel,
		...card.may,
		...card.before,
	]);
	const words = (interpreterWords?.words ?? []).flatMap((word) => [
		word.meaning,
		word.isNot,
		word.example,
		word.doNotTranslateAs,
	]);
	return [
		...cells.map((text) => ({ file: 'content/choices.yaml', text })),
		...cards.map((text) => ({ file: 'content/session-cards.yaml', text })),
		...words.map((text) => ({ file: 'content/interpreter-words.yaml', text })),
	];
}

const showsPlot = ({ pages }: Content) =>
	[...pages.values()].some(({ body }) => body.includes('<Listing of="forest-plot"'));

export const rules: Record<string, Rule> = {
	'every file keeps to its schema': ({ problems }) => problems,

	'every claim, source, term, notice and page that is named exists': (content) => [
		...citedClaims(content).flatMap(({ id, file }) =>
			unknown('claim', file, [id], content.claims, 'content/claims/'),
		),
		...[...content.claims.values()].flatMap(({ data, file }) =>
			unknown(
				'source',
				file,
				data.sources.map(({ source }) => source),
				content.sources,
				'content/sources/',
			),
		),
		...[...content.sources.values()].flatMap(({ data, file }) =>
			unknown(
				'source',
				file,
				data.replacedBy ? [data.replacedBy] : [],
				content.sources,
				'content/sources/',
			),
		),
		...[...content.pages.values()].flatMap(({ body, file }) => [
			...unknown(
				'glossary term',
				file,
				asked(body, /<Term id="([^"]*)"/g),
				content.glossary,
				'content/glossary/',
			),
			...unknown(
				'notice',
				file,
				asked(body, /<Notice id="([^"]*)"/g),
				content.notices,
				'content/notices/',
			),
			...unknown(
				'page',
				file,
				asked(body, /<NextStep page="([^"]*)"/g),
				content.pages,
				'content/pages/',
			),
			...unknown(
				'page',
				file,
				asked(body.replace(/```[\s\S]*?```/g, ''), /\]\((\/[^)#]*)/g).map(
					(address) => address.replace(/^\/|\/$/g, '') || 'index',
				),
				content.pages,
				'content/pages/',
			),
		]),
		...[
			...content.questions.values(),
			...content.glossary.values(),
			...content.notices.values(),
		].flatMap(({ data, file }) =>
			unknown('page', file, data.page ? [data.page] : [], content.pages, 'content/pages/'),
		),
	],

	'every claim is cited and every source is used': (content) => {
		const cited = new Set(citedClaims(content).map(({ id }) => id));
		const isUsed = (id: string) =>
			cited.has(id) ||
			(showsPlot(content) && content.claims.get(id)?.data.estimate?.some(isOnCommonScale));
		const claims = [...content.claims.values()].filter(({ id }) => !isUsed(id));
		const rested = new Set(
			[...content.claims.values()].flatMap(({ data }) => data.sources.map(({ source }) => source)),
		);
		for (const { data } of content.sources.values())
			if (data.replacedBy) rested.add(data.replacedBy);
		const sources = [...content.sources.values()].filter(({ id }) => !rested.has(id));
		return [
			...claims.map(
				({ file }) =>
					`${file}: no page cites this claim. Cite it with <Cite claim="…" />, or delete the file.`,
			),
			...sources.map(
				({ file }) =>
					`${file}: no claim rests on this source. Name it in a claim, or delete the file.`,
			),
		];
	},

	'no claim rests on a replaced source unless it is history': ({ claims, sources, pages }) =>
		[...claims.values()].flatMap(({ id, data, file }) =>
			data.history
				? []
				: data.sources
						.filter(({ source }) => sources.get(source)?.data.replacedBy)
						.map(({ source }) => {
							const saying = [...pages.values()]
								.filter(({ body }) => cites(body).includes(id))
								.map((page) => page.file);
							return `${file}: rests on ${source}, which ${sources.get(source)!.data.replacedBy ?? ''} has replaced. Said by ${saying.join(', ') || 'no page'}. Read the newer source and change the claim, or mark it "history: true".`;
						}),
		),

	'every page stands once in the menu': ({ navigation, pages }) => {
		const placed = navigation?.groups.flatMap(({ pages: ids }) => ids) ?? [];
		return [
			...unknown('page', 'content/navigation.yaml', placed, pages, 'content/pages/'),
			...placed
				.filter((id, i) => placed.indexOf(id) !== i)
				.map((id) => `content/navigation.yaml: "${id}" stands twice. Remove one line.`),
			...[...pages.values()]
				.filter(({ id, data }) => !data.offMenu && id !== 'index' && !placed.includes(id))
				.map(
					({ id, file }) =>
						`${file}: is not in the menu. Add "${id}" to a group of content/navigation.yaml.`,
				),
		];
	},

	'topics are known, and each is answered': ({ pages }) => {
		const declared = [...pages.values()].flatMap(({ data }) => data.topics);
		const known = new Map(topics.map((topic) => [topic, topic]));
		return [
			...[...pages.values()].flatMap(({ data, file }) =>
				unknown('topic', file, data.topics, known, 'tests/browser/search-questions.yaml'),
			),
			...topics
				.filter((topic) => !later.includes(topic) && !declared.includes(topic))
				.map(
					(topic) =>
						`content/pages/: no page declares the topic "${topic}". Write the page that answers it, or name the topic on the page that does.`,
				),
		];
	},

	'pages use only the words of the vocabulary': ({ pages }) =>
		[...pages.values()].flatMap(({ body, file }) => {
			const text = body.replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '');
			const strange = asked(text, /<\/?([A-Za-z][\w.]*)/g).filter(
				(word) => !(vocabulary as readonly string[]).includes(word),
			);
			const forbidden = [
				[
					/^(import|export)\b.*/m,
					'Pages have no imports: every word of the vocabulary is there already.',
				],
				[/:::.*/, 'Use <Notice id="…" /> or another word of the style guide instead of ":::".'],
				[
					/\b(style|class|className)=.*/,
					'Pages have no looks of their own. Choose a word from the style guide.',
				],
				[/[{}].*/, 'Pages hold words only, no expressions in braces.'],
				[/^# .*/m, 'The title above the line is the only heading of that size. Begin with ##.'],
			] as const;
			return [
				...[...new Set(strange)].map(
					(word) =>
						`${file}: <${word}> is not a word authors may use. The words are: ${vocabulary.join(', ')}. See the style guide page.`,
				),
				...forbidden.flatMap(([pattern, remedy]) => {
					const found = pattern.exec(text)?.[0].slice(0, 60);
					return found ? [`${file}: found "${found}". ${remedy}`] : [];
				}),
			];
		}),

	'no banned phrase': (content) => {
		const { pages, claims, glossary, questions, notices } = content;
		const banned: [RegExp, string][] = [
			[/\bprove[nd]\b/i, 'say how sure we are instead'],
			[/\bservice users?\b/i, 'say "you", "people" or "the person"'],
			[/\bsufferers?\b|\bsuffer(?:s|ing)? from\b/i, 'say "people with …"'],
			[/\bmentally ill\b/i, 'say "mental health problem"'],
			[/\bcommitted suicide\b/i, 'say "died by suicide"'],
			[/\bclick here\b/i, 'let the link say where it leads'],
			[/\b\d* ?years ago\b/i, 'give the year'],
			[/\bnormal bereavement\b/i, 'there is no norm for grief'],
			[/\bas good as CBT, says NICE\b/i, 'NICE does not say so'],
			[/\bNICE says \d+ sessions\b/i, 'the session numbers have not been checked'],
			[/!(?!\[)/, 'no exclamation marks'],
			[/(?<![\w/*])[*_](?=\w)[^*_\n]+[*_](?![\w*])/, 'no italics or bold'],
			[/[‘’“”—]/, 'use straight quotes and no long dash'],
		];
		const oldName = /Clinical Excellence/;
		const texts = [
			...[...pages.values()].map(({ file, body, data }) => ({
				file,
				text: `${data.title}\n${data.description}\n${body.replace(/```[\s\S]*?```/g, '').replace(/<[^>]+>|`[^`]*`/g, '')}`,
			})),
			...[...claims.values()].map(({ file, data }) => ({
				file,
				text: `${data.says}\n${data.saysToProfessionals ?? ''}`,
			})),
			...[...glossary.values()].map(({ file, data }) => ({
				file,
				text: `${data.meaning}\n${data.isNot ?? ''}`,
			})),
			...[...questions.values()].map(({ file, data }) => ({ file, text: data.answer })),
			...[...notices.values()].map(({ file, data }) => ({ file, text: data.text })),
			...[...pages.values()].map(({ file, body }) => ({
				file,
				text: asked(body, labels).join('\n'),
			})),
			...listedTexts(content),
		];
		return texts.flatMap(({ file, text }) => [
			...banned.flatMap(([pattern, remedy]) => {
				const found = pattern.exec(text)?.[0];
				return found ? [`${file}: "${found}" is not used here: ${remedy}.`] : [];
			}),
			...(oldName.test(text) && !/older-leaflets|nice-name/.test(file)
				? [
						`${file}: NICE is the National Institute for Health and Care Excellence. Only the page on older leaflets prints the old name.`,
					]
				: []),
		]);
	},

	'each client page has In short first and one next step last': ({ pages, claims }) =>
		[...pages.values()].flatMap((page) => {
			const { body, file, data } = page;
			const short = /^\s*<InShort>([\s\S]*?)<\/InShort>/.exec(body)?.[1];
			const count =
				short === undefined ? 0 : wordsIn(paragraphsOf({ ...page, body: short }, claims).join(' '));
			const steps = body.replace(/```[\s\S]*?```/g, '').split('<NextStep').length - 1;
			const isLast = /<NextStep[^\n]*<\/NextStep>\s*$/.test(body);
			return [
				...(short === undefined
					? [`${file}: must begin with <InShort> … </InShort>, the page in at most 60 words.`]
					: []),
				...(count > 60 ? [`${file}: In short has ${count} words. Cut it to 60.`] : []),
				...(data.audience === 'client' && (steps !== 1 || !isLast)
					? [`${file}: must end with one <NextStep page="…">, and has ${steps}.`]
					: []),
			];
		}),

	'sentences are short: at least 95 in 100 have 20 words or fewer': ({ pages, claims }) =>
		[...pages.values()].filter(isForReaders).flatMap((page) => {
			const sentences = paragraphsOf(page, claims).flatMap(sentencesOf);
			const long = sentences.filter((sentence) => wordsIn(sentence) > 20);
			return long.length > sentences.length * 0.05
				? [
						`${page.file}: ${long.length} of ${sentences.length} sentences have more than 20 words. Part some of these: ${long.map((s) => `"${s}"`).join(' ')}`,
					]
				: [];
		}),

	'sentences on cards, in grids and in word lists have at most 20 words': (content) =>
		listedTexts(content).flatMap(({ file, text }) =>
			sentencesOf(text)
				.filter((sentence) => wordsIn(sentence) > 20)
				.map((sentence) => `${file}: "${sentence}" has more than 20 words. Part it.`),
		),

	'each session card stands in the part of the course it belongs to': ({ sessionCards, courses }) =>
		(sessionCards?.sets ?? []).flatMap(({ sessions, cards }) => {
			const course = courses?.courses.find((other) => other.sessions === sessions);
			if (!course)
				return [
					`content/session-cards.yaml: there is no course of ${sessions} sessions in content/course-of-sessions.yaml.`,
				];
			const partOf = (session: number) =>
				session <= course.beginning
					? 'beginning'
					: session <= course.beginning + course.middle
						? 'middle'
						: 'ending';
			return cards.flatMap(({ from, to, card }) => {
				const wanted = sessionCards!.cards[card]?.part;
				return [from, to]
					.filter((session) => wanted && partOf(session) !== wanted)
					.map(
						(session) =>
							`content/session-cards.yaml: in the set for ${sessions} sessions the card "${card}" belongs to the ${wanted ?? ''}, and session ${session} is in the ${partOf(session)}. Move the card, or change content/course-of-sessions.yaml.`,
					);
			});
		}),

	'every session card is used': ({ sessionCards }) =>
		Object.keys(sessionCards?.cards ?? {})
			.filter((card) => !sessionCards!.sets.some((set) => set.cards.some((c) => c.card === card)))
			.map(
				(card) =>
					`content/session-cards.yaml: no set uses the card "${card}". Place it, or delete it.`,
			),

	'what can be written or ticked has a label of its own, on a sheet': ({ pages }) =>
		[...pages.values()].flatMap(({ body, file }) => {
			const code = body.replace(/```[\s\S]*?```/g, '');
			const given = asked(code, labels);
			const outside = asked(code.replace(/<Sheet\b[\s\S]*?<\/Sheet>/g, ''), labels);
			return [
				...given
					.filter((label, i) => given.indexOf(label) !== i)
					.map(
						(label) =>
							`${file}: "${label}" stands beside two fields. A listener could not tell them apart: give each its own label.`,
					),
				...outside.map(
					(label) =>
						`${file}: the field "${label}" must stand inside <Sheet …>, where readers are told that nothing is kept.`,
				),
			];
		}),

	'paragraphs have at most three sentences': ({ pages }) =>
		[...pages.values()].filter(isForReaders).flatMap((page) =>
			paragraphsOf(page, new Map())
				.filter((paragraph) => sentencesOf(paragraph).length > 3)
				.map(
					(paragraph) =>
						`${page.file}: this paragraph has more than three sentences; part it: "${paragraph.slice(0, 80)}…"`,
				),
		),

	'titles, descriptions and places in the order of questions are unique': ({
		pages,
		questions,
	}) => {
		const twice = (pairs: [string, string][], what: string) =>
			pairs.flatMap(([value, file], i) => {
				const first = pairs.findIndex(([other]) => other === value);
				return first < i
					? [`${file}: has the same ${what} as ${pairs[first]![1]}: "${value}". Change one.`]
					: [];
			});
		return [
			...twice(
				[...pages.values()].map(({ data, file }) => [data.title, file]),
				'title',
			),
			...twice(
				[...pages.values()].map(({ data, file }) => [data.description, file]),
				'description',
			),
			...twice(
				[...questions.values()].map(({ data, file }) => [String(data.order), file]),
				'order',
			),
			...twice(
				[...questions.values()].flatMap(({ data, file }) =>
					[data.question, ...data.alsoAsked].map((q): [string, string] => [q, file]),
				),
				'question',
			),
		];
	},

	'safety notes stand where they must': ({ pages }) =>
		[...pages.values()].flatMap(({ body, file, data }) => {
			const code = body.replace(/```[\s\S]*?```/g, '');
			const firstStory = code.indexOf('<Story');
			const label = code.indexOf('<Notice id="made-up"');
			return [
				...(firstStory >= 0 && (label < 0 || label > firstStory)
					? [`${file}: a story must stand below <Notice id="made-up" />.`]
					: []),
				...(data.quickExit && !code.includes('<Notice id="abuse"')
					? [`${file}: a page with a quick exit carries <Notice id="abuse" />.`]
					: []),
				...(data.topics.some((topic) => topic === 'role-disputes') && !data.quickExit
					? [`${file}: the page on conflict needs "quickExit: true".`]
					: []),
				...(data.topics.includes('medication') && !code.includes('<Notice id="medicines"')
					? [`${file}: the page on medicines carries <Notice id="medicines" />.`]
					: []),
				...[...code.matchAll(/<DontList>([\s\S]*?)<\/DontList>/g)].flatMap(([, list = '']) =>
					list
						.split('\n')
						.filter((line) => /^- /.test(line) && !/^- do not /i.test(line))
						.map(
							(line) =>
								`${file}: "${line.slice(2)}" must begin with "do not": a listener may have missed the heading.`,
						),
				),
			];
		}),

	'every nation has two ways to get help that need no voice call': ({ urgentHelp }) =>
		(['england', 'scotland', 'wales', 'northern-ireland'] as const).flatMap((nation) => {
			const silent =
				urgentHelp?.routes.filter((route) => !route.voice && route.nations.includes(nation))
					.length ?? 0;
			return silent < 2
				? [
						`content/urgent-help.yaml: ${nation} has ${silent} ways without a voice call and needs two. Add one with "voice: false".`,
					]
				: [];
		}),
};
