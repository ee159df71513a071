import type { Rule } from './rule.ts';

export const somethingHasChanged: Rule = {
	says: 'readers and their feed are told of at least one change',
	needsAll: true,
	check: ({ changes }) =>
		changes.size > 0
			? []
			: [
					{
						file: 'content/changes/',
						found: 'no change at all',
						wanted:
							'at least one: the page What is new, the feed and security.txt take their day from the newest',
						remedy: 'Add a file that tells readers that the guide is there',
					},
				],
};
