import { type Page } from '@playwright/test';
import { Audit } from '@siteimprove/alfa-act';
import { Playwright } from '@siteimprove/alfa-playwright';
import rules from '@siteimprove/alfa-rules';
import axe from 'axe-core';
import { reviewed } from './reviewed.ts';

/** All of Alfa's rules but one: r65 asks a person whether the focus can be seen, on every link. checks/pixels.ts looks. */
const alfaRules = [...rules].filter(({ uri }) => !uri.endsWith('/sia-r65'));

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const isAnswered = (engine: 'axe' | 'alfa', rule: string, html: string) =>
	reviewed.some(
		(answer) => answer.engine === engine && answer.rule === rule && answer.element.test(html),
	);

/** What axe finds on the page as it stands: every tag, no rule switched off; what it cannot decide counts unless it is answered. */
export async function axeFinds(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const { violations, incomplete } = await page.evaluate(
		(values) =>
			(window as unknown as { axe: typeof axe }).axe.run(document, {
				runOnly: { type: 'tag', values },
				resultTypes: ['violations', 'incomplete'],
			}),
		tags,
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

/** What Alfa finds, and how many of its rules had something to judge: none would mean that its parts do not fit together. */
export async function alfaFinds(page: Page): Promise<{ found: string[]; applied: number }> {
	const document = await page.evaluateHandle(() => window.document);
	const outcomes = [
		...(await Audit.of(await Playwright.toPage(document), alfaRules).evaluate()),
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
	if (!('name' in target) && Symbol.iterator in target) return [...target].map(htmlOf).join(' ');
	if ('data' in target && target.data !== undefined) return target.data.trim();
	const attributes = [...(target.attributes ?? [])].map(({ name, value }) => ` ${name}="${value}"`);
	return `<${target.name ?? 'document'}${attributes.join('')}>${[...(target.children?.() ?? [])].map(htmlOf).join(' ')}`;
}
