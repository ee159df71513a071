import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { navigation } from '../schemas/navigation.ts';
import { organisation } from '../schemas/organisation.ts';

export type Edition = z.infer<typeof organisation> & { id: string };
export type Navigation = z.infer<typeof navigation>;

/**
 * The organisation this site is built for, from content/trusts/<id>/organisation.yaml.
 * SITE_BASE replaces the base path, so that the same edition can be built under another path.
 * @throws when the file is missing or breaks its schema, naming file, field and remedy.
 */
export function readEdition(id = process.env['TRUST'] ?? 'national'): Edition {
	const edition = read(`content/trusts/${id}/organisation.yaml`, organisation);
	return {
		...edition,
		id,
		base: organisation.shape.base.parse(process.env['SITE_BASE'] ?? edition.base),
	};
}

/** The menu, from content/navigation.yaml. */
export function readNavigation(): Navigation {
	return read('content/navigation.yaml', navigation);
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
	const checked = schema.safeParse(parse(readFileSync(file, 'utf8')));
	if (checked.success) return checked.data;
	throw new Error(
		`${file} is not right:\n${z.prettifyError(checked.error)}\nMend the lines named above and build again.`,
	);
}
