import { transform } from 'lightningcss';
import postcss, { type ChildNode } from 'postcss';
import { styleVersions } from '../edition/browsers.ts';

/**
 * Writes styles for the oldest browsers of our list: light-dark(), prefixes and the like by Lightning CSS, and the layers, which
 * they do not know and would leave out whole, as plain rules in the order of the layers. A layer's place decides before how
 * telling a selector is, and plain rules know nothing of that: so no rule may need its layer to win over a more telling one
 * (tests/browser/lowered-styles.spec.ts).
 */
export function lowerStyles(css: string): string {
	const { code } = transform({
		filename: 'page.css',
		code: Buffer.from(withoutLayers(css)),
		minify: true,
		targets: styleVersions(),
	});
	return code.toString();
}

/** The rules of each layer in the order in which the layers are named, and after them those of none. */
function withoutLayers(css: string): string {
	const root = postcss.parse(css);
	const layers = new Map<string, ChildNode[]>();
	root.walkAtRules('layer', (layer) => {
		const names = layer.params.split(',').map((name) => name.trim());
		for (const name of names) if (!layers.has(name)) layers.set(name, []);
		layers.get(names[0]!)!.push(...(layer.nodes ?? []));
		layer.remove();
	});
	root.prepend([...layers.values()].flat());
	return root.toString();
}
