/** Attributes of a field whose words are nobody's: not kept for next time, and not handed to a service that spells or writes. */
export const closedField = {
	autocomplete: 'off',
	spellcheck: 'false',
	autocorrect: 'off',
	autocapitalize: 'off',
	writingsuggestions: 'false',
} as const;
