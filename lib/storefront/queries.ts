import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { categories, items, offers, portfolioEntries, resellerPrices } from "@/db/schema";
import { notThere } from "@/lib/errors";
import { type Cursor, keyset, PAGE_SIZE, type Page, pageOf, searchWords } from "@/lib/page";
import type { PublicScope, Tx } from "@/lib/scope";
import { itemFields, itemPage, pageWanted, termFields, withCategory } from "@/lib/shop/items/queries";
import { listWithCategories, type ShopPage } from "@/lib/shop/queries";
import { type Narrowed, publicOffer, type ShopItem, type ShopRow, type Wanted } from "@/lib/shop/rules";

/** A search finds entries, of which a page shows one per item; these many fill a page in most portfolios. */
const ENTRIES_SEARCHED = 4 * (PAGE_SIZE + 1);

const sold = alias(portfolioEntries, "sold");

/** One page of a reseller's storefront and its categories; an unknown category's slug counts as none. */
export const listStorefront = (scope: PublicScope, wanted: Wanted): Promise<ShopPage> =>
  listWithCategories(scope, wanted, listStorefrontItems);

/** One page of the items a reseller sells, by name, each with its first offer at the reseller's price. A search pages forward only. */
export async function listStorefrontItems(
  { place, tx }: PublicScope,
  wanted: Narrowed,
): Promise<Page<ShopRow>> {
  const cursor = pageWanted(wanted);
  const hits = wanted.q ? await search(tx, wanted, cursor) : undefined;
  const { where, orderBy } = keyset(portfolioEntries.sortName, portfolioEntries.id, cursor);
  const first = tx
    .select({
      ...termFields,
      isFirst: sql<boolean>`${sold.id} = ${portfolioEntries.id}`.as("is_first"),
      oneTime: retail(resellerPrices.oneTime, sold.suggestedOneTime).as("retail_one_time"),
      recurring: retail(resellerPrices.recurring, sold.suggestedRecurring).as("retail_recurring"),
      offerCount: sql<number>`(count(*) over ())::int`.as("offer_count"),
    })
    .from(offers)
    .innerJoin(sold, soldHere(place))
    .leftJoin(resellerPrices, ownPriceOf(place))
    .where(
      and(
        eq(offers.tenantId, place.tenantId),
        eq(offers.itemId, portfolioEntries.itemId),
        eq(offers.state, "active"),
      ),
    )
    .orderBy(asc(offers.position), asc(offers.id))
    .limit(1)
    .as("first");
  const found = await tx
    .select({
      ...itemFields(wanted.locale, place.tenantLocale),
      sortName: portfolioEntries.sortName,
      entryId: portfolioEntries.id,
      offerCount: first.offerCount,
      first: {
        offerId: first.offerId,
        kind: first.kind,
        currency: first.currency,
        period: first.period,
        termMonths: first.termMonths,
        noticeDays: first.noticeDays,
        renewal: first.renewal,
        oneTime: first.oneTime,
        recurring: first.recurring,
      },
    })
    .from(portfolioEntries)
    // Not an equality of ids: the planner would expect one row of many to pass, and sort the whole portfolio.
    .innerJoinLateral(first, sql`${first.isFirst}`)
    .innerJoin(
      items,
      and(
        eq(items.tenantId, portfolioEntries.tenantId),
        eq(items.id, portfolioEntries.itemId),
        eq(items.state, "active"),
      ),
    )
    .where(
      and(
        eq(portfolioEntries.tenantId, place.tenantId),
        sql`${portfolioEntries.versionId} = ${place.versionId}::uuid`,
        sql`${portfolioEntries.onSale}`,
        hits
          ? inArray(portfolioEntries.id, hits)
          : and(wanted.category ? eq(portfolioEntries.categoryId, wanted.category) : undefined, where),
      ),
    )
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  // Where the search may have more entries, the next page begins with the last item of this one.
  const cut = hits?.length === ENTRIES_SEARCHED ? Math.max(1, found.length - 1) : PAGE_SIZE;
  const page = pageOf(
    found,
    cursor,
    (row) => ({ value: row.sortName, id: row.entryId }),
    Math.min(cut, PAGE_SIZE),
  );
  return {
    next: page.next,
    previous: wanted.q ? undefined : page.previous,
    rows: page.rows.map(({ sortName, entryId, first: offer, ...row }) => ({
      ...row,
      offer: publicOffer(offer),
    })),
  };
}

/** One item with the offers of it that the reseller sells, at its prices; throws NOT_FOUND when it sells none. */
export async function getStorefrontItem(
  { place, tx }: PublicScope,
  { item, locale }: { item: string; locale: string },
): Promise<ShopItem> {
  const found = await tx
    .select({
      item: itemPage(locale, place.tenantLocale),
      offer: {
        ...termFields,
        oneTime: retail(resellerPrices.oneTime, sold.suggestedOneTime),
        recurring: retail(resellerPrices.recurring, sold.suggestedRecurring),
      },
    })
    .from(items)
    .innerJoin(
      offers,
      and(eq(offers.tenantId, items.tenantId), eq(offers.itemId, items.id), eq(offers.state, "active")),
    )
    .innerJoin(sold, soldHere(place))
    .leftJoin(resellerPrices, ownPriceOf(place))
    .leftJoin(categories, and(eq(categories.tenantId, items.tenantId), eq(categories.id, items.categoryId)))
    .where(and(eq(items.tenantId, place.tenantId), eq(items.id, item), eq(items.state, "active")))
    .orderBy(asc(offers.position), asc(offers.id));
  const [first] = found;
  if (!first) throw notThere();
  return { ...withCategory(first.item), offers: found.map(({ offer }) => publicOffer(offer)) };
}

type Place = PublicScope["place"];

const soldHere = ({ tenantId, versionId }: Place) =>
  and(
    eq(sold.tenantId, tenantId),
    sql`${sold.versionId} = ${versionId}::uuid`,
    eq(sold.offerId, offers.id),
    sql`${sold.onSale}`,
  );

const ownPriceOf = ({ tenantId, resellerId }: Place) =>
  and(
    eq(resellerPrices.tenantId, tenantId),
    sql`${resellerPrices.resellerId} = ${resellerId}::uuid`,
    eq(resellerPrices.offerId, offers.id),
  );

/** As retailOf in lib/sellable/rules.ts: the reseller's own price, else the suggested one. */
const retail = (own: PgColumn, suggested: PgColumn) =>
  sql`coalesce(${own}, ${suggested})`.mapWith(Number) as SQL<number | null>;

/** Ids of the entries that hold every word, by name. */
async function search(tx: Tx, { q, category }: Narrowed, cursor: Cursor | undefined): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from kontor_search_entries(${sql.param(searchWords(q))}::text[], ${category ?? null}::uuid,
      ${cursor?.value ?? null}::text, ${cursor?.id ?? null}::uuid, ${ENTRIES_SEARCHED}::integer)`,
  );
  return rows.map(({ id }) => id);
}
