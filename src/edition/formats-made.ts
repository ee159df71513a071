import { type Format, formatOf } from '../schemas/leaflet.ts';

/** True for a format that this build makes: a computer without Typst makes no PDF (decision 8), which the build says in NO_PDF. */
export const isMadeHere = (format: Format): boolean =>
	!process.env['NO_PDF'] || !formatOf(format).ending.endsWith('.pdf');
