import { sitemapOf } from "@/app/[tenant]/_shop/sitemap-of";

/** The pages of a provider's shop. */
export const GET = sitemapOf;
