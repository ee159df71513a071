// What the records say of who has checked the words at an address, so that the built pages can be held against them.
import type { HTMLElement } from 'node-html-parser';
import { type Checked, whoChecked } from '../../src/library/review.ts';
import { readContent, readFiles } from '../../src/rules/read-content.ts';

/** Who has checked the words of each address that holds words of a page, by the records in a folder of content. */
export function checkedAt(folder: string): Map<string, Checked> {
	const { pages, leaflets } = readContent(readFiles(folder));
	const reviewOf = (id: string) => pages.get(id)!.data.review;
	const ofPages = [...pages.keys()].map((id): [string, Checked] => [
		{ index: '/', '404': '/404.html' }[id] ?? `/${id}/`,
		whoChecked([reviewOf(id)]),
	]);
	const ofLeaflets = [...leaflets].flatMap(([id, { data }]) => {
		const checked = whoChecked(data.pages.map(({ page }) => reviewOf(page)));
		const version = `${data.code}-v${String(data.version)}`;
		return [id, `${id}/evidence`, data.code, version].map((path): [string, Checked] => [
			`/leaflets/${path}/`,
			checked,
		]);
	});
	return new Map([...ofPages, ...ofLeaflets]);
}

/** True where a page says what its records say: that nobody has checked it, that its words have changed since, or each reviewer. */
export function saysSo(document: HTMLElement, checked: Checked): boolean {
	const words = document.text.replace(/\s+/g, ' ');
	const saysNobody = /No clinician has checked this (page|leaflet) yet/.test(words);
	// An organisation's own approval takes the place of our sentence.
	if (/Approved for .+? by /.test(words)) return !saysNobody;
	const saysChanged = /A clinician checked this (page|leaflet) on .*? have changed since/.test(
		words,
	);
	if (checked.state === 'none') return saysNobody && !saysChanged;
	if (checked.state === 'outdated') return saysChanged && !saysNobody;
	const names = checked.by.map(({ role, name }) => (name ? `${name}, ${role}` : role));
	return !saysNobody && !saysChanged && names.every((name) => words.includes(`${name} (`));
}
