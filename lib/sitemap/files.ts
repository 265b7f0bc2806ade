import { LRUCache } from "lru-cache";
import { env } from "@/lib/base/env";
import { shopPath } from "@/lib/base/paths";
import { type PublicPlace, withPublicScope } from "@/lib/door/scope";
import { findShop } from "@/lib/shop/queries";
import { listBoundaries, listPages, listPublicPlaces } from "./queries";
import { MOST_SITEMAPS, sitemap, sitemapIndex } from "./rules";

const KEPT = 10 * 60 * 1000;

/** Finding where each file begins reads every id once: one reading serves everybody who asks for a while. */
const index = new LRUCache<"index", string>({ max: 1, ttl: KEPT, fetchMethod: writeIndex });

/** The index of all sitemaps of this installation; at most ten minutes old. */
export const readIndex = async (): Promise<string> => (await index.fetch("index")) ?? (await writeIndex());

async function writeIndex(): Promise<string> {
  const paths: string[] = [];
  for (const place of await listPublicPlaces()) {
    const path = `${shopPath(place.tenantSlug, place.resellerSlug)}/sitemap.xml`;
    const boundaries = await withPublicScope(place, listBoundaries);
    paths.push(path, ...boundaries.map((id) => `${path}?from=${id}`));
  }
  return sitemapIndex(env().KONTOR_URL, paths.slice(0, MOST_SITEMAPS));
}

/** One sitemap of a shop or storefront: its first, or the one that begins at an item. Undefined where the place is closed. */
export const writeSitemap = (place: PublicPlace, from: string | null): Promise<string | undefined> =>
  withPublicScope(place, async (scope) =>
    (await findShop(scope)) ? sitemap(env().KONTOR_URL, await listPages(scope, from)) : undefined,
  );

/** The answer with a sitemap; 404 where there is none. */
export const answerXml = (content: string | undefined): Response =>
  new Response(content ?? null, {
    status: content === undefined ? 404 : 200,
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
