import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: '.',
		include: ['tests/{content,unit,build}/**/*.test.ts'],
		testTimeout: 120_000,
		// Some tests build the whole site, so every core counts.
		maxWorkers: '100%',
	},
});
