import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	packages: Record<
		string,
		{ optionalDependencies?: Record<string, string>; resolved?: string; link?: boolean }
	>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));

test('the lock holds the parts for every platform, so that npm ci works on each', () => {
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !names.has(name))
			.map((name) => `${path || 'the project'} wants ${name}`),
	);
	expect(
		missing,
		'Choose a version whose parts are all published, delete package-lock.json and install again.',
	).toEqual([]);
});

test('the lock names no place that packages were fetched from', () => {
	const named = Object.entries(packages).filter(
		([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
	);
	expect(named.map(([path]) => path)).toEqual([]);
});

test('every dependency of the project is pinned', () => {
	const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
		string,
		Record<string, string>
	>;
	const loose = ['dependencies', 'devDependencies', 'optionalDependencies']
		.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
		.filter(([, version]) => !/^\d/.test(version));
	expect(loose).toEqual([]);
});
