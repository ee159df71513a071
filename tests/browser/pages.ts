import { builtPages, sites } from '../build/site.ts';

/** The address of every built page of the national edition. */
export const addresses = builtPages(sites[0]!);
