import { expect, test } from 'vitest';
import { contentPolicy, inlineOf, withPolicy } from '../../src/finish/content-policy.ts';

const page = (inside: string) =>
	`<!DOCTYPE html><html><head><meta charset="utf-8">${inside}</head><body></body></html>`;

test('names the hash of what stands between the tags, byte for byte', () => {
	const { styles, scripts } = inlineOf('a', page('<style>p{margin:0}</style><script>1</script>'));
	expect(styles).toEqual(["'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='"]);
	expect(scripts).toEqual(["'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"]);
});

test('data in a script element needs no permission', () => {
	expect(inlineOf('a', page('<script type="application/ld+json">{}</script>')).scripts).toEqual([]);
});

test.each(['<p style="color:red">', '<a onclick="go()">', '<a href="javascript:go()">'])(
	'%s stops the build and is named with its page',
	(element) => {
		expect(() => inlineOf('grief/index.html', page(`${element}x</a></p>`))).toThrow(
			'grief/index.html has',
		);
		expect(() => inlineOf('grief/index.html', page(`${element}x</a></p>`))).toThrow(element);
	},
);

test('the policy allows nothing unsafe, and the engine of the search only where asked', () => {
	const policy = contentPolicy({ styles: ["'sha256-b='", "'sha256-a='"], scripts: [] }, false);
	expect(policy).not.toContain('unsafe');
	expect(policy).toContain("style-src 'self' 'sha256-a=' 'sha256-b='");
	expect(contentPolicy({ styles: [], scripts: [] }, true)).toContain("'wasm-unsafe-eval'");
});

test('the policy stands before everything it governs', () => {
	expect(withPolicy(page('<style></style>'), 'x')).toMatch(
		/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="x"><style>/,
	);
});
