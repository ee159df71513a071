import { expect, test } from 'vitest';
import { contrast } from '../../../src/edition/contrast.ts';
import { paperColours } from '../../../src/edition/paper-colours.ts';

test('words stand at 7:1 on every ground of paper', () => {
	const { ink, accent, band, calm, urgent } = paperColours(undefined);
	for (const ground of ['#ffffff', band, calm])
		for (const words of [ink, accent]) expect(contrast(words, ground)).toBeGreaterThanOrEqual(7);
	expect(contrast(urgent, '#ffffff')).toBeGreaterThanOrEqual(7);
});

test('an organisation has its own accent where it is seen, and the colour of the words where it is not', () => {
	const accentOf = (accent: string) => paperColours({ light: { accent } }).accent;
	expect(accentOf('#004b93')).toBe('#004b93');
	// At 7:1 on white, and below it on the band.
	expect(contrast('#0b5394', '#ffffff')).toBeGreaterThan(7);
	expect(accentOf('#0b5394')).toBe(paperColours(undefined).ink);
});
