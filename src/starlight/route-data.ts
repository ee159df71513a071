import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { reading } from '../library/reading.ts';
import { site } from '../prose/site/site.ts';
import Site from '../prose/site/Site.astro';

/** Hands each page its words (the site's vocabulary) and what it rests on (claims, terms). */
export const onRequest = defineRouteMiddleware(async (context) => {
	const route = context.locals.starlightRoute;
	context.locals.reading = await reading(route.entry);
	context.locals.medium = site;
	if (route.Content) {
		context.locals.content = route.Content;
		route.Content = Site;
	}
});
