import { and, asc, eq, exists, type SQL, sql } from "drizzle-orm";
import { pool } from "@/db/client";
import { items, offers, portfolioEntries } from "@/db/schema";
import { addressesOf, shopPath } from "@/lib/base/paths";
import type { PublicPlace, PublicScope } from "@/lib/door/scope";
import { listShopCategories } from "@/lib/shop/queries";
import { itemPath } from "@/lib/shop/rules";
import type { Page } from "./rules";

/** Entries of one sitemap. The protocol allows 50,000; fewer keep each answer small. */
export const PAGES_OF_ONE = 10_000;

/** Every shop and every open storefront of this installation. */
export async function listPublicPlaces(): Promise<PublicPlace[]> {
  const { rows } = await pool("auth").query<{ places: PublicPlace[] }>(
    "select kontor_public_places() as places",
  );
  return rows[0]?.places ?? [];
}

/** The ids of the items at which the second and each later sitemap of a place begins. */
export async function listBoundaries({ place, tx }: PublicScope): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from (select id, row_number() over (order by id) as at from (${candidates(place)}) as items) as numbered
      where at % ${PAGES_OF_ONE}::integer = 1 and at > 1 order by at`,
  );
  return rows.map(({ id }) => id);
}

/** The pages of one sitemap: those of the items from `from` on, and in the first one the shop's own and its categories'. */
export async function listPages(scope: PublicScope, from: string | null): Promise<Page[]> {
  const { place, tx } = scope;
  const home = shopPath(place.tenantSlug, place.resellerSlug);
  const counted = sql`select id from (${candidates(place)}) as candidates
    where ${from ?? null}::uuid is null or id >= ${from ?? null}::uuid order by id limit ${PAGES_OF_ONE}`;
  const sold = tx
    .select({ one: sql`1` })
    .from(offers)
    .where(
      and(
        eq(offers.tenantId, place.tenantId),
        eq(offers.itemId, items.id),
        eq(offers.state, "active"),
        place.resellerId ? exists(entryOf(tx, place)) : undefined,
      ),
    );
  const found = await tx
    .select({ itemId: items.id, ownName: items.name, changedAt: items.updatedAt })
    .from(items)
    .where(and(onSale(place), sql`${items.id} in (${counted})`, exists(sold)))
    .orderBy(asc(items.id));
  const ofItems = found.map(({ changedAt, ...item }) => ({
    addresses: addressesOf(itemPath(home, item)),
    changedAt,
  }));
  if (from) return ofItems;
  const categories = await listShopCategories(scope, place.tenantLocale);
  return [
    { addresses: addressesOf(home) },
    ...categories.map(({ slug }) => ({
      addresses: addressesOf(`${home}?category=${encodeURIComponent(slug)}`),
    })),
    ...ofItems,
  ];
}

/** The ids of the items that may be for sale at a place: what the sitemaps are divided by. */
const candidates = (place: PublicPlace): SQL =>
  place.resellerId
    ? sql`select distinct ${portfolioEntries.itemId} as id from ${portfolioEntries} where ${soldBy(place)}`
    : sql`select ${items.id} as id from ${items} where ${onSale(place)}`;

const entryOf = (tx: PublicScope["tx"], place: PublicPlace) =>
  tx
    .select({ one: sql`1` })
    .from(portfolioEntries)
    .where(and(soldBy(place), eq(portfolioEntries.offerId, offers.id)));

const onSale = ({ tenantId }: PublicPlace): SQL | undefined =>
  and(eq(items.tenantId, tenantId), eq(items.state, "active"));

const soldBy = ({ tenantId, versionId }: PublicPlace): SQL | undefined =>
  and(
    eq(portfolioEntries.tenantId, tenantId),
    eq(portfolioEntries.versionId, versionId ?? tenantId),
    sql`${portfolioEntries.onSale}`,
  );
