import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { withBase } from '../library/pages.ts';
import { partsSeenFrom } from '../library/way-about.ts';
import { reading } from '../library/reading.ts';
import { site } from '../prose/site/site.ts';
import Site from '../prose/site/Site.astro';

/** Hands each page its words (the site's vocabulary) and what it rests on (claims, terms). */
export const onRequest = defineRouteMiddleware(async (context) => {
	const route = context.locals.starlightRoute;
	context.locals.reading = await reading(route.entry);
	// The home page is a list of ways in already.
	const isHome = context.url.pathname === withBase('/');
	const headings = isHome ? [] : (route.toc?.items ?? []);
	context.locals.contents = headings.filter(({ slug }) => slug !== '_top');
	context.locals.parts = await partsSeenFrom(route.entry.id);
	context.locals.medium = site;
	if (route.Content) {
		context.locals.content = route.Content;
		route.Content = Site;
	}
});
