import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { categories, items, offers } from "@/db/schema";
import { listCategories } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { PAGE_SIZE, pageOf } from "@/lib/list/page";
import { among } from "@/lib/list/search";
import { itemsFound, itemsMatching, itemsOfPage, orderOf } from "./filter/queries";
import { itemName } from "./names/queries";
import { firstPicture } from "./pictures/queries";
import type { ItemFilter } from "./schema";

const COUNT_BOUND = 1000;

/** The columns of an item that lists and records share. */
export const itemColumns = {
  id: items.id,
  sku: items.sku,
  name: items.name,
  manufacturer: items.manufacturer,
  kind: items.kind,
  state: items.state,
  updatedAt: items.updatedAt,
  categoryId: items.categoryId,
  categoryNames: categories.names,
  categorySlug: categories.slug,
};

const listColumns = ({ actor }: Scope, locale: string | undefined) => ({
  ...itemColumns,
  name: itemName(locale),
  sortName: items.name,
  picture: firstPicture(actor.tenantId),
});

type Asked = ItemFilter & { locale?: string };

/** Joins an item with its category. */
export const inCategory = and(eq(categories.tenantId, items.tenantId), eq(categories.id, items.categoryId));

/** One page of the catalogue, its offers' prices, the bounded count (up to 1,001) and the categories to filter by. */
export async function listItems(scope: Scope, filter: Asked) {
  const page = filter.q ? await searchPage(scope, filter) : await browsePage(scope, filter);
  const ids = page.rows.map(({ id }) => id);
  return {
    ...page,
    offers: Map.groupBy(ids.length ? await listPrices(scope, ids) : [], ({ itemId }) => itemId),
    count: await countItems(scope, filter),
    categories: await listCategories(scope),
  };
}

export type ItemRow = Awaited<ReturnType<typeof listItems>>["rows"][number];

async function browsePage(scope: Scope, filter: Asked) {
  const { keys, keyOf } = orderOf(filter, filter.page);
  const found = await scope.tx
    .select(listColumns(scope, filter.locale))
    .from(items)
    .leftJoin(categories, inCategory)
    .where(
      and(
        eq(items.tenantId, scope.actor.tenantId),
        await itemsOfPage(scope, filter, filter.page, PAGE_SIZE + 1),
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, filter.page, keyOf);
}

async function searchPage(scope: Scope, filter: Asked) {
  const { keys, keyOf } = orderOf(filter, filter.page);
  const hits = await itemsFound(scope, filter, filter.page);
  const found = await scope.tx
    .select(listColumns(scope, filter.locale))
    .from(items)
    .leftJoin(categories, inCategory)
    .where(and(eq(items.tenantId, scope.actor.tenantId), await among(scope, items.id, hits)))
    .orderBy(...keys.orderBy);
  return pageOf(found, filter.page, keyOf);
}

async function countItems(scope: Scope, filter: ItemFilter): Promise<number> {
  if (filter.q) {
    const { rows } = await scope.tx.execute<{ count: number }>(
      sql`select count(*)::int as count from ${await itemsFound(scope, filter, undefined, { counted: COUNT_BOUND + 1 })}`,
    );
    return rows[0]?.count ?? 0;
  }
  const bounded = scope.tx
    .select({ id: items.id })
    .from(items)
    .where(await itemsMatching(scope, filter))
    .limit(COUNT_BOUND + 1)
    .as("bounded");
  const [found] = await scope.tx.select({ count: count() }).from(bounded);
  return found?.count ?? 0;
}

/** The columns of an offer that lists and records share. */
export const priceColumns = {
  id: offers.id,
  itemId: offers.itemId,
  kind: offers.kind,
  currency: offers.currency,
  oneTime: offers.oneTime,
  recurring: offers.recurring,
  period: offers.period,
  state: offers.state,
};

const listPrices = ({ actor, tx }: Scope, ids: string[]) =>
  tx
    .select(priceColumns)
    .from(offers)
    .where(and(eq(offers.tenantId, actor.tenantId), inArray(offers.itemId, ids)))
    .orderBy(asc(offers.itemId), asc(offers.position));

export type OfferPrice = Awaited<ReturnType<typeof listPrices>>[number];
