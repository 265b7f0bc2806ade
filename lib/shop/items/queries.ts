import { and, asc, eq, exists, sql } from "drizzle-orm";
import { items, offers, tenants } from "@/db/schema";
import { itemName } from "@/lib/catalogue/names/queries";
import { firstPicture, picturesOf } from "@/lib/catalogue/pictures/queries";
import { itemKinds } from "@/lib/catalogue/rules";
import { listPath } from "@/lib/categories/queries";
import type { PublicPlace, PublicScope, Tx } from "@/lib/door/scope";
import { type Keys, keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { pageWithin, type Range } from "@/lib/list/ranges";
import { among } from "@/lib/list/search";
import { itemText } from "@/lib/sellable/item/queries";
import { listWithCategories, type ShopPage } from "@/lib/shop/queries";
import {
  type Narrowed,
  publicOffer,
  type ShopItem,
  type ShopRow,
  type Wanted,
  type WantedItem,
} from "@/lib/shop/rules";
import { foundInShop } from "@/lib/shop/search";

/** One page of the provider's shop and its categories; an unknown category's slug counts as none. */
export const listShop = (scope: PublicScope, wanted: Wanted): Promise<ShopPage> =>
  listWithCategories(scope, wanted, listShopItems);

/** One page of the provider's items on sale, by name, each with its first offer at list price. */
export async function listShopItems({ place, tx }: PublicScope, wanted: Narrowed): Promise<Page<ShopRow>> {
  const keys = keyset(items.name, items.id, wanted.page);
  const first = tx
    .select({ ...offerFields, offerCount: sql<number>`(count(*) over ())::int`.as("offer_count") })
    .from(offers)
    .where(offersOf(place.tenantId))
    .orderBy(asc(offers.position), asc(offers.id))
    .limit(1)
    .as("first");
  const found = await tx
    .select({
      ...itemCard(place, wanted.locale),
      sortName: items.name,
      pricesShown: tenants.pricesShown,
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
      offerCount: first.offerCount,
    })
    .from(items)
    .innerJoin(tenants, eq(tenants.id, items.tenantId))
    .innerJoinLateral(first, sql`true`)
    .where(
      and(
        onSale(place.tenantId),
        wanted.q
          ? await among({ tx }, items.id, foundInShop(wanted))
          : itemsOfPage(tx, place.tenantId, wanted.below, keys),
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(PAGE_SIZE + 1);
  const page = pageOf(found, wanted.page, (row) => ({ value: row.sortName, id: row.itemId }));
  return {
    ...page,
    rows: page.rows.map(({ sortName, pricesShown, first: offer, ...row }) => ({
      ...row,
      offer: publicOffer(offer, pricesShown),
    })),
  };
}

function itemsOfPage(tx: Tx, tenantId: string, below: string[] | undefined, keys: Keys) {
  const ofKinds: Range = { column: items.kind, type: "text", values: itemKinds };
  const ranges: Range[] = below
    ? [{ column: items.categoryId, type: "uuid", values: below }, ofKinds]
    : [ofKinds];
  const sold = tx.select({ one: sql`1` }).from(offers).where(offersOf(tenantId));
  return pageWithin(items.id, {
    ranges,
    keys,
    base: and(onSale(tenantId), exists(sold)),
    limit: PAGE_SIZE + 1,
    read: (where) =>
      tx
        .select({ id: items.id, sort: sql`${items.name}`.as("sort") })
        .from(items)
        .where(where)
        .orderBy(...keys.orderBy)
        .limit(PAGE_SIZE + 1),
  });
}

/** One item on sale with its texts and offers at list price; undefined where it is not on sale. */
export async function findShopItem(
  { place, tx }: PublicScope,
  { item, locale }: WantedItem,
): Promise<ShopItem | undefined> {
  const found = await tx
    .select({
      item: itemPage(place, locale),
      offer: offerFields,
      pricesShown: tenants.pricesShown,
    })
    .from(items)
    .innerJoin(tenants, eq(tenants.id, items.tenantId))
    .innerJoin(offers, offersOf(place.tenantId))
    .where(and(onSale(place.tenantId), eq(items.id, item)))
    .orderBy(asc(offers.position), asc(offers.id));
  const [first] = found;
  if (!first) return;
  const { categoryId, ...shown } = first.item;
  return {
    ...shown,
    path: await listPath(tx, place.tenantId, locale, categoryId),
    offers: found.map(({ offer, pricesShown }) => publicOffer(offer, pricesShown)),
  };
}

/** The columns of an item that anybody may see. */
const itemFields = ({ tenantLocale }: PublicPlace, locale: string) => ({
  itemId: items.id,
  sku: items.sku,
  name: itemName(locale),
  ownName: items.name,
  summary: itemText("summary", locale, tenantLocale),
  manufacturer: items.manufacturer,
});

/** As itemFields, with the key of the first picture. */
export const itemCard = (place: PublicPlace, locale: string) => ({
  ...itemFields(place, locale),
  picture: firstPicture(place.tenantId),
});

/** As itemFields, with the pictures and what only the item's own page shows. */
export const itemPage = (place: PublicPlace, locale: string) => ({
  ...itemFields(place, locale),
  description: itemText("description", locale, place.tenantLocale),
  pictures: picturesOf(place.tenantId, locale, place.tenantLocale),
  kind: items.kind,
  categoryId: items.categoryId,
});

/** What anybody may know of an offer but its price. */
export const termFields = {
  offerId: offers.id,
  kind: offers.kind,
  currency: offers.currency,
  period: offers.period,
  termMonths: offers.termMonths,
  noticeDays: offers.noticeDays,
  renewal: offers.renewal,
};

const offerFields = { ...termFields, oneTime: offers.oneTime, recurring: offers.recurring };

const onSale = (tenantId: string) => and(eq(items.tenantId, tenantId), eq(items.state, "active"));

const offersOf = (tenantId: string) =>
  and(eq(offers.tenantId, tenantId), eq(offers.itemId, items.id), eq(offers.state, "active"));
