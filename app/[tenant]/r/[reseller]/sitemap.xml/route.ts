import { sitemapOf } from "@/app/[tenant]/sitemap.xml/sitemap-of";

/** The pages of a reseller's storefront. */
export const GET = sitemapOf;
