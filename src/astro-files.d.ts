/** For tools that read TypeScript alone; Astro's own check knows each component's properties. */
declare module '*.astro' {
	import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
	const component: AstroComponentFactory;
	export default component;
}
