import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { categories, items, offers } from "@/db/schema";
import { keyset, PAGE_SIZE, type Page, pageOf, searchWords } from "../page";
import type { Scope } from "../scope";
import type { ItemFilter } from "./schema";

const COUNT_BOUND = 1000;
const MOST_CATEGORIES = 500;

/** The columns of an item that lists and records share. */
export const itemColumns = {
  id: items.id,
  sku: items.sku,
  name: items.name,
  manufacturer: items.manufacturer,
  kind: items.kind,
  state: items.state,
  categoryId: items.categoryId,
  categoryNames: categories.names,
  categorySlug: categories.slug,
};

/** Joins an item with its category. */
export const inCategory = and(eq(categories.tenantId, items.tenantId), eq(categories.id, items.categoryId));

/** One page of the catalogue by name, its offers' prices, the bounded count (up to 1,001) and the categories to filter by. */
export async function listItems(scope: Scope, filter: ItemFilter) {
  const page = filter.q ? await searchItems(scope, filter) : await browseItems(scope, filter);
  const ids = page.rows.map(({ id }) => id);
  return {
    ...page,
    offers: Map.groupBy(ids.length ? await listPrices(scope, ids) : [], ({ itemId }) => itemId),
    count: await countItems(scope, filter),
    categories: await listCategories(scope),
  };
}

export type ItemRow = Awaited<ReturnType<typeof listItems>>["rows"][number];

async function browseItems({ actor, tx }: Scope, filter: ItemFilter) {
  const { where, orderBy } = keyset(items.name, items.id, filter.page);
  const found = await tx
    .select(itemColumns)
    .from(items)
    .leftJoin(categories, inCategory)
    .where(and(matching(actor.tenantId, filter), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, filter.page, keyOf);
}

/** A search reads forward only: its next page has a key, the way back is the first page and the browser's own. */
async function searchItems({ actor, tx }: Scope, filter: ItemFilter): Promise<Page<ItemListRow>> {
  const after = filter.page?.side === "after" ? filter.page : undefined;
  const { rows: hits } = await tx.execute<{ id: string }>(
    sql`select id from kontor_search_items(${sql.param(searchWords(filter.q))}::text[], ${filter.state ?? null}, ${filter.category ?? null}::uuid,
      ${after?.value ?? null}, ${after?.id ?? null}::uuid, ${PAGE_SIZE + 1})`,
  );
  if (!hits.length) return { rows: [] };
  const found = await tx
    .select(itemColumns)
    .from(items)
    .leftJoin(categories, inCategory)
    .where(
      and(
        eq(items.tenantId, actor.tenantId),
        inArray(
          items.id,
          hits.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(items.name), asc(items.id));
  return { ...pageOf(found, after, keyOf), previous: undefined };
}

type ItemListRow = Awaited<ReturnType<typeof browseItems>>["rows"][number];

const keyOf = ({ name, id }: { name: string; id: string }) => ({ value: name, id });

const matching = (tenantId: string, { state, category }: ItemFilter) =>
  and(
    eq(items.tenantId, tenantId),
    state ? eq(items.state, state) : undefined,
    category ? eq(items.categoryId, category) : undefined,
  );

async function countItems({ actor, tx }: Scope, filter: ItemFilter): Promise<number> {
  if (filter.q) {
    const { rows } = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from kontor_search_items(${sql.param(searchWords(filter.q))}::text[],
        ${filter.state ?? null}, ${filter.category ?? null}::uuid, null, null, ${COUNT_BOUND + 1})`,
    );
    return rows[0]?.count ?? 0;
  }
  const bounded = tx
    .select({ id: items.id })
    .from(items)
    .where(matching(actor.tenantId, filter))
    .limit(COUNT_BOUND + 1)
    .as("bounded");
  const [found] = await tx.select({ count: count() }).from(bounded);
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

/** The tenant's categories in their own order, at most 500. */
export const listCategories = ({ actor, tx }: Scope) =>
  tx
    .select({
      id: categories.id,
      parentId: categories.parentId,
      slug: categories.slug,
      names: categories.names,
    })
    .from(categories)
    .where(eq(categories.tenantId, actor.tenantId))
    .orderBy(asc(categories.position), asc(categories.id))
    .limit(MOST_CATEGORIES);

export type Category = Awaited<ReturnType<typeof listCategories>>[number];
