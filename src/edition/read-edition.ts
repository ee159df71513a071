import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type z } from 'astro/zod';
import { navigation } from '../schemas/navigation.ts';
import { type Organisation, organisation } from '../schemas/organisation.ts';
import { redirects } from '../schemas/redirects.ts';
import { contrastProblems } from './contrast.ts';
import { type Logo, readLogo } from './logo.ts';
import { byId } from '../schemas/shared.ts';

/** An organisation, its id, the folder its details come from, and where its site stands. */
export type Edition = Omit<Organisation, 'logo'> & {
	/** The logo as it is published, with its size in its own units. */
	logo: (NonNullable<Organisation['logo']> & Logo) | undefined;
	id: string;
	folder: string;
	/** The host, https://www.trust.nhs.uk; undefined when the edition has no address. */
	site: string | undefined;
	/** The path on that host, with a slash at both ends: /ipt/. */
	base: string;
};
export type Navigation = z.infer<typeof navigation>;

const home = 'content/trusts';

/** Where the folders of organisations lie. TRUSTS_FOLDER replaces it, for organisations kept elsewhere; the national edition stays at home. */
export const trustsFolder = () => process.env['TRUSTS_FOLDER'] ?? home;

/** The ids of all organisations, the national edition first. */
export function editionIds(): string[] {
	return readdirSync(trustsFolder(), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort((a, b) => Number(b === 'national') - Number(a === 'national') || byId(a, b));
}

/**
 * The organisation this site is built for, from content/trusts/<id>/organisation.yaml.
 * @throws when the file is missing or wrong, naming file, field, what was given and what is wanted.
 */
export function readEdition(id = process.env['TRUST'] ?? 'national'): Edition {
	const folder = join(id === 'national' ? home : trustsFolder(), id);
	const file = join(folder, 'organisation.yaml');
	if (!existsSync(file)) {
		throw new Error(
			`${file} is missing. The organisations here are: ${editionIds().join(', ')}. To add one: npm run new-trust -- ${id}`,
		);
	}
	const edition = read(file, organisation);
	const stray = strayFiles(folder, edition);
	const logo = edition.logo && stray.length === 0 && readLogo(folder, edition.logo.file);
	const problems = [
		...stray,
		...(typeof logo === 'string' ? [logo] : []),
		...contrastProblems(edition.colours),
		...(edition.sample || id === 'national' ? [] : placeholdersIn(edition)),
		...edition.hides
			.filter((page) => !existsPage(page))
			.map((page) => `hides: was given "${page}", wanted the address of a page in content/pages/`),
		...ownWordProblems(edition),
		...edition.leavesOut
			.filter((leaflet) => !existsSync(join('content/leaflets', `${leaflet}.yaml`)))
			.map(
				(leaflet) =>
					`leavesOut: was given "${leaflet}", wanted the name of a file in content/leaflets/, without its ending`,
			),
	];
	if (problems.length > 0) throw notRight(file, problems);
	const address = edition.address === undefined ? undefined : new URL(edition.address);
	return {
		...edition,
		logo: edition.logo && typeof logo === 'object' ? { ...edition.logo, ...logo } : undefined,
		id,
		folder,
		site: address?.origin,
		base: address?.pathname ?? '/',
	};
}

/** The menu, from content/navigation.yaml, without the pages an organisation hides. */
export function readNavigation(hides: string[]): Navigation {
	const { groups } = read('content/navigation.yaml', navigation);
	const isShown = (id: string) => !hides.includes(id);
	return {
		groups: groups
			.map(({ label, pages, below }) => ({
				label,
				pages: pages.filter(isShown),
				below: below.filter(isShown),
			}))
			.filter(({ pages, below }) => pages.length + below.length > 0),
	};
}

/** Old addresses of pages that moved, from content/redirects.yaml. */
export function readRedirects(): z.infer<typeof redirects>['moved'] {
	return read('content/redirects.yaml', redirects).moved;
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
	let given: unknown;
	try {
		given = parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
	} catch (problem) {
		if (problem instanceof TypeError)
			throw notRight(file, [
				'was given letters in another code, wanted: UTF-8. Open it in an editor and save it again with the encoding UTF-8; Notepad calls older ones "ANSI" or "Unicode"',
			]);
		throw notRight(file, [`cannot be read. ${(problem as Error).message.split('\n')[0] ?? ''}`]);
	}
	const checked = schema.safeParse(given);
	if (checked.success) return checked.data;
	throw notRight(
		file,
		checked.error.issues.map((issue) => sayIssue(issue, given)),
	);
}

/** One fault in a line: the field, what was given, what is wanted. */
function sayIssue(issue: z.core.$ZodIssue, given: unknown): string {
	if (
		issue.code === 'unrecognized_keys' &&
		issue.keys.some((key) => ['site', 'base'].includes(key))
	) {
		return `was given "site" and "base", wanted: one line in their place. Write: address: ${addressFrom(given as OldPlace)}`;
	}
	if (issue.code === 'unrecognized_keys') {
		return (
			`was given "${[...issue.path, ...issue.keys].join('.')}", which is not a field an organisation has. ` +
			'Mend its spelling, or take the line out. Clinical words cannot be changed here: they are the same in every edition'
		);
	}
	const value = issue.path.reduce<unknown>(
		(from, key) => (from as Record<PropertyKey, unknown> | undefined)?.[key],
		given,
	);
	return `${issue.path.join('.') || 'the file'}: was given ${value === undefined ? 'nothing' : JSON.stringify(value)}, ${issue.message.replace(/^must/, 'wanted: it must')}`;
}

interface OldPlace {
	site?: string;
	base?: string;
}

/** The one address that `site` and `base` of an older file mean. */
function addressFrom({ site, base }: OldPlace): string {
	const host = (site ?? '').replace(/\/+$/, '') || 'https://www.trust.nhs.uk';
	return `${host}/${(base ?? '').replace(/^\/+|\/+$/g, '')}/`.replace(/\/+$/, '/');
}

/** Addresses that are reserved for examples (RFC 2606) and lead nowhere, wherever they stand in the file. */
const placeholder = /[\w.@/-]*\.example\b|\bexample\.(?:com|org|net)\b/;

/** True for an address that stands for one nobody has chosen yet. */
export const isPlaceholder = (address: string): boolean => placeholder.test(address);

/** A line for each address that would go out under the organisation's name and lead nowhere. */
export function placeholdersIn(value: unknown, field = ''): string[] {
	if (typeof value === 'string' && isPlaceholder(value))
		return [
			`${field}: was given "${value}", a placeholder that leads nowhere. Write the real one, or take the line out`,
		];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		placeholdersIn(inner, field ? `${field}.${key}` : key),
	);
}

/** What an organisation says of leaflets that are not there, or of words that were written after it looked at them. */
function ownWordProblems({ leaflets, reviewed }: Organisation): string[] {
	const dates = new Map(
		globSync('content/leaflets/*.yaml')
			.filter((file) => !file.endsWith('past-versions.yaml'))
			.map((file) => [basename(file, '.yaml'), dateOf(file)]),
	);
	const oldest = [...dates.values()].sort(byId)[0]!;
	const isBefore = (month: string, written: string) => month < written.slice(0, month.length);
	const older = (field: string, month: string, written: string) =>
		`${field}: was given "${month}", wanted: a month that is not before the words, which are of ${written}. A review of older words says nothing of these: review them, or take the line out`;
	return [
		...(reviewed && isBefore(reviewed, oldest) ? [older('reviewed', reviewed, oldest)] : []),
		...Object.entries(leaflets).flatMap(([leaflet, own]) => {
			const written = dates.get(leaflet);
			if (written === undefined)
				return [
					`leaflets: was given "${leaflet}", wanted the name of a file in content/leaflets/, without its ending`,
				];
			return own.reviewed && isBefore(own.reviewed, written)
				? [older(`leaflets.${leaflet}.reviewed`, own.reviewed, written)]
				: [];
		}),
	];
}

const dateOf = (file: string): string =>
	/^date: (\S+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';

/** Files that do not belong beside organisation.yaml, and a logo that is named but missing. */
function strayFiles(folder: string, { logo }: Organisation): string[] {
	const files = readdirSync(folder);
	return [
		...files
			.filter((name) => name !== 'organisation.yaml' && name !== logo?.file)
			.filter((name) => !name.startsWith('.') && !['Thumbs.db', 'desktop.ini'].includes(name))
			.map(
				(name) =>
					`the folder holds "${name}", wanted: only organisation.yaml and the logo it names. Words of pages are the same in every edition and live in content/pages/`,
			),
		...(logo && !files.includes(logo.file)
			? [`logo.file: was given "${logo.file}", wanted: a file of that name in ${folder}/`]
			: []),
	];
}

function existsPage(id: string): boolean {
	return [`${id}.mdx`, `${id}/index.mdx`].some((name) => existsSync(join('content/pages', name)));
}

function notRight(file: string, problems: string[]): Error {
	return new Error(
		`${file} is not right:\n${problems.map((problem) => `  ${problem}.`).join('\n')}\nMend the lines named above and build again.`,
	);
}
