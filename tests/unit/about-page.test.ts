import { expect, test } from 'vitest';
import { aboutPage } from '../../src/components/about-page.ts';
import type { Page } from '../../src/library/pages.ts';

const page = (by: unknown) =>
	({
		data: {
			title: 'Grief </script>',
			description: 'About grief.',
			audience: 'client',
			review: { by, written: '2026-11-22', due: '2027-05-22' },
		},
	}) as Page;

const read = (text: string) => JSON.parse(text) as Record<string, unknown>;

test('a page that nobody has reviewed names no reviewer', () => {
	const about = read(aboutPage(page('none yet'), new URL('https://ipt-guide.example/grief/')));
	expect(about).toMatchObject({
		'@type': 'MedicalWebPage',
		url: 'https://ipt-guide.example/grief/',
	});
	expect(about).not.toHaveProperty('lastReviewed');
	expect(about).not.toHaveProperty('reviewedBy');
});

test('a reviewed page gives the last day and the role', () => {
	const about = read(
		aboutPage(page([{ role: 'Clinical psychologist', on: '2026-12-01' }]), undefined),
	);
	expect(about).toMatchObject({
		lastReviewed: '2026-12-01',
		reviewedBy: [{ '@type': 'Person', jobTitle: 'Clinical psychologist' }],
	});
});

test('no title can end the data block', () => {
	expect(aboutPage(page('none yet'), undefined)).not.toContain('</script>');
});
