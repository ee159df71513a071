import type { Content } from './read-content.ts';
import { byId } from '../schemas/shared.ts';

/** What a person must look at, from the content and a day. The clock is an argument: nothing here depends on today. */
export function reviewList({ claims, pages }: Pick<Content, 'claims' | 'pages'>, on: string) {
	const aYearBefore = `${String(Number(on.slice(0, 4)) - 1)}${on.slice(4)}`;
	return {
		claims: [...claims.values()]
			.flatMap(({ file, data }) =>
				data.toCheck ? [{ file, status: data.status, ...data.toCheck }] : [],
			)
			.sort(
				(a, b) =>
					a.priority - b.priority ||
					Number(b.status === 'unverified') - Number(a.status === 'unverified') ||
					byId(a.file, b.file),
			),
		old: [...claims.values()]
			.filter(({ data }) => data.checked <= aYearBefore)
			.map(({ file, data }) => ({ file, checked: data.checked })),
		pages: [...pages.values()]
			.filter(({ data }) => data.review.due < on || data.review.by === 'none yet')
			.map(({ file, data }) => ({ file, due: data.review.due, isOverdue: data.review.due < on }))
			.sort((a, b) => byId(a.due, b.due) || byId(a.file, b.file)),
	};
}
