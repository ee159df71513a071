import { expect, test } from 'vitest';
import { sayIfContactEnds } from '../../../src/edition/contact-holds.ts';

const text = 'Contact: mailto:a@b.example\nExpires: 2027-11-26T00:00:00.000Z\n';

test('a build says in time that security.txt stops to hold', () => {
	expect(sayIfContactEnds(text, '2027-09-26')).toBeUndefined();
	expect(sayIfContactEnds(text, '2027-09-27')).toMatch(/holds for 60 more days.*content\/changes/);
	expect(sayIfContactEnds(text, '2027-11-27')).toMatch(/no longer holds/);
});
