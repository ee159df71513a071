import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a CycloneDX document we touch. */
interface Bill {
	serialNumber?: string;
	metadata: { timestamp?: string; component: { name: string } };
	components: Component[];
}

interface Component {
	name: string;
	version: string;
	licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

/**
 * Everything this build is made of and with (npm packages that are not only for tests, for every kind of computer), as CycloneDX
 * JSON, and the licence of each as text. From the lock and without npm's time and random number, so that the same commit gives the same bytes.
 * @throws when npm cannot say, or a package names no licence.
 */
export function billOfMaterials(project: string): { bill: string; licences: string } {
	const said = spawnSync(
		'npm',
		['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--omit', 'dev'],
		{
			encoding: 'utf8',
			maxBuffer: 2 ** 26,
			shell: process.platform === 'win32',
		},
	);
	if (said.status !== 0)
		throw new Error(
			`npm could not list what this build is made of. Is package-lock.json beside package.json, and whole? npm said:\n${said.stderr}`,
		);
	const bill = JSON.parse(said.stdout) as Bill;
	delete bill.serialNumber;
	delete bill.metadata.timestamp;
	bill.metadata.component.name = project;
	const lines = bill.components.map(
		(component) => `${component.name} ${component.version}: ${licenceOf(component)}`,
	);
	return {
		bill: `${JSON.stringify(bill, null, '\t')}\n`,
		licences: `${[...new Set(lines)].sort().join('\n')}\n`,
	};
}

function licenceOf({ name, version, licenses = [] }: Component): string {
	const named = licenses
		.map(({ license, expression }) => expression ?? license?.id ?? license?.name)
		.filter(Boolean);
	// npm leaves out what is no SPDX expression to the letter, such as (MIT AND BSD).
	const own = named.length === 0 ? licenceInPackage(name) : undefined;
	if (own) return own;
	if (named.length === 0)
		throw new Error(
			`The package ${name} ${version} names no licence. Look at its home page; if it may not be used, choose another.`,
		);
	return named.join(' and ');
}

/** What a package itself says of its licence, where it is installed. */
function licenceInPackage(name: string): string | undefined {
	const file = join('node_modules', name, 'package.json');
	if (!existsSync(file)) return undefined;
	return (JSON.parse(readFileSync(file, 'utf8')) as { license?: string }).license;
}
