import type { CollectionEntry } from 'astro:content';
import { listOf, t } from '../strings/en.ts';
import { organisation } from './organisation.ts';
import { take } from './shelf.ts';

type UrgentHelp = CollectionEntry<'urgentHelp'>['data'];
type Route = UrgentHelp['routes'][number];
type Nation = Route['nations'][number];

/** A way to get help now, as any page, leaflet, card or the search may show it. */
export interface Way extends Omit<Route, 'claim' | 'checked'> {
	/** The nations it serves, in words; undefined when it serves all four, or is the organisation's own. */
	where: string | undefined;
	/** In a few words, with the nations where it serves two or three. */
	label: string;
	/** Undefined for the organisation's own line, which it answers for itself. */
	claim?: string;
	checked?: string;
}

const nations: Nation[] = ['england', 'scotland', 'wales', 'northern-ireland'];

/** Every way to get help now, in the order of content/urgent-help.yaml; an organisation's own crisis line comes second. */
export async function urgentHelp(): Promise<Omit<UrgentHelp, 'routes'> & { ways: Way[] }> {
	const { data } = await take(
		'urgentHelp',
		'urgent-help',
		'every page',
		'file of urgent help',
		'content/',
	);
	const { routes, ...rest } = data;
	const [first, ...others] = routes.map(wayOf);
	return { ...rest, ways: [...(first ? [first] : []), ...ownWays(), ...others] };
}

/** A route as it may be shown: one that serves two nations says both, and never stands as everybody's. */
export function wayOf(route: Route): Way {
	const where =
		route.nations.length === nations.length
			? undefined
			: listOf(
					route.nations.map((nation) => t(`nation.${nation}`)),
					'conjunction',
				);
	const short = route.short ?? route.name;
	return {
		...route,
		where,
		label: where && route.nations.length > 1 ? `${where}: ${short}` : short,
	};
}

/** Ways that belong together, under a heading: those without a voice call, those of a nation, those of everywhere. */
export interface WayGroup {
	/** The anchor of the heading. */
	id: string;
	title: string;
	routes: Way[];
}

/** Every way in groups: those of everywhere first, 999 and Samaritans among them, then those that need no voice call, then those of each nation. */
export async function waysInGroups(): Promise<WayGroup[]> {
	const { ways } = await urgentHelp();
	const isVoiceless = (way: Way) => way.claim !== undefined && !way.voice && !way.forAbuse;
	const spoken = ways.filter((way) => way.claim !== undefined && !isVoiceless(way));
	return [
		{
			id: 'own',
			title: t('local.title', { name: organisation().name }),
			routes: ways.filter(({ claim }) => !claim),
		},
		{
			id: 'everywhere',
			title: t('urgent.everywhere'),
			routes: spoken.filter(({ where }) => !where),
		},
		{ id: 'without-voice', title: t('urgent.voiceless'), routes: ways.filter(isVoiceless) },
		...nations.map((nation) => ({
			id: nation,
			title: t(`nation.${nation}`),
			routes: spoken.filter((way) => way.where && way.nations.includes(nation)),
		})),
	].filter(({ routes }) => routes.length > 0);
}

/** The few ways of the band of help, each by its number alone. */
export const inBand = (ways: Way[]): { href: string; number: string; isText: boolean }[] =>
	ways.flatMap(({ inBand, href = '' }) => {
		const [, kind, number] = /^(tel|sms):(.+)$/.exec(href) ?? [];
		return inBand && number ? [{ href, number, isText: kind === 'sms' }] : [];
	});

/** The few ways of every card and sheet of paper. */
export const onEveryPage = (ways: Way[]): Way[] => ways.filter((way) => way.onEveryPage);

/**
 * The ways a leaflet prints: those of its readers first, then those of every page, and the first of each nation, unless it must
 * be brief. What works everywhere comes before what works in some nations, so that it stands on page one in the largest letters too.
 */
export function waysForLeaflet(
	ways: Way[],
	{ isBrief, helpFor }: { isBrief: boolean; helpFor: Route['firstFor'][number] | undefined },
): Way[] {
	const ofSome = ways.filter(({ where, forAbuse }) => where && !forAbuse);
	const firstOfNation = nations.map((nation) => ofSome.find((way) => way.nations.includes(nation)));
	const isFirst = (way: Way) => helpFor !== undefined && way.firstFor.includes(helpFor);
	const place = (way: Way) => (isFirst(way) ? 1 : way.where ? 3 : 2);
	return ways
		.filter((way) => way.onEveryPage || isFirst(way) || (!isBrief && firstOfNation.includes(way)))
		.map((way, i) => ({ way, place: i === 0 ? 0 : place(way) }))
		.sort((a, b) => a.place - b.place)
		.map(({ way }) => way);
}

/**
 * The ways of the one line of danger numbers on a leaflet's first page: the first of all, the organisation's own, those of its
 * readers, and those of the band of help. What has one number in several nations stands there once, and names them all.
 */
export function waysInLine(
	ways: Way[],
	helpFor: Route['firstFor'][number] | undefined,
): { words: string; href: string | undefined; isOwn: boolean }[] {
	const [first] = ways;
	const isOfReaders = ({ firstFor }: Way) => helpFor !== undefined && firstFor.includes(helpFor);
	const inLine = [
		...ways.filter((way) => way === first || !way.claim),
		...ways.filter((way) => way.voice && isOfReaders(way)),
		...ways.filter((way) => way !== first && way.inBand),
	];
	return inLine.map((way) => {
		const { href, label, claim } = way;
		const [, number] = /^tel:(\d+)$/.exec(href ?? '') ?? [];
		const isOwn = claim === undefined;
		if (isOwn || !number || isOfReaders(way)) return { words: label, href, isOwn };
		const there = nations.filter((nation) =>
			ways.some((other) => other.voice && other.href === href && other.nations.includes(nation)),
		);
		const where = listOf(
			there.map((nation) => t(`nation.${nation}`)),
			'conjunction',
		);
		const words =
			there.length === nations.length
				? t('leaflet.danger-call', { number })
				: t('leaflet.danger-call-where', { number, where });
		return { words, href, isOwn };
	});
}

/** The organisation's own crisis line, where it has named one. */
function ownWays(): Way[] {
	const { crisisLine } = organisation();
	if (!crisisLine) return [];
	const { name, phone, hours, who } = crisisLine;
	const label = t('urgent.own', { name, phone });
	return [
		{
			...{ name, hours, who, label, short: label, contact: phone, where: undefined },
			how: t('urgent.own-how', { phone }),
			href: `tel:${phone.replace(/\s/g, '')}`,
			voice: true,
			nations: [],
			firstFor: [],
			onEveryPage: true,
			inBand: false,
			forAbuse: false,
		},
	];
}
