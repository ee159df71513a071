import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { outcomes, therapies } from '../../src/schemas/outcomes.ts';

interface File {
	rows: Record<string, unknown>[];
}
const read = () => parse(readFileSync('content/outcomes.yaml', 'utf8')) as File;

/** What the file is told after a slip. */
function told(slip: (file: File) => void): string | undefined {
	const file = read();
	slip(file);
	return outcomes.safeParse(file).error?.issues[0]?.message;
}

test('every therapy has its outcomes in every year', () => {
	const { rows } = outcomes.parse(read());
	const years = [...new Set(rows.map(({ year }) => year))];
	expect(years.length).toBeGreaterThanOrEqual(6);
	expect(rows.length).toBe(years.length * therapies.length);
});

test('IPT in the newest year is what the claim says in words', () => {
	const { rows } = outcomes.parse(read());
	const ipt = rows.filter(({ therapy }) => therapy === 'ipt').at(-1)!;
	const { saysToProfessionals } = parse(
		readFileSync('content/claims/tt-outcomes.yaml', 'utf8'),
	) as { saysToProfessionals: string };
	for (const share of [ipt.improved, ipt.recovered, ipt.reliablyRecovered, ipt.worse])
		expect(saysToProfessionals).toContain(`${share.toFixed(1)}%`);
	expect(saysToProfessionals).toContain(ipt.courses.toLocaleString('en-GB'));
});

test('more than all of them cannot have improved, worsened or stayed the same', () => {
	expect(told(({ rows }) => (rows[0]!['worse'] = 40))).toContain('more than 100');
});

test('a therapy stands once in a year', () => {
	expect(told(({ rows }) => rows.push(rows[0]!))).toBe('has a therapy twice in one year');
});
