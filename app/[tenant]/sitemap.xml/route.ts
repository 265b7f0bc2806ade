import { sitemapOf } from "./sitemap-of";

/** The pages of a provider's shop. */
export const GET = sitemapOf;
