import type { FindingKind, WatchRecord } from '../schemas/watch.ts';
import { listOf, longDate, t } from '../strings/en.ts';

/** What a look means for a page or a source, as a reader is told; the first that holds is told. */
const states = ['changed', 'untold', 'new'] as const;
type State = (typeof states)[number];

const stateOf = (kind: FindingKind): State =>
	['could-not-tell', 'number-unwatched'].includes(kind)
		? 'untold'
		: kind === 'first-look'
			? 'new'
			: 'changed';

type Look = WatchRecord['last'];

/** When the watch last looked and how much it found, as sentences. No clock takes part in it, only the day of the record. */
export function sayWatch(look: Look): string {
	if (!look) return t('watch.never');
	const pages = worst(look.found.map(({ kind, address = kind }) => [address, stateOf(kind)]));
	const counts = states.map((state) => ({ state, count: pages[state].length }));
	return [
		t('watch.looked', { on: longDate(look.on), count: look.looked }),
		...told(
			counts.flatMap(({ state, count }) =>
				count > 0 ? [t(`watch.pages-${state}`, { count })] : [],
			),
		),
	].join(' ');
}

/**
 * The same of some sources, each by its name.
 * @param names the sources to tell of, by id
 */
export function sayWatchOf(look: Look, names: Map<string, string>): string {
	if (!look) return t('watch.never');
	const found = look.found.flatMap(({ kind, sources }) =>
		sources.filter((id) => names.has(id)).map((id): [string, State] => [id, stateOf(kind)]),
	);
	const sources = worst(found);
	return [
		t('watch.looked-at-these', { on: longDate(look.on) }),
		...told(
			states.flatMap((state) => {
				const list = listOf(
					sources[state].map((id) => names.get(id)!),
					'conjunction',
				);
				return list ? [t(`watch.sources-${state}`, { list })] : [];
			}),
		),
	].join(' ');
}

const told = (sentences: string[]) => (sentences.length > 0 ? sentences : [t('watch.nothing')]);

/** Each thing under the first state that holds of it. */
function worst(found: [string, State][]): Record<State, string[]> {
	const all = new Map<string, State>();
	for (const state of states.toReversed())
		for (const [id, its] of found) if (its === state) all.set(id, state);
	const of = (state: State) => [...all].flatMap(([id, its]) => (its === state ? [id] : []));
	return { changed: of('changed'), untold: of('untold'), new: of('new') };
}
