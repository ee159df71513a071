// A leaflet's own words in other shapes: a poster for a wall, a card of the numbers to call.
import { PDFDocument } from '@cantoo/pdf-lib';
import { heading, paragraph, text } from './blocks.ts';
import { asPdf } from './pdf.ts';
import { type Block, blocksIn, type Figure, type Leaflet, type Note, plain } from './tree.ts';
import { t } from '../strings/en.ts';

/** The part of a leaflet that is named so. @throws for a leaflet without it, which cannot be made into this format. */
function partOf(leaflet: Leaflet, of: string): Note {
	const found = blocksIn(leaflet.blocks).find(
		(block): block is Note => block.kind === 'note' && block.of === of,
	);
	if (!found)
		throw new Error(
			`a poster or a card is made of "In short" and every way to get help, and this leaflet has no "${of}". Take the format out of alsoAs.`,
		);
	return found;
}

/** One side of A4 for a wall: the title, what is in short, the numbers to call, who has checked it, and the code to scan where there is one. No letter is smaller than `points`. */
export async function asPoster(
	leaflet: Leaflet,
	points: number,
	folder: string,
): Promise<Uint8Array> {
	const copy = partOf(leaflet, 'with-code');
	const [checked, written] = copy.blocks;
	const code = copy.blocks.find((block): block is Figure => block.kind === 'figure');
	const check = copy.blocks
		.flatMap((block) => (block.kind === 'paragraph' ? block.words : []))
		.find(({ kind }) => kind === 'link');
	const more = check
		? paragraph([...text(`${t('poster.read')} `), check])
		: paragraph(text(t('poster.ask')));
	const inShort = partOf(leaflet, 'in-short');
	// A sample says that it is one before anything else.
	const before = leaflet.blocks.slice(0, leaflet.blocks.indexOf(inShort));
	const blocks: Block[] = [
		partOf(leaflet, 'cover'),
		...before.filter(({ kind }) => kind === 'paragraph'),
		inShort,
		withoutPlace(partOf(leaflet, 'danger')),
		{
			kind: 'note',
			of: 'with-code',
			blocks: [
				more,
				...(checked ? [checked] : []),
				...(written ? [written] : []),
				...(code ? [code] : []),
			],
		},
	];
	// As large as one side allows, its first words above all; a long name, a logo and more numbers take room.
	for (const size of [18, 16, points])
		for (const enlarged of [1.5, 1.35, 1.2, 1]) {
			const poster = asPdf({ ...leaflet, blocks }, size, folder, 'poster', enlarged);
			const read = await PDFDocument.load(poster, { updateMetadata: false });
			if (read.getPageCount() === 1) return poster;
		}
	throw new Error(
		'its words do not fit one side as a poster. Shorten "In short", or take the poster out of alsoAs.',
	);
}

/** Every way to get help now, on one card of A5: two of them on a side of A4. */
export function asHelpCard(leaflet: Leaflet, points: number, folder: string): Buffer {
	const [title, ...ways] = partOf(leaflet, 'urgent').blocks;
	const words = title?.kind === 'paragraph' ? title.words : [];
	const blocks: Block[] = [
		heading(1, words),
		...ways,
		paragraph(text(t('leaflet.by', { name: leaflet.by }))),
	];
	return asPdf({ ...leaflet, title: plain(words), brief: true, blocks }, points, folder, 'small');
}

/** The danger numbers without the sentence that names another page: there is none. */
const withoutPlace = (note: Note): Note => ({
	...note,
	blocks: note.blocks.map((block) => {
		if (block.kind !== 'paragraph') return block;
		const place = block.words.findIndex(({ kind }) => kind === 'place');
		if (place < 0) return block;
		const words = block.words.slice(0, place);
		// Of what stands before it, whole sentences stay.
		const last = words.at(-1);
		const kept =
			last?.kind === 'text' ? text(last.text.slice(0, last.text.lastIndexOf('.') + 1)) : [];
		return { ...block, words: [...words.slice(0, -1), ...kept] };
	}),
});
