import type { Vocabulary } from '../vocabulary.ts';
import Card from './Card.astro';
import Cell from './Cell.astro';
import Cite from './Cite.astro';
import Diagram from './Diagram.astro';
import Doors from './Doors.astro';
import DoList from './DoList.astro';
import DontList from './DontList.astro';
import HeaderCell from './HeaderCell.astro';
import Heading2 from './Heading2.astro';
import InShort from './InShort.astro';
import Item from './Item.astro';
import Link from './Link.astro';
import Listing from './Listing.astro';
import NextStep from './NextStep.astro';
import Notice from './Notice.astro';
import Passage from './Passage.astro';
import Say from './Say.astro';
import Sheet from './Sheet.astro';
import Story from './Story.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import TickHere from './TickHere.astro';
import WriteHere from './WriteHere.astro';

/** How the website says each word of the vocabulary. */
export const words = {
	Card,
	Cite,
	Diagram,
	DoList,
	DontList,
	Doors,
	InShort,
	Listing,
	NextStep,
	Notice,
	Passage,
	Say,
	Sheet,
	Story,
	Table,
	Term,
	TickHere,
	WriteHere,
} satisfies Vocabulary;

/** How the website says plain Markdown where the browser's own element would not do. */
export const markdown = { a: Link, h2: Heading2, th: HeaderCell, td: Cell, li: Item };
