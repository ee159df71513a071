import { isWord, lineOf, nodesIn, treeOf } from '../library/words-of-page.ts';
import type { Fault } from '../schemas/content-fault.ts';

const noBraces = 'Pages hold words only. Take the braces away, or write [square brackets]';

/**
 * What the build would run, or would fetch from elsewhere, in the words of a page: programs, expressions, pictures by their path.
 * A change of words must never run on the machine that builds them, so this is asked of the tree before anything else is.
 */
export function codeIn(file: string, words: string): Fault[] {
	return [...nodesIn(treeOf(words))].flatMap(({ node }): Fault[] => {
		const fault = (found: string, remedy: string): Fault[] => [
			{ file, line: lineOf(node), found, remedy },
		];
		switch (node.type) {
			case 'mdxjsEsm':
				return fault(
					`a line that begins with a word of a program: "${short(node.value)}"`,
					'Begin the line with another word than "import" or "export". Every word of the style guide is there already',
				);
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				return node.value.trim().startsWith('/*')
					? fault(
							`a note to authors: "{${short(node.value)}}"`,
							'Take it out. What authors must know goes into the description of the change',
						)
					: fault(`braces: "{${short(node.value)}}"`, noBraces);
			case 'image':
			case 'imageReference':
				return fault(
					`a picture: "${node.alt ?? ''}"`,
					'Take it out. Pictures come from <Diagram id="…" />, which brings its words with it',
				);
			case 'textDirective':
				return Object.keys(node.attributes ?? {}).length > 0
					? fault(`braces after ":${node.name}"`, noBraces)
					: [];
			default:
				if (!isWord(node)) return [];
				return node.attributes.flatMap((attribute) =>
					attribute.type === 'mdxJsxExpressionAttribute' ||
					(attribute.value !== null && typeof attribute.value === 'object')
						? fault(
								`braces in <${node.name ?? ''} …>`,
								'Write what is meant in quotation marks: claim="m-ph-05"',
							)
						: [],
				);
		}
	});
}

const short = (text: string) => text.trim().split('\n')[0]!.slice(0, 60);
