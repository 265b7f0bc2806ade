import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { items, offers, portfolioEntries, resellerPrices } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { listPath } from "@/lib/categories/queries";
import type { PublicPlace, PublicScope } from "@/lib/door/scope";
import { keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { findShopItem, itemCard, itemPage, termFields } from "@/lib/shop/items/queries";
import { listWithCategories, type ShopPage } from "@/lib/shop/queries";
import {
  type Narrowed,
  publicOffer,
  type ShopItem,
  type ShopRow,
  type Wanted,
  type WantedItem,
} from "@/lib/shop/rules";
import { findEntries, onSaleHere } from "./entries/queries";

const sold = alias(portfolioEntries, "sold");

/** One page of a reseller's storefront and its categories; an unknown category's slug counts as none. */
export const listStorefront = (scope: PublicScope, wanted: Wanted): Promise<ShopPage> =>
  listWithCategories(scope, wanted, listStorefrontItems);

/** One page of the items a reseller sells, by name, each with its first offer at the reseller's price. */
export async function listStorefrontItems(
  { place, tx }: PublicScope,
  wanted: Narrowed,
): Promise<Page<ShopRow>> {
  const keys = keyset(portfolioEntries.sortName, portfolioEntries.id, wanted.page);
  const hits = await findEntries({ place, tx }, wanted, keys);
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
      ...itemCard(place, wanted.locale),
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
        onSaleHere(place),
        hits
          ? inArray(portfolioEntries.id, hits.ids)
          : and(wanted.below && inArray(portfolioEntries.categoryId, wanted.below), keys.where),
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(PAGE_SIZE + 1);
  // Where there may be more entries than were looked at, the page beyond begins with the last item of this one.
  const cut = hits?.more ? Math.max(1, found.length - 1) : PAGE_SIZE;
  const page = pageOf(
    found,
    wanted.page,
    (row) => ({ value: row.sortName, id: row.entryId }),
    Math.min(cut, PAGE_SIZE),
  );
  return {
    ...page,
    rows: page.rows.map(({ sortName, entryId, first: offer, ...row }) => ({
      ...row,
      offer: publicOffer(offer),
    })),
  };
}

/** One item with its texts, pictures and offers, as the shop or storefront of this place sells it; throws NOT_FOUND. */
export async function getPublicItem(scope: PublicScope, wanted: WantedItem): Promise<ShopItem> {
  const found = await findPublicItem(scope, wanted);
  if (!found) throw notThere();
  return found;
}

/** As getPublicItem, undefined where this place does not sell it. */
export const findPublicItem = (scope: PublicScope, wanted: WantedItem): Promise<ShopItem | undefined> =>
  scope.place.resellerId ? findStorefrontItem(scope, wanted) : findShopItem(scope, wanted);

/** With the offers of it that the reseller sells, at its prices. */
async function findStorefrontItem({ place, tx }: PublicScope, { item, locale }: WantedItem) {
  const found = await tx
    .select({
      item: itemPage(place, locale),
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
    .where(and(eq(items.tenantId, place.tenantId), eq(items.id, item), eq(items.state, "active")))
    .orderBy(asc(offers.position), asc(offers.id));
  const [first] = found;
  if (!first) return;
  const { categoryId, ...shown } = first.item;
  return {
    ...shown,
    path: await listPath(tx, place.tenantId, locale, categoryId),
    offers: found.map(({ offer }) => publicOffer(offer)),
  };
}

const soldHere = ({ tenantId, versionId }: PublicPlace) =>
  and(
    eq(sold.tenantId, tenantId),
    eq(sold.versionId, versionId ?? tenantId),
    eq(sold.offerId, offers.id),
    sql`${sold.onSale}`,
  );

const ownPriceOf = ({ tenantId, resellerId }: PublicPlace) =>
  and(
    eq(resellerPrices.tenantId, tenantId),
    eq(resellerPrices.resellerId, resellerId ?? tenantId),
    eq(resellerPrices.offerId, offers.id),
  );

/** As retailOf in lib/sellable/rules.ts: the reseller's own price, else the suggested one; nothing where none is suggested. */
const retail = (own: PgColumn, suggested: PgColumn) =>
  sql`case when ${suggested} is not null then coalesce(${own}, ${suggested}) end`.mapWith(Number) as SQL<
    number | null
  >;
