import type { Source } from '../library/reading.ts';

/** Where a reader can open the source: its DOI, else PubMed, else the publisher's page; undefined when only a copy was seen. */
export function addressOfSource({ data }: Source): string | undefined {
	if (data.doi) return `https://doi.org/${data.doi}`;
	if (data.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${data.pmid}/`;
	return data.address;
}
