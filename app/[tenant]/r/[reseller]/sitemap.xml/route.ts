import { sitemapOf } from "../../../sitemap.xml/sitemap-of";

/** The pages of a reseller's storefront. */
export const GET = sitemapOf;
