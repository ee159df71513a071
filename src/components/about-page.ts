import type { Page } from '../library/pages.ts';
import { whoChecked } from '../library/review.ts';

/**
 * The page for search engines (schema.org MedicalWebPage), as JSON for a data block.
 * lastReviewed and reviewedBy stand only when somebody has truly reviewed it.
 */
export function aboutPage({ data }: Page, address: URL | undefined): string {
	const { title, description, review } = data;
	const checked = whoChecked([review]);
	const reviews = checked.state === 'checked' ? checked.by : [];
	const last = reviews.at(-1)?.on;
	const about = {
		'@context': 'https://schema.org',
		'@type': 'MedicalWebPage',
		name: title,
		description,
		url: address?.href,
		dateModified: review.written,
		...(last && {
			lastReviewed: last,
			reviewedBy: reviews.map(({ role, name }) => ({
				'@type': 'Person',
				jobTitle: role,
				...(name && { name }),
			})),
		}),
	};
	return JSON.stringify(about).replace(/</g, '\\u003c');
}
