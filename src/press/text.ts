import { asList, type Block, type Leaflet, plain } from './tree.ts';

/** A leaflet as plain text: a line for each paragraph, empty lines between, so that any reader or braille display can break lines itself. */
export function asText({ blocks }: Leaflet): string {
	return `${linesOf(blocks).join('\n').trim()}\n`;
}

function linesOf(blocks: Block[]): string[] {
	return blocks.flatMap((block): string[] => {
		if (block.kind === 'heading') return ['', plain(block.words), ''];
		if (block.kind === 'paragraph') return [plain(block.words), ''];
		if (block.kind === 'list') return [...block.items.flatMap(itemLines(block.ordered)), ''];
		if (block.kind === 'table') return linesOf(asList(block));
		if (block.kind === 'figure') return linesOf(block.text);
		return ['', ...linesOf(block.blocks)];
	});
}

const itemLines = (ordered: boolean) => (item: Block[], i: number) => {
	const mark = ordered ? `${i + 1}. ` : '- ';
	return linesOf(item)
		.filter(Boolean)
		.map((line, part) => (part === 0 ? mark : '  ') + line);
};
