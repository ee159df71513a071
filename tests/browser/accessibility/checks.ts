import { type Check } from './check.ts';
import { escape, hiddenFocus, keyboardWalk, skipLink } from './checks/keyboard.ts';
import { language } from './checks/language.ts';
import { fileLinks, newWindow, sameText, vagueLinks } from './checks/links.ts';
import { clearPrint, faintControls, media, motion, print, targets } from './checks/looks.ts';
import { focusSeen, forcedColours } from './checks/pixels.ts';
import { reflow, sticking } from './checks/reflow.ts';
import { unspoken } from './checks/spoken.ts';
import { colourOnly, names, readingOrder, tables } from './checks/structure.ts';
import { clipped, fixedSize, overlapping } from './checks/text-size.ts';

/** Quick enough for every built page. */
export const onEveryPage: Check[] = [
	reflow,
	sticking,
	clipped,
	overlapping,
	fixedSize,
	readingOrder,
	language,
	vagueLinks,
	sameText,
	newWindow,
	fileLinks,
	tables,
	colourOnly,
	names,
	clearPrint,
	targets,
	faintControls,
	motion,
	media,
	print,
	hiddenFocus,
	skipLink,
	keyboardWalk,
];

/** They take pictures or press everything: for one page of each template. */
export const onTemplates: Check[] = [focusSeen, forcedColours, escape, unspoken];
