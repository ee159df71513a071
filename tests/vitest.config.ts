import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: '.',
		include: ['tests/{content,unit,build}/**/*.test.ts'],
		testTimeout: 60_000,
	},
});
