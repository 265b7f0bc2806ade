import { sitemapOf } from "@/app/[tenant]/_shop/sitemap-of";

/** The pages of a reseller's storefront. */
export const GET = sitemapOf;
