import { and, eq, type SQL, sql } from "drizzle-orm";
import { items } from "@/db/schema";
import { itemKinds, itemStates } from "@/lib/catalogue/rules";
import type { ItemFilter } from "@/lib/catalogue/schema";
import { foundItems } from "@/lib/catalogue/search";
import { findIdsBelow } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { type Cursor, keyset } from "@/lib/list/page";
import { inRanges, pageWithin, type Range } from "@/lib/list/ranges";
import type { Most } from "@/lib/list/search";
import { readSort } from "@/lib/list/sort";

export type ItemNarrowing = Pick<ItemFilter, "q" | "state" | "kind" | "category"> &
  Partial<Pick<ItemFilter, "price">>;

/** So many drafts are looked at for prices that are missing. */
const MOST_DRAFTS = 10_000;
type Sorted = { id: string; sortName: string; sku: string; updatedAt: Date };

const sorts = {
  name: { column: items.name, type: "text", direction: "asc", valueIn: (item: Sorted) => item.sortName },
  sku: { column: items.sku, type: "unique text", direction: "asc", valueIn: (item: Sorted) => item.sku },
  changed: {
    column: items.updatedAt,
    type: "timestamptz",
    direction: "desc",
    valueIn: (item: Sorted) => item.updatedAt,
  },
} as const;

/** The order a filter asks for: the keys of its page, and the key of a row. What is searched for comes by name. */
export function orderOf({ q, sort = "name" }: Pick<ItemFilter, "q" | "sort">, page: Cursor | undefined) {
  const { key, reversed } = readSort(q ? "name" : sort);
  const { column, type, direction, valueIn } = sorts[key];
  const turned = direction === "asc" ? "desc" : "asc";
  return {
    sort: column,
    keys: keyset(column, items.id, page, reversed ? turned : direction, type),
    keyOf: (item: Sorted) => ({ value: valueIn(item), id: item.id }),
  };
}

/** What a filter asks of the indexes: category with those below it, state and kind. */
async function rangesOf(scope: Scope, filter: Omit<ItemNarrowing, "q"> & Pick<ItemFilter, "sort">) {
  const { category, state, kind, sort = "name" } = filter;
  const below = await findIdsBelow(scope, category);
  if (!state && !kind && !below) return [];
  if (!state && !kind && below && readSort(sort).key === "name")
    return [{ column: items.categoryId, type: "uuid", values: below } as const];
  const ranges: Range[] = [
    { column: items.state, type: "text", values: state ? [state] : itemStates },
    { column: items.kind, type: "text", values: kind ? [kind] : itemKinds },
  ];
  return below ? [{ column: items.categoryId, type: "uuid", values: below } as const, ...ranges] : ranges;
}

/** True of drafts that cannot go on sale, since no offer of them has its price; of the first 10,000 drafts by kind and name. */
export const unpricedItems = (tenantId: string): SQL | undefined =>
  and(
    eq(items.tenantId, tenantId),
    sql`items.id in (select draft.id from (select d.id from ${items} d where d.tenant_id = ${tenantId}::uuid and d.state = 'draft'
        order by d.kind, d.name, d.id limit ${MOST_DRAFTS}) draft
      where not exists (select 1 from offers o where o.tenant_id = ${tenantId}::uuid and o.item_id = draft.id and o.state = 'active'
        and case when o.kind = 'purchase' then o.one_time is not null else o.recurring is not null and o.period is not null end))`,
  );

const withoutPrice = ({ actor }: Scope, price: ItemNarrowing["price"]) =>
  price === "missing" ? unpricedItems(actor.tenantId) : undefined;

/** True of the items of one page of a filter without words, read from the index of its order. */
export async function itemsOfPage(
  scope: Scope,
  filter: ItemFilter,
  page: Cursor | undefined,
  limit: number,
): Promise<SQL | undefined> {
  const { sort, keys } = orderOf(filter, page);
  return pageWithin(items.id, {
    ranges: await rangesOf(scope, filter),
    keys,
    base: and(eq(items.tenantId, scope.actor.tenantId), withoutPrice(scope, filter.price)),
    limit,
    read: (where) =>
      scope.tx
        .select({ id: items.id, sort: sql`${sort}`.as("sort") })
        .from(items)
        .where(where)
        .orderBy(...keys.orderBy)
        .limit(limit),
  });
}

/** True of all items that a filter without words matches. */
export const itemsMatching = async (scope: Scope, narrowing: Omit<ItemNarrowing, "q">) =>
  and(
    eq(items.tenantId, scope.actor.tenantId),
    withoutPrice(scope, narrowing.price),
    inRanges(await rangesOf(scope, narrowing)),
  );

/** What a filter with words matches, by name, from the key of a page on, as a source of ids. */
export async function itemsFound(
  scope: Scope,
  { q, state, kind, category }: ItemNarrowing,
  page?: Cursor,
  most?: Most,
): Promise<SQL> {
  return foundItems({ q, state, kind, below: await findIdsBelow(scope, category), page }, most);
}
