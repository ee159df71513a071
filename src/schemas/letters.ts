/**
 * Every sign that the typeface of leaflets on paper (Atkinson Hyperlegible Next) has, as a class of a regular expression (a test prints
 * them all): those of English, of Welsh and of most of Europe.
 */
const printable =
	' -~\\u00A0-\\u00AC\\u00AE-\\u00B4\\u00B6-\\u0107\\u010A-\\u0113\\u0116-\\u011B\\u011E-\\u0123\\u0126\\u0127\\u012A\\u012B\\u012E-\\u0131' +
	'\\u0136\\u0137\\u0139-\\u013E\\u0141-\\u0148\\u0150-\\u0155\\u0158-\\u015B\\u015E-\\u0165\\u016A\\u016B\\u016E-\\u017E\\u0192\\u0218-\\u021B' +
	'\\u02C6\\u02C7\\u02D8-\\u02DD\\u0394\\u03A9\\u03BC\\u03C0\\u1E80-\\u1E85\\u1E9E\\u1EF2\\u1EF3\\u2013\\u2014\\u2018-\\u201A\\u201C-\\u201E' +
	'\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203A\\u2044\\u20AC\\u20B9\\u2113\\u2122\\u212E\\u2202\\u220F\\u2211\\u2212\\u2215\\u2219\\u221A\\u221E' +
	'\\u222B\\u2248\\u2260\\u2264\\u2265\\u25CA\\u266A';

const strange = new RegExp(`[^${printable}]`, 'u');

/** The first sign of a line that the leaflets cannot print; undefined where they can print all of it. */
export const unprintable = (text: string): string | undefined => strange.exec(text)?.[0];
