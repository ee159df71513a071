import { createRequire } from 'node:module';

/** A fault as Typst tells it. */
interface Diagnostic {
	message: string;
}

/** The parts of Typst's compiler for Node that we use. */
export interface TypstCompiler {
	compile(options: { mainFilePath: string; inputs: Record<string, string> }): {
		result: object | null;
		takeDiagnostics(): object | null;
	};
	fetchDiagnostics(fault: object): Diagnostic[];
	pdf(typeset: object, options: { pdfStandard: string; creationTimestamp: number }): Buffer;
	evictCache(age: number): void;
}

interface Typst {
	NodeCompiler: {
		create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): TypstCompiler;
	};
}

const require = createRequire(import.meta.url);

/**
 * Typst for this computer, or undefined where its makers have published no part for it (decision 8):
 * then a build says NO_PDF, makes every other format and offers no PDF (src/edition/formats-made.ts).
 */
export function typst(): Typst | undefined {
	for (const libc of ['gnu', 'musl']) {
		const part = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-${libc}`;
		try {
			return require(part) as Typst;
		} catch (problem) {
			if ((problem as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw problem;
		}
	}
	return undefined;
}
