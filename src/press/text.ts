import { asList, type Block, type Leaflet, type List, plain } from './tree.ts';

/** A leaflet as plain text: a line for each paragraph, empty lines between, so that any reader or braille display can break lines itself. */
export function asText({ blocks }: Leaflet): string {
	return `${linesOf(blocks).join('\n').trim()}\n`;
}

function linesOf(blocks: Block[]): string[] {
	return blocks.flatMap((block): string[] => {
		if (block.kind === 'heading') return ['', plain(block.words), ''];
		if (block.kind === 'paragraph') return [plain(block.words), ''];
		if (block.kind === 'list') return [...block.items.flatMap(itemLines(block)), ''];
		if (block.kind === 'table') return linesOf(asList(block));
		if (block.kind === 'figure') return linesOf(block.text);
		if (block.kind === 'lines')
			return [...Array.from({ length: block.count }, () => '_'.repeat(40)), ''];
		if (block.kind === 'decoration') return [];
		return ['', ...linesOf(block.blocks)];
	});
}

const itemLines = (list: List) => (item: Block[], i: number) => {
	const bullet = list.ticks ? '[ ] ' : '- ';
	const mark = list.ordered ? `${i + 1}. ` : bullet;
	return linesOf(item)
		.filter(Boolean)
		.map((line, part) => (part === 0 ? mark : '  ') + line);
};
