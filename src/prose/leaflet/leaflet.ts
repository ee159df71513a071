import Cell from '../site/Cell.astro';
import Diagram from '../site/Diagram.astro';
import Doors from '../site/Doors.astro';
import HeaderCell from '../site/HeaderCell.astro';
import Table from '../site/Table.astro';
import type { Vocabulary } from '../vocabulary.ts';
import Cite from './Cite.astro';
import DoList from './DoList.astro';
import DontList from './DontList.astro';
import Heading2 from './Heading2.astro';
import InShort from './InShort.astro';
import Link from './Link.astro';
import Listing from './Listing.astro';
import NextStep from './NextStep.astro';
import Notice from './Notice.astro';
import Passage from './Passage.astro';
import Say from './Say.astro';
import Story from './Story.astro';
import Term from './Term.astro';

/** How a leaflet says each word of the vocabulary. Tables and diagrams are the site's own. */
export const words = {
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
	Story,
	Table,
	Term,
} satisfies Vocabulary;

/** How a leaflet says plain Markdown where the browser's own element would not do. */
export const markdown = { a: Link, h2: Heading2, th: HeaderCell, td: Cell };
