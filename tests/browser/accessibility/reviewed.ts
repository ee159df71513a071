/** What an engine could not decide and a person of the project has looked at. A question that is not answered here fails. */
export interface Answer {
	engine: 'axe' | 'alfa';
	rule: string;
	/** Found in the HTML of every element the answer is for. */
	element: RegExp;
	because: string;
	/** The day by which somebody should look again. */
	until: string;
}

export const reviewed: Answer[] = [
	{
		engine: 'axe',
		rule: 'color-contrast-enhanced',
		element: /^<text /,
		because:
			'Words in our drawings are the colour of the text on the ground of the page, with nothing filled behind them; palettes.spec.ts measures both in every colour setting.',
		until: '2027-11-22',
	},
	{
		engine: 'axe',
		rule: 'color-contrast-enhanced',
		element: /^<(td|th|caption)[ >]|^<a href="https?:|href="#source-|class="answer"/,
		because:
			'On a phone some cells and the links in them stand outside the box that scrolls, and the number of a source has one letter. On the laptop axe judges the same cells, and palettes.spec.ts the same colours.',
		until: '2027-11-22',
	},
	{
		engine: 'axe',
		rule: 'identical-links-same-purpose',
		element: /^<a href="https:[^"]*\/urgent-help\/">/,
		because:
			'A leaflet prints the full address of the page on urgent help, and the foot of the page a short one. They are one page.',
		until: '2027-11-22',
	},
	{
		engine: 'alfa',
		rule: 'sia-r41',
		element: /\/urgent-help\/">/,
		because: 'As for identical-links-same-purpose.',
		until: '2027-11-22',
	},
	{
		engine: 'alfa',
		rule: 'sia-r66',
		element: /^Menu$/,
		because:
			'The button of the menu has a place of its own beside the head, with nothing behind it. axe measures its colours on every page, light and dark.',
		until: '2027-11-26',
	},
	{
		engine: 'alfa',
		rule: 'sia-r69',
		element: /^Menu$/,
		because: 'As for sia-r66.',
		until: '2027-11-26',
	},
];
