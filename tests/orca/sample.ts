// The pages Orca reads: between them they use a list, a figure, tables, a form, a search and a message spoken by itself.
import { type Page } from '@playwright/test';
import { type Deed } from './hearing.ts';

export interface Sample {
	address: string;
	/** Something done on the page that Orca must speak of by itself. */
	deed?: Deed;
}

const larger = (page: Page) => page.getByRole('radio', { name: '150 per cent' });

export const sample: Record<string, Sample> = {
	home: { address: '/' },
	'urgent-help': { address: '/urgent-help/' },
	'what-is-ipt': { address: '/what-is-ipt/' },
	effectiveness: { address: '/effectiveness/' },
	search: {
		address: '/search/',
		deed: {
			title: 'The word grief is put into the search box',
			steps: [
				{ action: (page) => page.getByRole('searchbox').focus(), last: /^Focus mode$/ },
				{ action: (page) => page.getByRole('searchbox').fill('grief'), last: /grief\.$/ },
			],
		},
	},
	'bring-this': { address: '/take-away/bring-this/' },
	'easier-to-read': {
		address: '/easier-to-read/',
		deed: {
			title: 'A text size of 150 per cent is chosen',
			steps: [
				{ action: (page) => larger(page).focus(), last: /radio button$/ },
				{ action: (page) => larger(page).press(' '), last: /^Saved/ },
			],
		},
	},
};
