import { type Page } from '@playwright/test';
import { Audit } from '@siteimprove/alfa-act';
import { Playwright } from '@siteimprove/alfa-playwright';
import rules from '@siteimprove/alfa-rules';
import axe from 'axe-core';
import { reviewed } from './reviewed.ts';

const isRule =
	(...numbers: number[]) =>
	({ uri }: { uri: string }) =>
		numbers.some((number) => uri.endsWith(`/sia-r${String(number)}`));
/** All of Alfa's rules but one: r65 asks a person whether the focus can be seen, on every link. checks/pixels.ts looks. */
const alfaRules = [...rules].filter((rule) => !isRule(65)(rule));
/** Its rules on colours and sizes, which take most of its time: contrast (66, 69), links told apart (62), targets of 44 pixels (111). */
const alfaLooks = isRule(62, 66, 69, 111);

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of axe whose answer hangs on sizes, and so may differ where the same page is laid out in another way. */
const sizes = ['scrollable-region-focusable', 'target-size'];
/** Those and the rules whose answer hangs on colours, which take most of its time. */
const looks = ['color-contrast-enhanced', 'link-in-text-block', ...sizes];
/** What axe may be asked: every tag, or what can differ on a page that has been asked everything before. */
const questions = {
	everything: { type: 'tag', values: tags },
	looks: { type: 'rule', values: looks },
	sizes: { type: 'rule', values: sizes },
} as const;
/**
 * axe measures each contrast twice: against 4.5, and then, where that held, against 7. Asked against 7 from the start, it measures once and
 * finds and doubts no less.
 */
const contrast = {
	checks: [
		{
			id: 'color-contrast-enhanced',
			options: {
				ignoreUnicode: true,
				ignoreLength: false,
				ignorePseudo: false,
				boldValue: 700,
				boldTextPt: 14,
				largeTextPt: 18,
				contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
				pseudoSizeThreshold: 0.25,
				shadowOutlineEmMax: 0.1,
				textStrokeEmMin: 0.03,
			},
		},
	],
} satisfies axe.Spec;

const isAnswered = (engine: 'axe' | 'alfa', rule: string, html: string) =>
	reviewed.some(
		(answer) => answer.engine === engine && answer.rule === rule && answer.element.test(html),
	);

/** What axe finds on the page, or in one part of it, as it stands; what it cannot decide counts unless it is answered. */
export async function axeFinds(
	page: Page,
	about: keyof typeof questions = 'everything',
	part = ':root',
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const { violations, incomplete } = await page.evaluate(
		([part, runOnly, contrast]) => {
			const { axe: inPage } = window as unknown as { axe: typeof axe };
			inPage.configure(contrast);
			return inPage.run(part, {
				runOnly: { type: runOnly.type, values: [...runOnly.values] },
				rules: { 'color-contrast': { enabled: false } },
				resultTypes: ['violations', 'incomplete'],
			});
		},
		[part, questions[about], contrast] as const,
	);
	const say = ({ id, nodes }: axe.Result, how: string) =>
		nodes.map(
			({ html, any, all, none }) =>
				`axe ${how} ${id}: ${html.slice(0, 120)} ${[...any, ...all, ...none][0]?.message ?? ''}`,
		);
	return [
		...violations.flatMap((result) => say(result, 'fails')),
		...incomplete
			.map((result) => ({
				...result,
				nodes: result.nodes.filter(({ html }) => !isAnswered('axe', result.id, html)),
			}))
			.flatMap((result) => say(result, 'cannot tell')),
	];
}

/**
 * What Alfa finds, and how many of its rules had something to judge: none would mean that its parts do not fit together. `structure` leaves
 * out colours and sizes, which axe and checks/looks.ts measure on every page.
 */
export async function alfaFinds(
	page: Page,
	about: 'everything' | 'structure' = 'everything',
): Promise<{ found: string[]; applied: number }> {
	const document = await page.evaluateHandle(() => window.document);
	const outcomes = [
		...(await Audit.of(
			await Playwright.toPage(document),
			alfaRules.filter((rule) => about === 'everything' || !alfaLooks(rule)),
		).evaluate()),
	] as unknown as Outcome[];
	const applied = new Set(
		outcomes.filter(({ outcome }) => outcome === 'passed').map(({ rule }) => rule.uri),
	);
	const found = outcomes
		.filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell')
		.map(({ outcome, rule, target }) => ({
			how: outcome === 'failed' ? 'fails' : 'cannot tell',
			id: rule.uri.split('/').at(-1) ?? '',
			html: htmlOf(target),
		}))
		.filter(({ id, html }) => !isAnswered('alfa', id, html))
		.map(({ how, id, html }) => `alfa ${how} ${id}: ${html.slice(0, 120)}`);
	return { found, applied: applied.size };
}

/** The part of Alfa's outcomes that we read. */
interface Outcome {
	outcome: 'passed' | 'failed' | 'cantTell' | 'inapplicable';
	rule: { uri: string };
	target?: AlfaNode | Iterable<AlfaNode>;
}

interface AlfaNode {
	name?: string;
	data?: string;
	attributes?: Iterable<{ name: string; value: string }>;
	children?: () => Iterable<AlfaNode>;
}

/** A few words of HTML for what Alfa looked at. */
function htmlOf(target: Outcome['target']): string {
	if (!target) return '';
	if ('data' in target && target.data !== undefined) return target.data.trim();
	if (!('name' in target) && Symbol.iterator in target) return [...target].map(htmlOf).join(' ');
	const attributes = [...(target.attributes ?? [])].map(({ name, value }) => ` ${name}="${value}"`);
	return `<${target.name ?? 'document'}${attributes.join('')}>${[...(target.children?.() ?? [])].map(htmlOf).join(' ')}`;
}
